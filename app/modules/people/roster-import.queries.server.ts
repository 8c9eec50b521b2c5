import type { Insertable } from "kysely";
import { sql } from "kysely";
import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import type { Persons, Postings } from "#db/schema";

export const personColumns = [
  "persons.id",
  "persons.version",
  "persons.name",
  "persons.id_number_index",
  "persons.person_key_wrapped",
  "persons.sex",
  "persons.born_on",
  "persons.staff_class",
  "persons.status",
  "persons.political_status",
  "persons.party_joined_on",
  "persons.work_started_on",
  "persons.nationality",
  "persons.former_names_json",
  "persons.unit_id",
  "persons.division_code",
  "persons.position",
  "persons.post_rank",
  "persons.main_posting_id",
  "persons.merged_into_id",
] as const;

export const postingColumns = [
  "postings.id",
  "postings.person_id",
  "postings.unit_id",
  "postings.is_main",
  "postings.staff_class",
  "postings.position",
  "postings.post_rank",
  "postings.post_category",
  "postings.post_grade",
  "postings.from_on",
  "postings.from_precision",
  "postings.to_on",
  "postings.rank_from_on",
  "postings.version",
] as const;

type Stamps = "created_at" | "updated_at";
/** A person whom a roster brings, and a posting; what is the same for all of them is added when they are written. */
export type NewPerson = Omit<Insertable<Persons>, Stamps | "version" | "merged_into_id">;
export type NewPosting = Omit<Insertable<Postings>, Stamps>;

export type PersonRow = Awaited<ReturnType<typeof personsByIndex>>[number];
export type PostingRow = Awaited<ReturnType<typeof postingsCompared>>[number];

/** People by the keyed digests of their numbers; at most 2,000 digests a call. */
export async function personsByIndex(db: Db, indexes: readonly Buffer[]) {
  if (indexes.length === 0) return [];
  return db
    .selectFrom("persons")
    .select(personColumns)
    .where("persons.id_number_index", "in", [...indexes])
    .orderBy("persons.id")
    .execute();
}

export async function personsById(db: Db, ids: readonly string[], lock = false) {
  if (ids.length === 0) return [];
  const query = db
    .selectFrom("persons")
    .select(personColumns)
    .where("persons.id", "in", [...ids])
    .orderBy("persons.id");
  return (lock ? query.forUpdate() : query).execute();
}

/** The postings of these people that have not ended; the main one and those beside it in any case. */
export async function postingsCompared(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom("postings")
    .innerJoin("persons", "persons.id", "postings.person_id")
    .select(postingColumns)
    .where("postings.person_id", "in", [...personIds])
    .where((eb) =>
      eb.or([
        eb("postings.to_on", "is", null),
        eb("postings.is_main", "=", 0),
        eb("postings.id", "=", eb.ref("persons.main_posting_id")),
      ]),
    )
    .orderBy("postings.person_id")
    .orderBy("postings.id")
    .execute();
}

/** Units to which people are posted, held as they are now until the transaction ends: none closes or moves meanwhile. */
export async function holdUnits(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("org_units")
    .select(["org_units.id", "org_units.division_code", "org_units.closed_on"])
    .where("org_units.id", "in", [...ids])
    .orderBy("org_units.id")
    .modifyEnd(sql`lock in share mode`)
    .execute();
}

/** @throws the database's duplicate-key error where a number has come in between */
export async function insertPersons(db: Db, rows: readonly NewPerson[], at: Date): Promise<void> {
  await bulkInsert(db, "persons", rows, { version: 1, merged_into_id: null, created_at: at, updated_at: at });
}

export async function insertPostings(db: Db, rows: readonly NewPosting[], at: Date): Promise<void> {
  await bulkInsert(db, "postings", rows, { created_at: at, updated_at: at });
}

export interface PersonChange {
  id: string;
  staff_class: string;
  status: string;
  political_status: string | null;
  party_joined_on: string | null;
  work_started_on: string | null;
  nationality: string | null;
  former_names_json: string;
  unit_id: string;
  division_code: string;
  position: string | null;
  post_rank: string | null;
  main_posting_id: string;
}

/** Changes many locked people with one statement; every version goes up by one. */
export async function updatePersons(db: Db, changes: readonly PersonChange[], at: Date): Promise<void> {
  for (let i = 0; i < changes.length; i += 500) {
    const part = changes.slice(i, i + 500);
    const rows = sql.join(
      part.map(
        (row) => sql`select convert(${row.id} using ascii) collate ascii_bin as id, ${row.staff_class} as staff_class,
          ${row.status} as status, ${row.political_status} as political_status, ${row.party_joined_on} as party_joined_on,
          ${row.work_started_on} as work_started_on, ${row.nationality} as nationality,
          ${row.former_names_json} as former_names_json, ${row.unit_id} as unit_id, ${row.division_code} as division_code,
          ${row.position} as position, ${row.post_rank} as post_rank, ${row.main_posting_id} as main_posting_id`,
      ),
      sql` union all `,
    );
    await sql`
      update persons join (${rows}) as wanted on wanted.id = persons.id
      set persons.staff_class = wanted.staff_class, persons.status = wanted.status,
        persons.political_status = wanted.political_status, persons.party_joined_on = wanted.party_joined_on,
        persons.work_started_on = wanted.work_started_on, persons.nationality = wanted.nationality,
        persons.former_names_json = wanted.former_names_json, persons.unit_id = wanted.unit_id,
        persons.division_code = wanted.division_code, persons.position = wanted.position,
        persons.post_rank = wanted.post_rank, persons.main_posting_id = wanted.main_posting_id,
        persons.version = persons.version + 1, persons.updated_at = ${at}`.execute(db);
  }
}

/** Writes whole postings over the ones of the same id. */
export async function replacePostings(db: Db, rows: readonly NewPosting[], at: Date): Promise<void> {
  for (let i = 0; i < rows.length; i += 500) {
    await db
      .insertInto("postings")
      .values(rows.slice(i, i + 500).map((row) => ({ ...row, created_at: at, updated_at: at })))
      .onDuplicateKeyUpdate({
        unit_id: sql`values(unit_id)`,
        staff_class: sql`values(staff_class)`,
        position: sql`values(position)`,
        post_rank: sql`values(post_rank)`,
        post_category: sql`values(post_category)`,
        post_grade: sql`values(post_grade)`,
        from_on: sql`values(from_on)`,
        from_precision: sql`values(from_precision)`,
        to_on: sql`values(to_on)`,
        rank_from_on: sql`values(rank_from_on)`,
        updated_at: sql`values(updated_at)`,
        version: sql`version + 1`,
      })
      .execute();
  }
}
