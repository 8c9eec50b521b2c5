import type { Db } from "#db/connection";
import { heldInside } from "#db/held-inside";

/** One person with everything the page shows, the number only masked; merged ones as well. */
export async function personById(db: Db, id: string) {
  return db
    .selectFrom("persons")
    .select([
      "persons.id",
      "persons.name",
      "persons.id_number_masked as idNumberMasked",
      "persons.person_key_wrapped as keyWrapped",
      "persons.sex",
      "persons.born_on as bornOn",
      "persons.staff_class as staffClass",
      "persons.status",
      "persons.political_status as politicalStatus",
      "persons.party_joined_on as partyJoinedOn",
      "persons.work_started_on as workStartedOn",
      "persons.nationality",
      "persons.former_names_json as formerNamesJson",
      "persons.unit_id as unitId",
      "persons.position",
      "persons.post_rank as rank",
      "persons.main_posting_id as mainPostingId",
      "persons.merged_into_id as mergedIntoId",
      "persons.division_code as divisionCode",
      "persons.version",
      "persons.updated_at as updatedAt",
    ])
    .where("persons.id", "=", id)
    .executeTakeFirst();
}

export type PersonById = NonNullable<Awaited<ReturnType<typeof personById>>>;

/** Postings that the holder of a number has on the day (both ends inclusive), the main one first; at most 20. */
export async function postingsByNumber(db: Db, numberIndex: Buffer, on: string) {
  return db
    .selectFrom("persons")
    .innerJoin("postings", "postings.person_id", "persons.id")
    .select(["persons.id as personId", "persons.name", "postings.unit_id as unitId"])
    .where("persons.id_number_index", "=", numberIndex)
    .where("persons.merged_into_id", "is", null)
    .where("postings.from_on", "<=", on)
    .where((eb) => eb.or([eb("postings.to_on", "is", null), eb("postings.to_on", ">=", on)]))
    .orderBy("postings.is_main", "desc")
    .orderBy("postings.id")
    .limit(20)
    .execute();
}

/**
 * Whether a person is in post at a unit on a day; inside a transaction person and posting stay as they are until its end, so
 * that whoever retires or transfers them comes after.
 */
export async function isInPostAt(
  db: Db,
  { personId, unitId, on }: { personId: string; unitId: string; on: string },
): Promise<boolean> {
  const query = db
    .selectFrom("persons")
    .innerJoin("postings", "postings.person_id", "persons.id")
    .select("postings.id")
    .where("persons.id", "=", personId)
    .where("persons.merged_into_id", "is", null)
    .where("postings.unit_id", "=", unitId)
    .where("postings.from_on", "<=", on)
    .where((eb) => eb.or([eb("postings.to_on", "is", null), eb("postings.to_on", ">=", on)]))
    .orderBy("postings.id")
    .limit(1);
  return (await heldInside(db, query).executeTakeFirst()) !== undefined;
}

/** All postings of a person, earliest first; at most 500. */
export async function postingsOfPerson(db: Db, personId: string) {
  return db
    .selectFrom("postings")
    .select([
      "postings.id",
      "postings.unit_id as unitId",
      "postings.is_main as isMain",
      "postings.staff_class as staffClass",
      "postings.position",
      "postings.post_rank as rank",
      "postings.post_category as postCategory",
      "postings.post_grade as postGrade",
      "postings.from_on as fromOn",
      "postings.from_precision as fromPrecision",
      "postings.to_on as toOn",
      "postings.rank_from_on as rankFromOn",
    ])
    .where("postings.person_id", "=", personId)
    .orderBy("postings.from_on")
    .orderBy("postings.id")
    .limit(500)
    .execute();
}

/** Accounts to which cases have opened this person: all of them, since a colleague reads under the case of another. */
export async function caseGrantsOf(db: Db, personId: string, caseId: string) {
  return db
    .selectFrom("case_grants")
    .select("case_grants.account_id as accountId")
    .where("case_grants.person_id", "=", personId)
    .where("case_grants.case_id", "=", caseId)
    .orderBy("case_grants.account_id")
    .limit(1_000)
    .execute();
}

/** The cases that open this person to this account. */
export async function casesOpenTo(db: Db, personId: string, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("case_grants")
    .select("case_grants.case_id as caseId")
    .where("case_grants.person_id", "=", personId)
    .where("case_grants.account_id", "=", accountId)
    .orderBy("case_grants.case_id")
    .limit(1_000)
    .execute();
  return rows.map(({ caseId }) => caseId);
}

/** What happened to a person up to an instant (inclusive), in order; payloads are under the person's key. */
export async function eventsOfPerson(db: Db, personId: string, until: Date) {
  return db
    .selectFrom("journal_events")
    .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
    .select(["journal_events.name", "journal_events.payload", "journal_events.person_id as personId"])
    .select(["journal_processes.account_id as by", "journal_processes.at"])
    .where("journal_events.subject_type", "=", "person")
    .where("journal_events.subject_id", "=", personId)
    .where("journal_processes.at", "<=", until)
    .orderBy("journal_events.id")
    .limit(5_000)
    .execute();
}

/** Who last changed a person after an instant and by which act, for whoever works from an older version. */
export async function lastChangeOfPerson(db: Db, personId: string) {
  return db
    .selectFrom("journal_events")
    .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
    .select(["journal_events.name", "journal_processes.actor_name as actorName", "journal_processes.at"])
    .where("journal_events.subject_type", "=", "person")
    .where("journal_events.subject_id", "=", personId)
    .where("journal_processes.kind", "=", "change")
    .orderBy("journal_events.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The encrypted number of a person, for unmasking and nothing else. */
export async function numberCipher(db: Db, personId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("persons")
    .select("persons.id_number_cipher as cipher")
    .where("persons.id", "=", personId)
    .executeTakeFirst();
  return row?.cipher;
}

/** The id of whoever has this identity number, by its keyed digest; also of those merged into another or gone. */
export async function personIdByNumber(db: Db, index: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom("persons")
    .select("persons.id")
    .where("persons.id_number_index", "=", index)
    .executeTakeFirst();
  return row?.id;
}
