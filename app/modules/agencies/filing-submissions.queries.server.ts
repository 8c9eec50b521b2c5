import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";

/** A filing as it was handed in once; the first time is 1, and remarks of a round are about the submission of that number. */
export interface Submission {
  ordinal: number;
  contentJson: string;
  eventOn: CivilDate | null;
  statementYear: number | null;
  /** Papers that were with it. */
  paperIds: string[];
  submittedBy: string;
  submittedAt: Date;
}

const columns = [
  "agency_filing_submissions.filing_id as filingId",
  "agency_filing_submissions.ordinal",
  "agency_filing_submissions.content_json as contentJson",
  "agency_filing_submissions.event_on as eventOn",
  "agency_filing_submissions.statement_year as statementYear",
  "agency_filing_submissions.paper_ids_json as paperIdsJson",
  "agency_filing_submissions.submitted_by as submittedBy",
  "agency_filing_submissions.submitted_at as submittedAt",
] as const;

const withPapers = <Row extends { paperIdsJson: string }>({ paperIdsJson, ...row }: Row) => ({
  ...row,
  paperIds: JSON.parse(paperIdsJson) as string[],
});

/** Submissions of a filing with who handed each in, the latest first. */
export async function submissionsOf(db: Db, filingId: string): Promise<(Submission & { submitter: string | null })[]> {
  const rows = await db
    .selectFrom("agency_filing_submissions")
    .leftJoin("accounts", "accounts.id", "agency_filing_submissions.submitted_by")
    .select([...columns, "accounts.display_name as submitter"])
    .where("agency_filing_submissions.filing_id", "=", filingId)
    .orderBy("agency_filing_submissions.ordinal", "desc")
    .limit(200)
    .execute();
  return rows.map(withPapers);
}

/** Submissions of these filings, each filing's first one first. */
export async function submissionsOfFilings(
  db: Db,
  filingIds: readonly string[],
): Promise<(Submission & { filingId: string })[]> {
  if (filingIds.length === 0) return [];
  const rows = await db
    .selectFrom("agency_filing_submissions")
    .select(columns)
    .where("agency_filing_submissions.filing_id", "in", [...filingIds])
    .orderBy("agency_filing_submissions.filing_id")
    .orderBy("agency_filing_submissions.ordinal")
    .execute();
  return rows.map(withPapers);
}

/** The days that the submissions of an agency's filings name, each filing's first one first. */
export async function submittedDays(db: Db, agencyId: string) {
  return db
    .selectFrom("agency_filing_submissions")
    .innerJoin("agency_filings", "agency_filings.id", "agency_filing_submissions.filing_id")
    .select([
      "agency_filing_submissions.filing_id as filingId",
      "agency_filing_submissions.event_on as eventOn",
      "agency_filing_submissions.statement_year as statementYear",
    ])
    .where("agency_filings.agency_id", "=", agencyId)
    .orderBy("agency_filing_submissions.filing_id")
    .orderBy("agency_filing_submissions.ordinal")
    .limit(2_000)
    .execute();
}

export async function insertSubmission(db: Db, filingId: string, row: Submission): Promise<void> {
  await db
    .insertInto("agency_filing_submissions")
    .values({
      filing_id: filingId,
      ordinal: row.ordinal,
      content_json: row.contentJson,
      event_on: row.eventOn,
      statement_year: row.statementYear,
      paper_ids_json: JSON.stringify(row.paperIds),
      submitted_by: row.submittedBy,
      submitted_at: row.submittedAt,
    })
    .execute();
}
