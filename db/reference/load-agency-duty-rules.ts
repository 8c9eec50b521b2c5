import type { Db } from "#db/connection";
import { AGENCY_DUTY_RULES } from "./agency-duty-rules";

export const dutyRuleRows = () =>
  AGENCY_DUTY_RULES.map((rule) => ({
    code: rule.code,
    label_zh: rule.zh,
    label_en: rule.en,
    term_json: JSON.stringify(rule.term),
    consequence_zh: rule.consequenceZh,
    consequence_en: rule.consequenceEn,
    effect: rule.effect,
    remind_days_json: JSON.stringify(rule.remindDays),
    source_code: rule.source,
    article: rule.article,
    confidence: rule.confidence,
    valid_from_on: rule.validFrom,
    valid_until_on: rule.validTo,
  }));

/** Duties of agencies as shipped; known rows are renewed. Safe to repeat. */
export async function loadAgencyDutyRules(db: Db): Promise<void> {
  for (const { code, ...values } of dutyRuleRows()) {
    await db
      .insertInto("agency_duty_rules")
      .values({ code, ...values })
      .onDuplicateKeyUpdate(values)
      .execute();
  }
}
