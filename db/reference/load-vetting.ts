import type { Db } from "#db/connection";
import { VETTING_PURPOSES } from "./vetting-purposes";
import { VETTING_RULES } from "./vetting-rules";

/** Purposes as shipped, without what the office sets: levels of sign-off and days for a reply. */
export const purposeRows = () =>
  VETTING_PURPOSES.map((purpose, index) => ({
    code: purpose.code,
    definition_json: JSON.stringify(purpose),
    sort_order: index,
    confidence: purpose.confidence,
    valid_from: purpose.validFrom,
    valid_to: purpose.validTo,
  }));

export const ruleRows = () =>
  VETTING_RULES.map((rule, index) => ({
    code: rule.code,
    definition_json: JSON.stringify(rule),
    verdict: rule.verdict,
    sort_order: index,
    confidence: rule.confidence,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
  }));

/**
 * Purposes and rules as shipped. A new release brings new texts and rules; the levels of sign-off and the days for a
 * reply stay from the first change that the office has signed (version 2).
 */
export async function loadVetting(db: Db): Promise<void> {
  for (const [index, row] of purposeRows().entries()) {
    const { signOffLevels: sign_off_levels, replyWorkingDays: reply_working_days } = VETTING_PURPOSES[index]!;
    const { code: _code, ...shipped } = row;
    await db
      .insertInto("vetting_purposes")
      .values({ ...row, sign_off_levels, reply_working_days })
      .onDuplicateKeyUpdate(shipped)
      .execute();
    await db
      .updateTable("vetting_purposes")
      .set({ sign_off_levels, reply_working_days })
      .where("code", "=", row.code)
      .where("version", "=", 1)
      .execute();
  }
  const rules = ruleRows();
  await db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom("vetting_rules")
      .where(
        "code",
        "not in",
        rules.map((rule) => rule.code),
      )
      .execute();
    for (const { code, ...row } of rules) {
      await tx
        .insertInto("vetting_rules")
        .values({ code, ...row })
        .onDuplicateKeyUpdate(row)
        .execute();
    }
  });
}
