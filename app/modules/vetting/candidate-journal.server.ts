import type { ReplySource } from "#db/reference/vetting/types";
import type { JournalEvent } from "~/platform/event-writer.server";
import { changedFields } from "~/platform/fold";
import type { Unit } from "~/platform/process.server";
import { decryptColumn, unwrapKey } from "~/platform/secrets.server";
import type { CandidateRow } from "./candidate.queries.server";
import { markOf } from "./case-journal.server";
import { answeredOf, outwardOf } from "./use-cases/case-answers.server";
import type { CandidateSnapshot, OutcomeSnapshot, ReplySnapshot } from "./vetting.events";
import type { Finding } from "./vetting.types";
import * as queries from "./vetting-fold.queries.server";
import { isReply, isWithheld } from "./withholding.rules";

/** A candidate as the journal keeps it: as it is told outside the case, everything else by its mark. */
export function candidateSnapshot(caseId: string, row: CandidateRow): CandidateSnapshot {
  const [answered, outward] = [answeredOf(row), outwardOf(row)];
  const said = !isWithheld(answered, outward);
  return {
    caseId,
    no: row.no,
    match: row.match_state,
    matchedBy: row.matched_by,
    personId: row.person_id,
    matchConfirmedBy: row.match_confirmed_by,
    ...outward,
    findings: (JSON.parse(row.findings_json) as Finding[]).filter((one) => !isReply(one)).map(brief),
    decision: said ? row.decision : null,
    reason: said && row.person_id !== null ? row.decision_reason : null,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    proof: markOf("vetting-candidate", row.id, [
      answered,
      row.suggestions_json,
      row.findings_json,
      row.contradictions_json,
      row.printed_json,
      row.outward_json,
      row.coverage_key,
      row.has_undisclosed,
      row.facts_digest?.toString("hex"),
      row.answer_revision,
      row.decision,
      row.decision_reason,
      row.decided_digest?.toString("hex"),
      row.decision_revision,
    ]),
  };
}

function brief(one: Finding) {
  const { recordId, recordVersion: version, kind, verdict, rule, effectiveOn, until } = one;
  return { recordId, version, kind, verdict, rule, effectiveOn, until };
}

/** Mark of a line as it came in: it is proven without being said. */
export function lineMark(row: CandidateRow, cells: string): string {
  const number = row.id_number_cipher ? decryptColumn(row.id_number_cipher) : null;
  const sent = [row.ordinal, row.no, row.shown_no, row.name, row.birth_month, number, row.id_number_masked];
  const asked = [row.unit_text, row.position_text, row.proposed_post, row.nominated_by, row.extra_json, cells];
  return markOf("vetting-line", row.id, [...sent, ...asked]);
}

export interface CandidateChange {
  /** Null with the first answer; then `cells` are those of the line as it came in. */
  readonly was: CandidateRow | null;
  readonly is: CandidateRow;
  readonly cells?: string;
}

/** Records what has become of candidates of a case, each under the key of the person who is meant. */
export async function recordCandidates(
  { db, record }: Pick<Unit, "db" | "record">,
  name: string,
  caseId: string,
  changes: readonly CandidateChange[],
): Promise<void> {
  const sealFor = await keysFor(
    { db },
    changes.map(({ was, is }) => is.person_id ?? was?.person_id ?? null),
  );
  for (const { was, is, cells } of changes) {
    const now = candidateSnapshot(caseId, is);
    const change = was
      ? changedFields(candidateSnapshot(caseId, was), now, ["caseId", "no"])
      : { before: null, after: { ...now, line: lineMark(is, cells ?? "[]") } };
    if (!change) continue;
    const touches = [{ type: "vetting-case", id: caseId }, ...(was?.person_id ? [personOf(was.person_id)] : [])];
    const person = sealFor(is.person_id ?? was?.person_id ?? null);
    const { before, after } = change;
    record({ name, version: 2, subject: { type: "vetting-candidate", id: is.id }, before, after, person, touches });
  }
}

const personOf = (id: string) => ({ type: "person", id });

type StoredReply = Awaited<ReturnType<typeof queries.repliesAfter>>[number];
type StoredOutcome = Awaited<ReturnType<typeof queries.outcomesAfter>>[number];

export const replyId = (row: { candidate_id: string; source: string }) => `${row.candidate_id}:${row.source}`;

/** A reply as the journal keeps it: who answered when under which number; what, signed by whom on which paper by its mark. */
export function replySnapshot(row: StoredReply): ReplySnapshot {
  const { candidate_id, source, case_id, document_no, replied_on, entered_by, no, signed_by, paper_file_id, ...rest } =
    row;
  return {
    caseId: case_id,
    no,
    from: source,
    documentNo: document_no,
    on: replied_on,
    accountId: entered_by,
    proof: markOf("vetting-reply", replyId({ candidate_id, source }), {
      ...rest,
      // Replies of before papers were kept have neither, and their marks stand.
      ...(signed_by === null ? {} : { signed_by }),
      ...(paper_file_id === null ? {} : { paper_file_id }),
      entered_at: rest.entered_at.toISOString(),
    }),
  };
}

export function outcomeSnapshot(row: StoredOutcome): OutcomeSnapshot {
  return {
    caseId: row.case_id,
    no: row.no,
    candidateId: row.candidate_id,
    personId: row.person_id,
    outcome: row.outcome,
    on: row.outcome_on,
    documentNo: row.document_no,
    accountId: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
    // Outcomes of before revisions were kept stand at the first, and their marks stand.
    proof: markOf("vetting-outcome", row.id, row.revision === 1 ? row.note : [row.note, row.revision]),
  };
}

/** Records a reply that was entered or corrected, under the key of the person who is meant. */
export async function recordReply(
  unit: Pick<Unit, "db" | "record">,
  candidate: CandidateRow,
  was: StoredReply | undefined,
  source: ReplySource,
): Promise<void> {
  const is = (await queries.storedReply(unit.db, candidate.id, source))!;
  const change = changedFields(was ? replySnapshot(was) : null, replySnapshot(is), ["caseId", "no", "from"]);
  const subject = { type: "vetting-reply", id: replyId(is) };
  if (change)
    unit.record({ name: "reply-entered", version: 2, subject, ...change, ...(await partOf(unit, candidate, is)) });
}

/** Records an outcome that was reported or corrected, likewise. */
export async function recordOutcomeChange(
  unit: Pick<Unit, "db" | "record">,
  candidate: CandidateRow,
  was: StoredOutcome | undefined,
): Promise<void> {
  const is = (await queries.storedOutcome(unit.db, candidate.id))!;
  const change = changedFields(was ? outcomeSnapshot(was) : null, outcomeSnapshot(is), ["caseId", "no", "outcome"]);
  const subject = { type: "vetting-outcome", id: is.id };
  if (change)
    unit.record({ name: "outcome-recorded", version: 2, subject, ...change, ...(await partOf(unit, candidate, is)) });
}

/** Whose key it is under, and where else it is found. */
async function partOf(unit: Pick<Unit, "db">, candidate: CandidateRow, { case_id }: { case_id: string }) {
  const touches = [
    { type: "vetting-case", id: case_id },
    { type: "vetting-candidate", id: candidate.id },
  ];
  return { person: (await keysFor(unit, [candidate.person_id]))(candidate.person_id), touches };
}

async function keysFor({ db }: Pick<Unit, "db">, personIds: readonly (string | null)[]) {
  const wrapped = await queries.wrappedKeys(
    db,
    personIds.flatMap((id) => id ?? []),
  );
  return (id: string | null): JournalEvent["person"] => {
    const key = id === null ? undefined : wrapped.get(id);
    return id !== null && key ? { id, key: unwrapKey(key) } : undefined;
  };
}
