import type { Db } from "#db/connection";

/** What a record row is weighed against, of the people behind these keyed digests; at most 2,000 a call. */
export async function personsForRecords(db: Db, indexes: readonly Buffer[]) {
  if (indexes.length === 0) return [];
  return db
    .selectFrom("persons")
    .select([
      "persons.id",
      "persons.name",
      "persons.born_on",
      "persons.political_status",
      "persons.staff_class",
      "persons.merged_into_id",
      "persons.id_number_index",
    ])
    .where("persons.id_number_index", "in", [...indexes])
    .orderBy("persons.id")
    .execute();
}

/** Whose record it is: name, masked number, unit and what scope needs of it. */
export async function personOfRecord(db: Db, personId: string) {
  return db
    .selectFrom("persons")
    .innerJoin("org_units", "org_units.id", "persons.unit_id")
    .select([
      "persons.id",
      "persons.name",
      "persons.id_number_masked",
      "persons.born_on",
      "persons.person_key_wrapped",
      "persons.political_status",
      "persons.merged_into_id",
      "persons.unit_id",
      "org_units.name as unit_name",
      "org_units.path as unit_path",
      "org_units.division_code",
    ])
    .where("persons.id", "=", personId)
    .executeTakeFirst();
}

/** Name and key of the people concerned, merged and unknown ones left out. */
export async function keysOfPersons(db: Db, personIds: readonly string[]): Promise<Map<string, Buffer>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("persons")
    .select(["persons.id", "persons.person_key_wrapped"])
    .where("persons.id", "in", [...new Set(personIds)])
    .orderBy("persons.id")
    .limit(personIds.length)
    .execute();
  return new Map(rows.map((row) => [row.id, row.person_key_wrapped]));
}

/** The units and classes under which a person has served, oldest first: what effects depend on. */
export async function servicesOfPersons(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom("postings")
    .innerJoin("org_units", "org_units.id", "postings.unit_id")
    .select([
      "postings.person_id",
      "postings.staff_class",
      "postings.position",
      "postings.from_on",
      "postings.to_on",
      "org_units.nature",
      "org_units.branch",
    ])
    .where("postings.person_id", "in", [...personIds])
    .where("postings.is_main", "=", 1)
    .orderBy("postings.person_id")
    .orderBy("postings.from_on")
    .orderBy("postings.id")
    .limit(500 * personIds.length)
    .execute();
}
