import { type FoldedEvent, lastAfter } from "~/platform/fold";
import { type ComplaintSnapshot, complaintEvents } from "./agencies.events";
import type { Complaint } from "./complaints.queries.server";
import { digestOf } from "./snapshots.server";

/** A complaint as the journal keeps it: never who complained nor what they wrote. */
export function complaintSnapshot(
  row: Omit<Complaint, "id" | "complainant" | "content" | "version">,
): ComplaintSnapshot {
  const { agencyId, no, reportId, receivedOn, state, decidedOn, decision, answeredBy, answerFileId } = row;
  return {
    ...{ agencyId, complaintNo: no, reportId, receivedOn, state, decidedOn, decision },
    answerDigest: row.answer === null ? null : digestOf(row.answer),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    ...{ answeredBy, answerFileId },
  };
}

const UNANSWERED = { answerDigest: null, answeredAt: null, answeredBy: null, answerFileId: null };
const last = lastAfter(complaintEvents);

/** The last event of a complaint says it whole; one of before agencies could answer says nothing of an answer, so there was none. */
export function foldComplaint(state: unknown, event: FoldedEvent): unknown {
  const folded = last(state, event) as ComplaintSnapshot | null;
  return folded === null ? null : { ...UNANSWERED, ...folded };
}
