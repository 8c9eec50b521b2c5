import { translator } from "~/platform/messages.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { sameBytes } from "~/platform/secrets.server";
import type { CandidateRow } from "../candidate.queries.server";
import { candidateByNo, updateCandidate } from "../candidate.queries.server";
import { recordCandidates } from "../candidate-journal.server";
import { addOfficer, updateCase } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import {
  type CandidateState,
  type Decision,
  decisionRefusal,
  isStale,
  spokenConclusion,
  stateRefusal,
} from "../case-state.rules";
import { lockedCase, notThere, staleCasePart } from "./case-access.server";

export interface DecisionInput {
  readonly caseId: string;
  readonly no: string;
  /** A decision of the list, or words of one's own. */
  readonly decision: string;
  /** What words of one's own come to. */
  readonly conclusion?: Decision | null;
  readonly reason: string;
  /** Revision of the case that the officer had before them; null asks for no check. */
  readonly readAt: number | null;
  /** The officer says that a match by name and unit is the person meant. */
  readonly confirmsMatch: boolean;
}

/** What the rules ask of a stored candidate. */
export function candidateState(row: CandidateRow): CandidateState {
  return {
    no: row.no,
    match: row.match_state ?? "notFound",
    matchedBy: row.matched_by,
    isMatchConfirmed: row.match_confirmed_by !== null,
    answer: row.answer ?? "cannotSay",
    decision: row.decision,
    isDecisionStale:
      row.decided_digest !== null && row.facts_digest !== null && !sameBytes(row.decided_digest, row.facts_digest),
  };
}

/** Writes the officer's decision on one candidate with its reason; whoever decides becomes an officer of the case. Returns the new revision. */
export async function decideCandidate(ctx: Ctx, input: DecisionInput): Promise<Result<number>> {
  return runProcess(ctx, { name: "decide-candidate", caseId: input.caseId }, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, input.caseId);
    const row = found && (await candidateByNo(db, found.id, input.no));
    if (!found || !row) return notThere();
    const wrongState = stateRefusal("decide-candidate", found.state);
    if (wrongState) return refused(wrongState);
    if (isStale(input.readAt, Math.max(row.decision_revision, row.answer_revision), found.revision)) {
      return staleCasePart(db, { type: "vetting-candidate", id: row.id });
    }
    const confirms = input.confirmsMatch && row.match_state === "found" && row.match_confirmed_by === null;
    const state = candidateState(row);
    const refusal = decisionRefusal(
      confirms ? { ...state, isMatchConfirmed: true } : state,
      input.decision,
      input.reason,
      input.conclusion ?? null,
    );
    if (refusal) return refused(refusal);
    const decision = decisionWritten(input);
    if (row.decision === decision && row.decision_reason === input.reason && !state.isDecisionStale) {
      return ok(found.revision);
    }
    const revision = found.revision + 1;
    const was = await caseSnapshot(db, found.id);
    await updateCandidate(db, row.id, {
      decision,
      decision_reason: input.reason,
      decided_by: ctx.actor.accountId,
      decided_at: ctx.now,
      decided_digest: row.facts_digest,
      decision_revision: revision,
      draft_decision: null,
      draft_reason: null,
      ...(confirms ? { match_confirmed_by: ctx.actor.accountId } : {}),
    });
    await updateCase(db, found.id, { revision, updated_at: ctx.now });
    await addOfficer(db, { caseId: found.id, accountId: ctx.actor.accountId, part: "officer", at: ctx.now });
    const is = (await candidateByNo(db, found.id, row.no))!;
    await recordCandidates(unit, "candidate-decided", found.id, [{ was: row, is }]);
    await recordCase(unit, "case-updated", found.id, was);
    return ok(revision);
  });
}

/** Words of one's own stand behind the conclusion they come to, as the opinion prints it. */
function decisionWritten({ decision, conclusion }: DecisionInput): string {
  const spoken = spokenConclusion(decision, conclusion ?? null);
  if (spoken === null) return decision;
  const label = `${translator("zh-CN")(`vetting:decision.${spoken}`)}：`;
  return decision.startsWith(label) ? decision : `${label}${decision}`;
}

/** Keeps what the officer is writing; not a decision yet, and not journalled. */
export async function saveDraft(
  ctx: Ctx,
  input: Pick<DecisionInput, "caseId" | "no"> & { decision: string | null; reason: string | null },
): Promise<Result<null>> {
  return runProcess(ctx, { name: "save-draft", caseId: input.caseId }, async ({ db }) => {
    const found = await lockedCase(db, ctx.actor, input.caseId);
    const row = found && (await candidateByNo(db, found.id, input.no));
    if (!found || !row) return notThere();
    const wrongState = stateRefusal("decide-candidate", found.state);
    if (wrongState) return refused(wrongState);
    await updateCandidate(db, row.id, { draft_decision: input.decision, draft_reason: input.reason });
    return ok(null);
  });
}
