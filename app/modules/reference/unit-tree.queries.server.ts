import type { Db } from "#db/connection";

/** Every unit, closed ones as well, by code; at most 100,000. `path` lists the ids from the root down to the unit itself. */
export async function unitsOfTree(db: Db) {
  return db
    .selectFrom("org_units")
    .select([
      "org_units.id",
      "org_units.code",
      "org_units.name",
      "org_units.parent_id as parentId",
      "org_units.path",
      "org_units.division_code as divisionCode",
      "org_units.nature",
      "org_units.branch",
      "org_units.closed_on as closedOn",
      "org_units.merged_into_id as mergedIntoId",
    ])
    .orderBy("org_units.code")
    .orderBy("org_units.id")
    .limit(100_000)
    .execute();
}
