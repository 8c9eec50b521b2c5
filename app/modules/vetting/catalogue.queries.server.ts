import type { Db } from "#db/connection";
import type { VettingPurpose, VettingRule } from "#db/reference/vetting/types";
import { isCode } from "~/platform/id";
import type { PurposeSetting } from "./purpose-change.rules";

/** A purpose as the office has set it; `version` counts its changes. */
export type SetPurpose = VettingPurpose & { readonly version: number };

const purposeColumns = [
  "vetting_purposes.definition_json",
  "vetting_purposes.sign_off_levels",
  "vetting_purposes.reply_working_days",
  "vetting_purposes.version",
] as const;

interface PurposeRow {
  definition_json: string;
  sign_off_levels: number;
  reply_working_days: number;
  version: number;
}

const setPurposeOf = (row: PurposeRow): SetPurpose => ({
  ...(JSON.parse(row.definition_json) as VettingPurpose),
  signOffLevels: row.sign_off_levels as VettingPurpose["signOffLevels"],
  replyWorkingDays: row.reply_working_days,
  version: row.version,
});

/** Purposes as the office has set them, in the order of the catalogue. */
export async function allPurposes(db: Db): Promise<SetPurpose[]> {
  const rows = await db
    .selectFrom("vetting_purposes")
    .select(purposeColumns)
    .orderBy("vetting_purposes.sort_order")
    .orderBy("vetting_purposes.code")
    .limit(100)
    .execute();
  return rows.map(setPurposeOf);
}

/** The purpose of that code, or undefined. */
export async function purposeByCode(db: Db, code: string): Promise<SetPurpose | undefined> {
  return (await allPurposes(db)).find((purpose) => purpose.code === code);
}

/** The same, its row locked until the transaction ends. */
export async function lockPurpose(db: Db, code: string): Promise<SetPurpose | undefined> {
  if (!isCode(code)) return undefined;
  const row = await db
    .selectFrom("vetting_purposes")
    .select(purposeColumns)
    .where("vetting_purposes.code", "=", code)
    .forUpdate()
    .executeTakeFirst();
  return row && setPurposeOf(row);
}

/** Sets a purpose anew, as its next version. */
export async function setPurpose(db: Db, code: string, setting: PurposeSetting): Promise<void> {
  await db
    .updateTable("vetting_purposes")
    .set((eb) => ({
      sign_off_levels: setting.signOffLevels,
      reply_working_days: setting.replyWorkingDays,
      version: eb("vetting_purposes.version", "+", 1),
    }))
    .where("code", "=", code)
    .execute();
}

/** What is set of each purpose, by code after `after` (exclusive; null from the start). */
export async function purposesAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("vetting_purposes")
    .select(["vetting_purposes.code", "vetting_purposes.sign_off_levels", "vetting_purposes.reply_working_days"])
    .orderBy("vetting_purposes.code")
    .limit(limit);
  if (after !== null) query = query.where("vetting_purposes.code", ">", after);
  return query.execute();
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
