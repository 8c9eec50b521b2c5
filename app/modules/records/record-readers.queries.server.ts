import type { Db } from "#db/connection";

/** The visibility classes that any of the roles may see. */
export async function visibleClasses(db: Db, roles: readonly string[]): Promise<Set<string>> {
  if (roles.length === 0) return new Set();
  const rows = await db
    .selectFrom("record_kind_visibility")
    .select("record_kind_visibility.visibility_class")
    .distinct()
    .where("record_kind_visibility.role", "in", [...roles])
    .orderBy("record_kind_visibility.visibility_class")
    .limit(100)
    .execute();
  return new Set(rows.map((row) => row.visibility_class));
}

/** Whether an open case lets this account read this person beyond its own scope. */
export async function hasCaseGrant(db: Db, accountId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("case_grants")
    .select("case_grants.case_id")
    .where("case_grants.account_id", "=", accountId)
    .where("case_grants.person_id", "=", personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Units that were merged into any of these, with their names. */
export async function mergedInto(db: Db, unitIds: readonly string[]) {
  const rows = await db
    .selectFrom("org_units")
    .select(["org_units.id", "org_units.name", "org_units.short_name", "org_units.former_names_json"])
    .where("org_units.merged_into_id", "in", [...unitIds])
    .orderBy("org_units.id")
    .limit(1_000)
    .execute();
  return rows.map(({ id, ...row }) => ({ id, names: namesOf(row) }));
}

function namesOf(row: { name: string; short_name: string | null; former_names_json: string }): string[] {
  return [row.name, ...(row.short_name ? [row.short_name] : []), ...(JSON.parse(row.former_names_json) as string[])];
}

/** Names of a unit, for telling whether a deciding body is the actor's own. */
export async function unitNames(db: Db, unitId: string): Promise<string[]> {
  const row = await db
    .selectFrom("org_units")
    .select(["org_units.name", "org_units.short_name", "org_units.former_names_json"])
    .where("org_units.id", "=", unitId)
    .executeTakeFirst();
  return row ? namesOf(row) : [];
}
