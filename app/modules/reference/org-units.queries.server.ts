import { sql } from "kysely";
import type { Db } from "#db/connection";

const columns = [
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
] as const;

/** Units by id after `after` (exclusive; null from the start). */
export async function unitsAfter(db: Db, after: string | null, limit: number) {
  let query = db.selectFrom("org_units").select(columns).orderBy("org_units.id").limit(limit);
  if (after !== null) query = query.where("org_units.id", ">", after);
  return query.execute();
}

export type OrgUnit = Awaited<ReturnType<typeof unitsAfter>>[number];

export async function unitById(db: Db, id: string): Promise<OrgUnit | undefined> {
  return db.selectFrom("org_units").select(columns).where("org_units.id", "=", id).executeTakeFirst();
}

/** One unit, its row locked until the transaction ends. */
export async function lockUnit(db: Db, id: string): Promise<OrgUnit | undefined> {
  return db.selectFrom("org_units").select(columns).where("org_units.id", "=", id).forUpdate().executeTakeFirst();
}

/** The units of these codes; codes nobody has are left out. */
export async function unitsByCode(db: Db, codes: readonly string[]): Promise<OrgUnit[]> {
  if (codes.length === 0) return [];
  return db
    .selectFrom("org_units")
    .select(columns)
    .where("org_units.code", "in", codes)
    .orderBy("org_units.code")
    .orderBy("org_units.id")
    .execute();
}

/** The id of the unit that stands highest in a division; undefined where it has none. */
export async function highestUnitOf(db: Db, division: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("org_units")
    .select("org_units.id")
    .where("org_units.division_code", "=", division)
    .orderBy(sql`char_length(org_units.path)`)
    .orderBy("org_units.id")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Id → name of these units, closed ones as well. */
export async function unitNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("org_units")
    .select(["org_units.id", "org_units.name"])
    .where("org_units.id", "in", [...new Set(ids)])
    .orderBy("org_units.id")
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** These units and everything below them, closed ones as well. */
export async function descendantUnitIds(db: Db, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const roots = await db
    .selectFrom("org_units")
    .select("org_units.path")
    .where("org_units.id", "in", unitIds)
    .orderBy("org_units.id")
    .execute();
  if (roots.length === 0) return [];
  const rows = await db
    .selectFrom("org_units")
    .select("org_units.id")
    .where((eb) => eb.or(roots.map(({ path }) => eb("org_units.path", "like", `${path}%`))))
    .orderBy("org_units.id")
    .limit(100_000)
    .execute();
  return rows.map(({ id }) => id);
}

/** Units directly below a unit (null: the roots), by code; at most 1,000. */
export async function childUnits(db: Db, parentId: string | null): Promise<OrgUnit[]> {
  return db
    .selectFrom("org_units")
    .select(columns)
    .where("org_units.parent_id", parentId === null ? "is" : "=", parentId)
    .orderBy("org_units.code")
    .orderBy("org_units.id")
    .limit(1_000)
    .execute();
}

/** Units whose code or one of whose names holds the text, of one division or all; by code. */
export async function searchUnits(
  db: Db,
  { q, division, limit }: { q: string; division: string | null; limit: number },
): Promise<OrgUnit[]> {
  const like = `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
  let query = db.selectFrom("org_units").select(columns).orderBy("org_units.code").orderBy("org_units.id").limit(limit);
  if (q !== "")
    query = query.where((eb) =>
      eb.or([
        eb("org_units.code", "like", like),
        eb("org_units.name", "like", like),
        eb("org_units.short_name", "like", like),
        eb("org_units.former_names_json", "like", like),
      ]),
    );
  if (division !== null) query = query.where("org_units.division_code", "=", division);
  return query.execute();
}

/** Open units and main postings below a unit, itself included: what stands in the way of closing it. */
export async function standingBelow(db: Db, path: string): Promise<{ units: number; people: number }> {
  const units = await db
    .selectFrom("org_units")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("org_units.path", "like", `${path}%`)
    .where("org_units.path", "<>", path)
    .where("org_units.closed_on", "is", null)
    .executeTakeFirstOrThrow();
  const people = await db
    .selectFrom("persons")
    .innerJoin("org_units", "org_units.id", "persons.unit_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("org_units.path", "like", `${path}%`)
    .where("persons.status", "=", "in-post")
    .executeTakeFirstOrThrow();
  return { units: Number(units.count), people: Number(people.count) };
}

/** Closes a unit read at `version`, below `parentId`; false where another change came between. */
export async function closeUnit(
  db: Db,
  unit: { id: string; version: number; closedOn: string; mergedIntoId: string | null; parentId: string | null },
  at: Date,
): Promise<boolean> {
  const result = await db
    .updateTable("org_units")
    .set({
      ...{ closed_on: unit.closedOn, merged_into_id: unit.mergedIntoId, parent_id: unit.parentId },
      ...{ version: sql`version + 1`, updated_at: at },
    })
    .where("id", "=", unit.id)
    .where("version", "=", unit.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ids of units that were merged and do not stand below their successor, the highest first; at most 1,000. */
export async function misplacedUnits(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("org_units")
    .innerJoin("org_units as successor", "successor.id", "org_units.merged_into_id")
    .select("org_units.id")
    .where("org_units.path", "not like", sql<string>`concat(successor.path, '%')`)
    .orderBy(sql`char_length(org_units.path)`)
    .orderBy("org_units.id")
    .limit(1_000)
    .execute();
  return rows.map(({ id }) => id);
}

/** A stretch of all units by code, with the codes of the unit above and the successor. */
export async function unitsByCodeAfter(db: Db, { offset, limit }: { offset: number; limit: number }) {
  return db
    .selectFrom("org_units")
    .leftJoin("org_units as above", "above.id", "org_units.parent_id")
    .leftJoin("org_units as successor", "successor.id", "org_units.merged_into_id")
    .select([
      "org_units.id",
      "org_units.code",
      "org_units.name",
      "org_units.short_name as shortName",
      "above.code as parentCode",
      "org_units.division_code as division",
      "org_units.nature",
      "org_units.branch",
      "org_units.uscc",
      "org_units.closed_on as closedOn",
      "successor.code as mergedInto",
    ])
    .orderBy("org_units.code")
    .orderBy("org_units.id")
    .limit(limit)
    .offset(offset)
    .execute();
}
