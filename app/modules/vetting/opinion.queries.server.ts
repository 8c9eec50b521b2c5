import type { Insertable } from "kysely";
import type { Db } from "#db/connection";
import type { VettingOpinions, VettingOutcomes } from "#db/schema";
import { type CaseViewer, visibleTo } from "./case.queries.server";

/**
 * Takes the next number of a year. The row stays locked until the transaction ends, so that a number is given once and a
 * rolled back issuance leaves no gap.
 */
export async function nextNumber(db: Db, year: number): Promise<number> {
  await db.insertInto("vetting_opinion_numbers").ignore().values({ year, last_number: 0 }).execute();
  const row = await db
    .selectFrom("vetting_opinion_numbers")
    .select("vetting_opinion_numbers.last_number")
    .where("vetting_opinion_numbers.year", "=", year)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const number = row.last_number + 1;
  await db.updateTable("vetting_opinion_numbers").set({ last_number: number }).where("year", "=", year).execute();
  return number;
}

export async function insertOpinion(db: Db, row: Insertable<VettingOpinions>): Promise<void> {
  await db.insertInto("vetting_opinions").values(row).execute();
}

/** What was issued in a case, or undefined. */
export async function opinionOf(db: Db, caseId: string) {
  return db
    .selectFrom("vetting_opinions")
    .select([
      "vetting_opinions.document_no",
      "vetting_opinions.issued_on",
      "vetting_opinions.issued_at",
      "vetting_opinions.xlsx_file_id",
      "vetting_opinions.pdf_file_id",
      "vetting_opinions.snapshot_digest",
    ])
    .where("vetting_opinions.case_id", "=", caseId)
    .executeTakeFirst();
}

/** The sealed snapshot of an issued opinion. */
export async function snapshotOf(db: Db, caseId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("vetting_opinions")
    .select("vetting_opinions.snapshot_cipher")
    .where("vetting_opinions.case_id", "=", caseId)
    .executeTakeFirst();
  return row?.snapshot_cipher;
}

export async function saveOutcome(db: Db, row: Insertable<VettingOutcomes>): Promise<void> {
  const { id: _id, case_id: _case, candidate_id: _candidate, person_id: _person, ...changed } = row;
  await db.insertInto("vetting_outcomes").values(row).onDuplicateKeyUpdate(changed).execute();
}

export async function outcomeOf(db: Db, candidateId: string) {
  return db
    .selectFrom("vetting_outcomes")
    .select([
      "vetting_outcomes.outcome",
      "vetting_outcomes.outcome_on",
      "vetting_outcomes.document_no",
      "vetting_outcomes.note",
    ])
    .where("vetting_outcomes.candidate_id", "=", candidateId)
    .executeTakeFirst();
}

/** Outcomes of one case, by candidate. */
export async function outcomesOfCase(db: Db, caseId: string) {
  return db
    .selectFrom("vetting_outcomes")
    .select([
      "vetting_outcomes.candidate_id",
      "vetting_outcomes.outcome",
      "vetting_outcomes.outcome_on",
      "vetting_outcomes.document_no",
      "vetting_outcomes.note",
    ])
    .where("vetting_outcomes.case_id", "=", caseId)
    .orderBy("vetting_outcomes.candidate_id")
    .limit(2_000)
    .execute();
}

/** How many outcomes of each kind in the cases the viewer may see, from–to by the day of the outcome (both inclusive). */
export async function outcomeTotals(db: Db, viewer: CaseViewer, from: string | null, to: string | null) {
  let query = db
    .selectFrom("vetting_outcomes")
    .innerJoin("vetting_cases", "vetting_cases.id", "vetting_outcomes.case_id")
    .where(visibleTo(viewer))
    .select(["vetting_outcomes.outcome", (eb) => eb.fn.countAll<number>().as("count")]);
  if (from) query = query.where("vetting_outcomes.outcome_on", ">=", from);
  if (to) query = query.where("vetting_outcomes.outcome_on", "<=", to);
  const rows = await query.groupBy("vetting_outcomes.outcome").orderBy("vetting_outcomes.outcome").execute();
  return rows.map((row) => ({ outcome: row.outcome, count: Number(row.count) }));
}

/** A page of the candidates behind one total, newest first. */
export async function outcomeList(
  db: Db,
  viewer: CaseViewer,
  { outcome, from, to }: { outcome: string; from: string | null; to: string | null },
  page: { offset: number; limit: number },
) {
  let query = db
    .selectFrom("vetting_outcomes")
    .innerJoin("vetting_candidates", "vetting_candidates.id", "vetting_outcomes.candidate_id")
    .innerJoin("vetting_cases", "vetting_cases.id", "vetting_outcomes.case_id")
    .leftJoin("vetting_opinions", "vetting_opinions.case_id", "vetting_outcomes.case_id")
    .select([
      "vetting_outcomes.id",
      "vetting_outcomes.case_id",
      "vetting_outcomes.outcome_on",
      "vetting_outcomes.document_no",
      "vetting_outcomes.person_id",
      "vetting_candidates.no",
      "vetting_candidates.name",
      "vetting_candidates.unit_text",
      "vetting_candidates.proposed_post",
      "vetting_cases.title",
      "vetting_opinions.document_no as opinion_no",
    ])
    .where("vetting_outcomes.outcome", "=", outcome)
    .where(visibleTo(viewer));
  if (from) query = query.where("vetting_outcomes.outcome_on", ">=", from);
  if (to) query = query.where("vetting_outcomes.outcome_on", "<=", to);
  return query
    .orderBy("vetting_outcomes.outcome_on", "desc")
    .orderBy("vetting_outcomes.id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}
