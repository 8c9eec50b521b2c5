import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import { type Foldable, type FoldedEvent, lastAfter } from "~/platform/fold";
import { groupBy } from "~/platform/group-by";
import * as events from "./agencies.events";
import * as agencies from "./agency-writes.queries.server";
import * as analysts from "./analysts.queries.server";
import { complaintSnapshot, foldComplaint } from "./complaint-snapshot.server";
import { complaintsAfter } from "./complaints.queries.server";
import * as duties from "./duties.queries.server";
import { analystSnapshots } from "./file-analysts.server";
import { methodSnapshot, scaleSnapshot } from "./file-grading.server";
import { submissionsOfFilings } from "./filing-submissions.queries.server";
import * as filings from "./filings.queries.server";
import type { RatingMethod, ScaleGrade } from "./grading.types";
import { interestsAfter } from "./interests.queries.server";
import { dutySnapshot } from "./settle-duty.server";
import { agencySnapshot, digestOf, filingSnapshot, remarkSnapshot } from "./snapshots.server";
import * as supervision from "./supervision.queries.server";
import { checkSnapshot, interestSnapshot, measureSnapshot } from "./supervision-snapshots";

/** A thing whose events carry it whole, and whose row says the same. */
function whole<Row extends { id: string }>(
  subjectType: string,
  table: keyof DB,
  names: readonly string[],
  rowsAfter: (db: Db, after: string | null, limit: number) => Promise<Row[]>,
  snapshot: (row: Row) => unknown,
): Foldable<Db> {
  return {
    subjectType,
    tables: [table],
    fold: lastAfter(names),
    present: async (db, after, limit) =>
      (await rowsAfter(db, after, limit)).map((row) => ({ id: row.id, state: snapshot(row) })),
  };
}

const lastFiling = lastAfter(events.filingEvents);

interface FoldedFiling extends events.FilingSnapshot {
  remarks: readonly events.FilingRemark[];
  submissions: readonly events.FoldedSubmission[];
}

/** Filings with what was handed in and what was asked to be mended, each time. */
const filingFold: Foldable<Db> = {
  subjectType: "agency-filing",
  tables: ["agency_filings", "agency_filing_remarks", "agency_filing_submissions"],
  fold(state, event) {
    const after = lastFiling(state, event) as (Partial<FoldedFiling> & { papers?: readonly string[] }) | null;
    if (after === state || after === null) return after;
    const { remarks = [], submissions = [] } = (state as FoldedFiling | null) ?? {};
    const { papers, ...filing } = after;
    return {
      ...filing,
      remarks: [...remarks, ...(filing.remarks ?? [])],
      submissions: papers ? [...submissions, submissionOf(after as events.SubmittedSnapshot, event)] : submissions,
    };
  },
  async present(db, after, limit) {
    const rows = await filings.filingsAfter(db, after, limit);
    const ids = rows.map(({ id }) => id);
    const remarks = groupBy(await filings.remarksOfFilings(db, ids), ({ filingId }) => filingId);
    const handedIn = groupBy(await submissionsOfFilings(db, ids), ({ filingId }) => filingId);
    return rows.map((row) => {
      const state: FoldedFiling = {
        ...filingSnapshot(row),
        remarks: (remarks.get(row.id) ?? []).map(remarkSnapshot),
        submissions: (handedIn.get(row.id) ?? []).map((one) => ({
          ordinal: one.ordinal,
          contentDigest: digestOf(one.contentJson),
          eventOn: one.eventOn,
          statementYear: one.statementYear,
          papers: one.paperIds,
          by: one.submittedBy,
          at: one.submittedAt.toISOString(),
        })),
      };
      return { id: row.id, state };
    });
  },
};

function submissionOf(after: events.SubmittedSnapshot, { by, at }: FoldedEvent): events.FoldedSubmission {
  const { round, contentDigest, eventOn, statementYear, papers } = after;
  return { ordinal: round + 1, contentDigest, eventOn, statementYear, papers, by, at: at.toISOString() };
}

/** Everything of the register of agencies. */
export const agencyFolds: readonly Foldable<Db>[] = [
  whole("agency", "agencies", events.agencyEvents, agencies.storedAgenciesAfter, agencySnapshot),
  filingFold,
  whole("agency-filing-file", "agency_filing_files", events.filingFileEvents, filings.filesAfter, (row) => ({
    filingId: row.filing_id,
    slot: row.slot,
    fileId: row.file_id,
  })),
  whole("agency-scale", "agency_scales", events.scaleEvents, agencies.scalesAfter, (row) =>
    scaleSnapshot(row.agency_id, {
      id: row.id,
      ordinal: row.ordinal,
      grades: JSON.parse(row.grades_json) as ScaleGrade[],
      validFrom: row.valid_from_on,
      validUntil: row.valid_until_on,
    }),
  ),
  whole("agency-method", "agency_methods", events.methodEvents, agencies.methodsAfter, (row) =>
    methodSnapshot(row.agency_id, {
      id: row.id,
      ordinal: row.ordinal,
      scaleId: row.scale_id,
      name: row.name,
      method: JSON.parse(row.method_json) as RatingMethod,
      validFrom: row.valid_from_on,
      validUntil: row.valid_until_on,
    }),
  ),
  {
    subjectType: "analyst",
    tables: ["analysts", "analyst_postings"],
    fold: lastAfter(events.analystEvents),
    present: async (db, after, limit) => analystSnapshots(db, await analysts.analystsAfter(db, after, limit)),
  },
  whole("agency-measure", "agency_measures", events.measureEvents, supervision.measuresAfter, measureSnapshot),
  whole("agency-interest", "agency_interests", events.interestEvents, interestsAfter, interestSnapshot),
  whole("agency-check", "agency_checks", events.checkEvents, supervision.checksAfter, checkSnapshot),
  {
    ...whole("agency-complaint", "agency_complaints", events.complaintEvents, complaintsAfter, complaintSnapshot),
    fold: foldComplaint,
  },
  whole("agency-duty", "agency_duties", events.dutyEvents, duties.dutiesAfter, dutySnapshot),
];
