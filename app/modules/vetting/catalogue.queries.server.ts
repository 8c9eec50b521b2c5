import type { Db } from "#db/connection";
import type { VettingPurpose, VettingRule } from "#db/reference/vetting/types";

/** Purposes as the office has set them, in the order of the catalogue. */
export async function allPurposes(db: Db): Promise<VettingPurpose[]> {
  const rows = await db
    .selectFrom("vetting_purposes")
    .select([
      "vetting_purposes.definition_json",
      "vetting_purposes.sign_off_levels",
      "vetting_purposes.reply_working_days",
    ])
    .orderBy("vetting_purposes.sort_order")
    .orderBy("vetting_purposes.code")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    ...(JSON.parse(row.definition_json) as VettingPurpose),
    signOffLevels: row.sign_off_levels as VettingPurpose["signOffLevels"],
    replyWorkingDays: row.reply_working_days,
  }));
}

/** The purpose of that code, or undefined. */
export async function purposeByCode(db: Db, code: string): Promise<VettingPurpose | undefined> {
  return (await allPurposes(db)).find((purpose) => purpose.code === code);
}

/** Rules in force on the day (both ends inclusive), in the order of the catalogue; whether they serve a purpose is in each. */
export async function rulesOn(db: Db, day: string): Promise<VettingRule[]> {
  const rows = await db
    .selectFrom("vetting_rules")
    .select("vetting_rules.definition_json")
    .where("vetting_rules.valid_from", "<=", day)
    .where((eb) => eb.or([eb("vetting_rules.valid_to", "is", null), eb("vetting_rules.valid_to", ">=", day)]))
    .orderBy("vetting_rules.sort_order")
    .orderBy("vetting_rules.code")
    .limit(1_000)
    .execute();
  return rows.map((row) => JSON.parse(row.definition_json) as VettingRule);
}
