import type { Insertable, Updateable } from "kysely";
import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import type { ReplySource } from "#db/reference/vetting/types";
import type { VettingCandidates, VettingReplies } from "#db/schema";

export const candidateColumns = [
  "vetting_candidates.id",
  "vetting_candidates.ordinal",
  "vetting_candidates.no",
  "vetting_candidates.shown_no",
  "vetting_candidates.name",
  "vetting_candidates.birth_month",
  "vetting_candidates.id_number_cipher",
  "vetting_candidates.id_number_masked",
  "vetting_candidates.unit_text",
  "vetting_candidates.position_text",
  "vetting_candidates.proposed_post",
  "vetting_candidates.nominated_by",
  "vetting_candidates.extra_json",
  "vetting_candidates.match_state",
  "vetting_candidates.matched_by",
  "vetting_candidates.person_id",
  "vetting_candidates.suggestions_json",
  "vetting_candidates.match_confirmed_by",
  "vetting_candidates.answer",
  "vetting_candidates.answer_code",
  "vetting_candidates.eligible_from",
  "vetting_candidates.bar_ends",
  "vetting_candidates.outward_json",
  "vetting_candidates.findings_json",
  "vetting_candidates.contradictions_json",
  "vetting_candidates.printed_json",
  "vetting_candidates.coverage_key",
  "vetting_candidates.has_undisclosed",
  "vetting_candidates.facts_digest",
  "vetting_candidates.answer_revision",
  "vetting_candidates.decision",
  "vetting_candidates.decision_reason",
  "vetting_candidates.decided_by",
  "vetting_candidates.decided_at",
  "vetting_candidates.decided_digest",
  "vetting_candidates.decision_revision",
  "vetting_candidates.draft_decision",
  "vetting_candidates.draft_reason",
] as const;

export type CandidateRow = Awaited<ReturnType<typeof candidatesOf>>[number];

/** The candidates of a case in the order of its list; at most 2,000. */
export async function candidatesOf(db: Db, caseId: string) {
  return db
    .selectFrom("vetting_candidates")
    .select(candidateColumns)
    .where("vetting_candidates.case_id", "=", caseId)
    .orderBy("vetting_candidates.ordinal")
    .orderBy("vetting_candidates.id")
    .limit(2_000)
    .execute();
}

/** One candidate by its number within the case, or undefined. */
export async function candidateByNo(db: Db, caseId: string, no: string) {
  return db
    .selectFrom("vetting_candidates")
    .select(candidateColumns)
    .where("vetting_candidates.case_id", "=", caseId)
    .where("vetting_candidates.no", "=", no)
    .executeTakeFirst();
}

/** The rows as they were sent, for the list that goes out again. */
export async function sentCells(db: Db, caseId: string) {
  return db
    .selectFrom("vetting_candidates")
    .select(["vetting_candidates.id", "vetting_candidates.cells_json"])
    .where("vetting_candidates.case_id", "=", caseId)
    .orderBy("vetting_candidates.ordinal")
    .limit(2_000)
    .execute();
}

/** A whole row with all its columns, before it is in the table. */
export type NewCandidate = CandidateRow & { readonly case_id: string; readonly cells_json: string };

export async function insertCandidates(db: Db, rows: readonly Insertable<VettingCandidates>[]): Promise<void> {
  await bulkInsert(db, "vetting_candidates", rows);
}

export async function updateCandidate(db: Db, id: string, row: Updateable<VettingCandidates>): Promise<void> {
  await db.updateTable("vetting_candidates").set(row).where("id", "=", id).execute();
}

/** Columns that an answer writes; everything else of a candidate stays. */
const ANSWERED = [
  "match_state",
  "matched_by",
  "person_id",
  "suggestions_json",
  "answer",
  "answer_code",
  "eligible_from",
  "bar_ends",
  "outward_json",
  "findings_json",
  "contradictions_json",
  "printed_json",
  "coverage_key",
  "has_undisclosed",
  "facts_digest",
  "answer_revision",
] as const satisfies readonly (keyof VettingCandidates)[];

/** Writes many answers at once: complete rows, of which only the answer's columns replace what was there. */
export async function writeAnswers(db: Db, rows: readonly Insertable<VettingCandidates>[]): Promise<void> {
  await bulkInsert(db, "vetting_candidates", rows, {}, ANSWERED);
}

export async function writeCoverages(db: Db, caseId: string, coverages: ReadonlyMap<string, unknown>): Promise<void> {
  if (coverages.size === 0) return;
  await db
    .insertInto("vetting_coverages")
    .values(
      [...coverages].map(([key, lines]) => ({ case_id: caseId, coverage_key: key, lines_json: JSON.stringify(lines) })),
    )
    .onDuplicateKeyUpdate((eb) => ({ lines_json: eb.fn("values", [eb.ref("vetting_coverages.lines_json")]) }))
    .execute();
}

export async function coveragesOf(db: Db, caseId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("vetting_coverages")
    .select(["vetting_coverages.coverage_key", "vetting_coverages.lines_json"])
    .where("vetting_coverages.case_id", "=", caseId)
    .orderBy("vetting_coverages.coverage_key")
    .limit(500)
    .execute();
  return new Map(rows.map((row) => [row.coverage_key, row.lines_json]));
}

export type ReplyRow = Awaited<ReturnType<typeof repliesOf>>[number];

/** Replies entered in the case, by candidate; of one candidate only where it is named. */
export async function repliesOf(db: Db, caseId: string, candidateId?: string) {
  let query = db
    .selectFrom("vetting_replies")
    .select([
      "vetting_replies.candidate_id",
      "vetting_replies.source",
      "vetting_replies.reply",
      "vetting_replies.conclusion",
      "vetting_replies.meaning",
      "vetting_replies.document_no",
      "vetting_replies.replied_on",
      "vetting_replies.revision",
    ])
    .where("vetting_replies.case_id", "=", caseId);
  if (candidateId) query = query.where("vetting_replies.candidate_id", "=", candidateId);
  return query.orderBy("vetting_replies.candidate_id").orderBy("vetting_replies.source").limit(6_000).execute();
}

export async function replyOf(db: Db, candidateId: string, source: ReplySource) {
  return db
    .selectFrom("vetting_replies")
    .select([
      "vetting_replies.reply",
      "vetting_replies.conclusion",
      "vetting_replies.document_no",
      "vetting_replies.replied_on",
      "vetting_replies.signed_by",
      "vetting_replies.paper_file_id",
      "vetting_replies.revision",
    ])
    .where("vetting_replies.candidate_id", "=", candidateId)
    .where("vetting_replies.source", "=", source)
    .executeTakeFirst();
}

export async function saveReply(db: Db, row: Insertable<VettingReplies>): Promise<void> {
  const { candidate_id: _candidate, source: _source, case_id: _case, ...changed } = row;
  await db.insertInto("vetting_replies").values(row).onDuplicateKeyUpdate(changed).execute();
}

/** Who signed the replies of a case, and the scans of their papers; for those who may see the replies. */
export async function replyPapersOf(db: Db, caseId: string) {
  return db
    .selectFrom("vetting_replies")
    .innerJoin("vetting_candidates", "vetting_candidates.id", "vetting_replies.candidate_id")
    .leftJoin("files", "files.id", "vetting_replies.paper_file_id")
    .select([
      "vetting_candidates.no",
      "vetting_replies.source",
      "vetting_replies.signed_by",
      "files.name as paper_name",
    ])
    .where("vetting_replies.case_id", "=", caseId)
    .orderBy("vetting_replies.candidate_id")
    .orderBy("vetting_replies.source")
    .limit(6_000)
    .execute();
}

/** Whom the lines of a case mean, and what contradicts the register there. */
export async function listedPeople(db: Db, caseId: string) {
  return db
    .selectFrom("vetting_candidates")
    .select(["vetting_candidates.no", "vetting_candidates.person_id", "vetting_candidates.contradictions_json"])
    .where("vetting_candidates.case_id", "=", caseId)
    .orderBy("vetting_candidates.ordinal")
    .limit(2_000)
    .execute();
}

/** Number and digest of what was answered, of every answered candidate. */
export async function digestsOf(db: Db, caseId: string): Promise<{ no: string; digest: Buffer }[]> {
  const rows = await db
    .selectFrom("vetting_candidates")
    .select(["vetting_candidates.no", "vetting_candidates.facts_digest"])
    .where("vetting_candidates.case_id", "=", caseId)
    .orderBy("vetting_candidates.ordinal")
    .limit(2_000)
    .execute();
  return rows.flatMap((row) => (row.facts_digest ? [{ no: row.no, digest: row.facts_digest }] : []));
}
