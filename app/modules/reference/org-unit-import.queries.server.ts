import { sql } from "kysely";
import type { Db } from "#db/connection";

/** Every unit, for directories and imports (some hundreds; at most 20,000). */
export async function allUnits(db: Db) {
  return db
    .selectFrom("org_units")
    .select([
      "org_units.id",
      "org_units.code",
      "org_units.name",
      "org_units.short_name",
      "org_units.former_names_json",
      "org_units.parent_id",
      "org_units.path",
      "org_units.division_code",
      "org_units.nature",
      "org_units.branch",
      "org_units.uscc",
      "org_units.org_level",
      "org_units.closed_on",
      "org_units.merged_into_id",
      "org_units.version",
    ])
    .orderBy("org_units.code")
    .orderBy("org_units.id")
    .limit(20_000)
    .execute();
}

export type UnitRow = Awaited<ReturnType<typeof allUnits>>[number];

export async function divisionCodes(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("divisions")
    .select("divisions.code")
    .orderBy("divisions.code")
    .limit(2_000)
    .execute();
  return rows.map((row) => row.code);
}

/** Holds every unit until the transaction ends, so that a tree is never built on one that moves. */
export async function lockUnits(db: Db): Promise<void> {
  await db.selectFrom("org_units").select("org_units.id").orderBy("org_units.id").forUpdate().execute();
}

type UnitValues = Omit<UnitRow, "version"> & { created_at: Date; updated_at: Date };

export async function insertUnits(db: Db, rows: readonly UnitValues[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 500) {
    await db
      .insertInto("org_units")
      .values(rows.slice(i, i + 500))
      .execute();
  }
}

/** How many people are in post by the unit of their main posting; units without any are left out. */
export async function inPostByUnit(db: Db, unitIds: readonly string[]): Promise<Map<string, number>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("persons")
    .select(["persons.unit_id", (eb) => eb.fn.countAll<number>().as("people")])
    .where("persons.unit_id", "in", [...unitIds])
    .where("persons.status", "=", "in-post")
    .groupBy("persons.unit_id")
    .orderBy("persons.unit_id")
    .execute();
  return new Map(rows.map((row) => [row.unit_id, Number(row.people)]));
}

/** Writes a unit as it was read at `version`; false where another change came between. */
export async function updateUnit(
  db: Db,
  id: string,
  version: number,
  values: Omit<UnitRow, "id" | "code" | "version" | "path" | "merged_into_id"> & { updated_at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable("org_units")
    .set({ ...values, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Moves a unit and everything below it to another place of the tree. */
export async function movePaths(db: Db, from: string, to: string): Promise<void> {
  await db
    .updateTable("org_units")
    .set({ path: sql`concat(${to}, substring(path, ${from.length + 1}))` })
    .where("path", "like", `${from}%`)
    .execute();
}
