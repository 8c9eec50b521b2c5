import type { SourceKey } from "#db/reference/sources";
import { basisWords } from "~/modules/reference/basis-words";
import { recordCatalogue } from "~/modules/reference/catalogue-look.server";
import { type Guarded, protectedLoader } from "~/platform/guard.server";
import { enumerated } from "~/platform/i18n";
import { periodText } from "~/platform/period";
import { dutyRules } from "../duties.queries.server";

export const loader = protectedLoader("agencies.read", async (guarded) => {
  const rules = await dutyLines(guarded);
  await recordCatalogue(
    guarded.ctx,
    "agency-duty-rules",
    rules.map(({ code }) => code),
  );
  return { title: guarded.t("agencies:duty-rules.title"), rules };
});

/** What agencies owe the register: the catalogue as it stands, with its bases, for the page and for its workbook. */
export async function dutyLines({ ctx, t, lng }: Pick<Guarded, "ctx" | "t" | "lng">) {
  const rules = await dutyRules(ctx.db);
  return rules.map((rule) => ({
    code: rule.code,
    label: lng === "en" ? rule.labelEn : rule.labelZh,
    term:
      rule.term.kind === "yearly"
        ? t("agencies:duty-rules.yearly", {
            month: t(`agencies:duty-rules.month.${rule.term.month}`),
            day: rule.term.day,
          })
        : t(`agencies:duty-rules.${rule.term.kind}`, { days: rule.term.days }),
    consequence: lng === "en" ? rule.consequenceEn : rule.consequenceZh,
    reminders: enumerated(rule.remindDays.join("、"), lng),
    basis: basisWords(rule.sourceCode as SourceKey, rule.article || null, lng),
    confidence: rule.confidence,
    valid: periodText(t, rule.validFrom, rule.validUntil),
  }));
}
