import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { MOST_OF_ONE } from "~/platform/most-of-one";
import type { Interest, InterestKind } from "./agencies.types";

/** Ties that agencies declare. */

const interestColumns = [
  "agency_interests.id",
  "agency_interests.agency_id as agencyId",
  "agency_interests.analyst_id as analystId",
  "agency_interests.uscc",
  "agency_interests.kind",
  "agency_interests.note",
  "agency_interests.from_on as from",
  "agency_interests.until_on as until",
  "agency_interests.version",
] as const;

/** Declared ties of an agency, newest first. */
export async function interestsOf(db: Db, agencyId: string): Promise<Interest[]> {
  return db
    .selectFrom("agency_interests")
    .select(interestColumns)
    .where("agency_interests.agency_id", "=", agencyId)
    .orderBy("agency_interests.from_on", "desc")
    .orderBy("agency_interests.id", "desc")
    .limit(MOST_OF_ONE)
    .execute();
}

/** Ties of analysts who work at an agency on a day, declared by another one where they worked before. */
export async function interestsBroughtTo(db: Db, agencyId: string, day: CivilDate): Promise<Interest[]> {
  return db
    .selectFrom("analyst_postings")
    .innerJoin("agency_interests", "agency_interests.analyst_id", "analyst_postings.analyst_id")
    .select(interestColumns)
    .where("analyst_postings.agency_id", "=", agencyId)
    .where("analyst_postings.from_on", "<=", day)
    .where((eb) => eb.or([eb("analyst_postings.until_on", "is", null), eb("analyst_postings.until_on", ">=", day)]))
    .where("agency_interests.agency_id", "<>", agencyId)
    .orderBy("agency_interests.from_on", "desc")
    .orderBy("agency_interests.id", "desc")
    .limit(1_000)
    .execute();
}

export async function interestsAfter(db: Db, after: string | null, limit: number): Promise<Interest[]> {
  let query = db.selectFrom("agency_interests").select(interestColumns).orderBy("agency_interests.id").limit(limit);
  if (after !== null) query = query.where("agency_interests.id", ">", after);
  return query.execute();
}

export async function lockInterest(db: Db, id: string): Promise<Interest | undefined> {
  return db
    .selectFrom("agency_interests")
    .select(interestColumns)
    .where("agency_interests.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function interestById(db: Db, id: string): Promise<Interest | undefined> {
  return db
    .selectFrom("agency_interests")
    .select(interestColumns)
    .where("agency_interests.id", "=", id)
    .executeTakeFirst();
}

export async function insertInterest(
  db: Db,
  row: {
    id: string;
    agencyId: string;
    analystId: string | null;
    uscc: string;
    kind: InterestKind;
    note: string | null;
    from: CivilDate;
  },
  at: Date,
): Promise<void> {
  await db
    .insertInto("agency_interests")
    .values({
      id: row.id,
      agency_id: row.agencyId,
      analyst_id: row.analystId,
      uscc: row.uscc,
      kind: row.kind,
      note: row.note,
      from_on: row.from,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export async function endInterest(db: Db, id: string, until: CivilDate, at: Date): Promise<void> {
  await db
    .updateTable("agency_interests")
    .set({ until_on: until, updated_at: at, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}
