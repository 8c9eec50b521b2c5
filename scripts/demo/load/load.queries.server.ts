import type { Db } from "#db/connection";

/** Everything the loading of the demo city asks to find out what is there already. */

export async function unitIdsByCode(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("org_units")
    .select(["org_units.id", "org_units.code"])
    .where("org_units.code", "in", [...codes])
    .orderBy("org_units.id")
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

export async function accountIdByName(db: Db, username: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("accounts")
    .select("accounts.id")
    .where("accounts.username", "=", username)
    .executeTakeFirst();
  return row?.id;
}

/** The newest import of each collection item, or of each file name where it belongs to none. */
export async function importsByItem(db: Db): Promise<Map<string, { id: string; state: string }>> {
  const rows = await db
    .selectFrom("imports")
    .select(["imports.id", "imports.state", "imports.collection_item_code", "imports.file_name"])
    .orderBy("imports.id")
    .execute();
  return new Map(rows.map((row) => [row.collection_item_code ?? row.file_name, { id: row.id, state: row.state }]));
}

export async function importStates(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("imports")
    .select([
      "imports.id",
      "imports.state",
      "imports.collection_item_code",
      "imports.added",
      "imports.refused",
      "imports.warned",
    ])
    .where("imports.id", "in", [...ids])
    .orderBy("imports.id")
    .execute();
}

export async function zeroReportsByItem(db: Db): Promise<Map<string, { id: string; state: string }>> {
  const rows = await db
    .selectFrom("zero_reports")
    .select(["zero_reports.id", "zero_reports.item_code", "zero_reports.state"])
    .orderBy("zero_reports.id")
    .execute();
  return new Map(rows.map((row) => [row.item_code, { id: row.id, state: row.state }]));
}

export async function casesByLetter(db: Db): Promise<Map<string, { id: string; state: string }>> {
  const rows = await db
    .selectFrom("vetting_cases")
    .select(["vetting_cases.id", "vetting_cases.requester_document_no", "vetting_cases.state"])
    .orderBy("vetting_cases.id")
    .execute();
  return new Map(rows.map((row) => [row.requester_document_no!, { id: row.id, state: row.state }]));
}

/** What an installation can have got: `empty` lacks people, `city` has what `empty` has, `register` comes on top of `city`. */
export type DemoPart = "empty" | "city" | "register";
const LOADED = "demo-loaded";
const LOADED_REGISTER = "demo-register-loaded";
const nameOf = (part: DemoPart) => (part === "register" ? LOADED_REGISTER : LOADED);

/** Whether this installation got a part already. */
export async function isLoaded(db: Db, part: DemoPart): Promise<boolean> {
  const row = await db
    .selectFrom("settings")
    .select("settings.value_json")
    .where("settings.name", "=", nameOf(part))
    .executeTakeFirst();
  const loaded: unknown = row ? JSON.parse(row.value_json) : null;
  return loaded === "city" || loaded === part;
}

export async function markLoaded(db: Db, part: DemoPart, at: Date): Promise<void> {
  const values = { value_json: JSON.stringify(part), updated_at: at };
  await db
    .insertInto("settings")
    .values({ name: nameOf(part), ...values })
    .onDuplicateKeyUpdate(values)
    .execute();
}
