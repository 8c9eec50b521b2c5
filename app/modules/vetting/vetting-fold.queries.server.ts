import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { ReplySource } from "#db/reference/vetting/types";
import { candidateColumns } from "./candidate.queries.server";
import { caseColumns } from "./case.queries.server";

/** What the journal is held against, and what its snapshots are made of. `after` is exclusive; null from the start. */

export async function casesAfter(db: Db, after: string | null, limit: number) {
  let query = db.selectFrom("vetting_cases").select(caseColumns);
  if (after !== null) query = query.where("vetting_cases.id", ">", after);
  return query.orderBy("vetting_cases.id").limit(limit).execute();
}

/** Candidates that were answered at least once, by id. */
export async function candidatesAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("vetting_candidates")
    .select([...candidateColumns, "vetting_candidates.case_id", "vetting_candidates.cells_json"])
    .where("vetting_candidates.facts_digest", "is not", null);
  if (after !== null) query = query.where("vetting_candidates.id", ">", after);
  return query.orderBy("vetting_candidates.id").limit(limit).execute();
}

function replies(db: Db) {
  return db
    .selectFrom("vetting_replies")
    .leftJoin("vetting_candidates", "vetting_candidates.id", "vetting_replies.candidate_id")
    .select([
      "vetting_replies.candidate_id",
      "vetting_replies.source",
      "vetting_replies.case_id",
      "vetting_replies.reply",
      "vetting_replies.conclusion",
      "vetting_replies.meaning",
      "vetting_replies.document_no",
      "vetting_replies.replied_on",
      "vetting_replies.signed_by",
      "vetting_replies.paper_file_id",
      "vetting_replies.entered_by",
      "vetting_replies.entered_at",
      "vetting_replies.revision",
      "vetting_candidates.no",
    ]);
}

/** The database orders an enumeration by the place of its members; ids go by their text. */
const sourceText = sql<string>`cast(vetting_replies.source as char)`;

/** Replies by candidate and source, after the given one. */
export async function repliesAfter(db: Db, after: { candidateId: string; source: string } | null, limit: number) {
  let query = replies(db);
  if (after !== null) {
    query = query.where((eb) =>
      eb.or([
        eb("vetting_replies.candidate_id", ">", after.candidateId),
        eb.and([eb("vetting_replies.candidate_id", "=", after.candidateId), eb(sourceText, ">", after.source)]),
      ]),
    );
  }
  return query.orderBy("vetting_replies.candidate_id").orderBy(sourceText).limit(limit).execute();
}

/** The whole reply of one body about one candidate. */
export async function storedReply(db: Db, candidateId: string, source: ReplySource) {
  return replies(db)
    .where("vetting_replies.candidate_id", "=", candidateId)
    .where("vetting_replies.source", "=", source)
    .executeTakeFirst();
}

function outcomes(db: Db) {
  return db
    .selectFrom("vetting_outcomes")
    .leftJoin("vetting_candidates", "vetting_candidates.id", "vetting_outcomes.candidate_id")
    .select([
      "vetting_outcomes.id",
      "vetting_outcomes.case_id",
      "vetting_outcomes.candidate_id",
      "vetting_outcomes.person_id",
      "vetting_outcomes.outcome",
      "vetting_outcomes.outcome_on",
      "vetting_outcomes.document_no",
      "vetting_outcomes.note",
      "vetting_outcomes.recorded_by",
      "vetting_outcomes.recorded_at",
      "vetting_outcomes.revision",
      "vetting_candidates.no",
    ]);
}

export async function outcomesAfter(db: Db, after: string | null, limit: number) {
  let query = outcomes(db);
  if (after !== null) query = query.where("vetting_outcomes.id", ">", after);
  return query.orderBy("vetting_outcomes.id").limit(limit).execute();
}

/** The whole outcome of one candidate. */
export async function storedOutcome(db: Db, candidateId: string) {
  return outcomes(db).where("vetting_outcomes.candidate_id", "=", candidateId).executeTakeFirst();
}

export async function officersOfCases(db: Db, caseIds: readonly string[]) {
  return db
    .selectFrom("vetting_officers")
    .select([
      "vetting_officers.case_id",
      "vetting_officers.account_id",
      "vetting_officers.part",
      "vetting_officers.level",
      "vetting_officers.at",
    ])
    .where("vetting_officers.case_id", "in", [...caseIds])
    .orderBy("vetting_officers.case_id")
    .orderBy("vetting_officers.at")
    .orderBy("vetting_officers.account_id")
    .orderBy("vetting_officers.part")
    .orderBy("vetting_officers.level")
    .execute();
}

export async function grantsOfCases(db: Db, caseIds: readonly string[]) {
  return db
    .selectFrom("case_grants")
    .select(["case_grants.case_id", "case_grants.account_id", "case_grants.person_id"])
    .where("case_grants.case_id", "in", [...caseIds])
    .orderBy("case_grants.case_id")
    .orderBy("case_grants.account_id")
    .orderBy("case_grants.person_id")
    .execute();
}

export async function coveragesOfCases(db: Db, caseIds: readonly string[]) {
  return db
    .selectFrom("vetting_coverages")
    .select(["vetting_coverages.case_id", "vetting_coverages.coverage_key", "vetting_coverages.lines_json"])
    .where("vetting_coverages.case_id", "in", [...caseIds])
    .orderBy("vetting_coverages.case_id")
    .orderBy("vetting_coverages.coverage_key")
    .execute();
}

/** What was issued, with the digests of its files as they are kept now. */
export async function opinionsOfCases(db: Db, caseIds: readonly string[]) {
  return db
    .selectFrom("vetting_opinions")
    .leftJoin("files as xlsx", "xlsx.id", "vetting_opinions.xlsx_file_id")
    .leftJoin("files as pdf", "pdf.id", "vetting_opinions.pdf_file_id")
    .select([
      "vetting_opinions.case_id",
      "vetting_opinions.year",
      "vetting_opinions.number",
      "vetting_opinions.document_no",
      "vetting_opinions.issued_on",
      "vetting_opinions.issued_by",
      "vetting_opinions.issued_at",
      "vetting_opinions.snapshot_cipher",
      "vetting_opinions.snapshot_digest",
      "vetting_opinions.xlsx_file_id",
      "vetting_opinions.pdf_file_id",
      "xlsx.sha256 as xlsx_sha256",
      "pdf.sha256 as pdf_sha256",
    ])
    .where("vetting_opinions.case_id", "in", [...caseIds])
    .orderBy("vetting_opinions.case_id")
    .execute();
}

/** The wrapped keys of these people. */
export async function wrappedKeys(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("persons")
    .select(["persons.id", "persons.person_key_wrapped"])
    .where("persons.id", "in", [...new Set(personIds)])
    .orderBy("persons.id")
    .execute();
  return new Map(rows.map((row) => [row.id, row.person_key_wrapped]));
}
