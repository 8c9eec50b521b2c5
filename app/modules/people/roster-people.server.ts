import type { Db } from "#db/connection";
import type { PersonSnapshot, PostingSnapshot } from "./people.events";
import * as queries from "./roster-import.queries.server";
import type { PostingFields, StoredPerson, StoredPosting } from "./roster-import.rules";

/** A person of the register with everything a roster row is compared with. */
export interface StoredPersonRow {
  row: queries.PersonRow;
  person: StoredPerson;
  postings: readonly queries.PostingRow[];
}

/** The people behind these numbers, by number; merged entries stand for the one they were merged into. */
export async function storedPeople(
  db: Db,
  numbers: readonly string[],
  indexOf: (number: string) => Buffer,
): Promise<Map<string, StoredPersonRow>> {
  const indexes = numbers.map(indexOf);
  const found = await queries.personsByIndex(db, indexes);
  if (found.length === 0) return new Map();
  const byIndex = new Map(numbers.map((number, at) => [indexes[at]!.toString("base64"), number]));
  const kept = await queries.personsById(
    db,
    found.flatMap((row) => row.merged_into_id ?? []),
  );
  const keptById = new Map(kept.map((row) => [row.id, row]));
  const rows = found.map((row) => ({
    number: byIndex.get(row.id_number_index.toString("base64"))!,
    row: keptById.get(row.merged_into_id ?? "") ?? row,
  }));
  const people = await withPostings(
    db,
    rows.map(({ row }) => row),
  );
  return new Map(rows.map(({ number, row }) => [number, people.get(row.id)!]));
}

/** Adds the postings of people: those that run, the main one and those beside it. */
export async function withPostings(db: Db, rows: readonly queries.PersonRow[]): Promise<Map<string, StoredPersonRow>> {
  const postings = new Map<string, queries.PostingRow[]>();
  for (const posting of await queries.postingsCompared(
    db,
    rows.map((row) => row.id),
  )) {
    const list = postings.get(posting.person_id);
    if (list) list.push(posting);
    else postings.set(posting.person_id, [posting]);
  }
  return new Map(rows.map((row) => [row.id, storedPerson(row, postings.get(row.id) ?? [])]));
}

type SnapshotRow = Omit<queries.PersonRow, "id_number_index" | "version" | "merged_into_id" | "person_key_wrapped">;

export function postingSnapshot(
  id: string,
  fields: PostingFields,
  isMain: boolean,
  toOn: string | null,
): PostingSnapshot {
  const { unitId, staffClass, position, rank, postCategory, postGrade, fromOn, fromPrecision, rankFromOn } = fields;
  return {
    id,
    isMain,
    toOn,
    unitId,
    staffClass,
    position,
    rank,
    postCategory,
    postGrade,
    fromOn,
    fromPrecision,
    rankFromOn,
  };
}

/** The row of a posting; when it was written is added where it is. */
export function postingRow(personId: string, posting: PostingSnapshot): queries.NewPosting {
  return {
    id: posting.id,
    person_id: personId,
    unit_id: posting.unitId,
    is_main: posting.isMain ? 1 : 0,
    staff_class: posting.staffClass,
    position: posting.position,
    post_rank: posting.rank,
    post_category: posting.postCategory,
    post_grade: posting.postGrade,
    from_on: posting.fromOn,
    from_precision: posting.fromPrecision,
    to_on: posting.toOn,
    rank_from_on: posting.rankFromOn,
  };
}

/** What the journal keeps of a person, with the postings that an event touches. */
export function personSnapshot(row: SnapshotRow, postings: PostingSnapshot[]): PersonSnapshot {
  return {
    name: row.name,
    sex: row.sex,
    bornOn: row.born_on,
    staffClass: row.staff_class,
    status: row.status,
    politicalStatus: row.political_status,
    partyJoinedOn: row.party_joined_on,
    workStartedOn: row.work_started_on,
    nationality: row.nationality,
    formerNames: JSON.parse(row.former_names_json) as string[],
    unitId: row.unit_id,
    divisionCode: row.division_code,
    position: row.position,
    rank: row.post_rank,
    mainPostingId: row.main_posting_id,
    postings,
  };
}

export function storedPosting(row: queries.PostingRow): StoredPosting {
  return {
    id: row.id,
    unitId: row.unit_id,
    staffClass: row.staff_class,
    position: row.position,
    rank: row.post_rank,
    postCategory: row.post_category,
    postGrade: row.post_grade,
    fromOn: row.from_on,
    fromPrecision: row.from_precision,
    rankFromOn: row.rank_from_on,
  };
}

function storedPerson(row: queries.PersonRow, postings: readonly queries.PostingRow[]): StoredPersonRow {
  const main = postings.find((posting) => posting.id === row.main_posting_id);
  if (!main) throw new Error(`person ${row.id} has no main posting`);
  const sides = postings.filter((posting) => posting.is_main === 0);
  if (sides.length > 1) sides.sort((a, b) => ((a.to_on ?? "9999") < (b.to_on ?? "9999") ? 1 : -1));
  return {
    row,
    postings,
    person: {
      id: row.id,
      version: row.version,
      name: row.name,
      staffClass: row.staff_class,
      status: row.status,
      politicalStatus: row.political_status,
      partyJoinedOn: row.party_joined_on,
      workStartedOn: row.work_started_on,
      nationality: row.nationality,
      formerNames: JSON.parse(row.former_names_json) as string[],
      main: storedPosting(main),
      sides: sides.map((side) => ({ ...storedPosting(side), toOn: side.to_on })),
    },
  };
}
