import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { candidateByNo, updateCandidate } from "../candidate.queries.server";
import { recordCandidates } from "../candidate-journal.server";
import { addOfficer } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import { isStale, stateRefusal } from "../case-state.rules";
import { personsById } from "../register.queries.server";
import { answerOne } from "./answer-one.server";
import { lockedCase, notThere, staleCasePart } from "./case-access.server";

export interface ConfirmedMatch {
  readonly caseId: string;
  readonly no: string;
  /** Whom the officer says is meant: the match found, or one of the suggestions; null takes the choice back. */
  readonly personId: string | null;
  readonly readAt: number | null;
}

/** Ticks a match by name and unit, or settles an open one among the suggestions; the candidate is answered anew. Returns the new revision. */
export async function confirmMatch(ctx: Ctx, input: ConfirmedMatch): Promise<Result<number>> {
  return runProcess(ctx, { name: "confirm-match", caseId: input.caseId }, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, input.caseId);
    const row = found && (await candidateByNo(db, found.id, input.no));
    if (!found || !row) return notThere();
    const wrongState = stateRefusal("confirm-match", found.state);
    if (wrongState) return refused(wrongState);
    if (isStale(input.readAt, row.answer_revision, found.revision)) {
      return staleCasePart(db, { type: "vetting-candidate", id: row.id });
    }
    const offered = [...(JSON.parse(row.suggestions_json) as string[]), ...(row.person_id ? [row.person_id] : [])];
    if (input.personId !== null) {
      if (!offered.includes(input.personId))
        return no("vetting:refusal.not-suggested", { path: "personId", status: 422 });
      if ((await personsById(db, [input.personId])).length === 0) return notThere();
    }
    const was = await caseSnapshot(db, found.id);
    const settled = {
      person_id: input.personId,
      match_confirmed_by: input.personId === null ? null : ctx.actor.accountId,
      matched_by: row.matched_by ?? ("nameUnit" as const),
    };
    await updateCandidate(db, row.id, settled);
    const revision = await answerOne(ctx, unit, found, { ...row, ...settled });
    await addOfficer(db, { caseId: found.id, accountId: ctx.actor.accountId, part: "officer", at: ctx.now });
    const is = (await candidateByNo(db, found.id, row.no))!;
    await recordCandidates(unit, "match-confirmed", found.id, [{ was: row, is }]);
    await recordCase(unit, "case-updated", found.id, was);
    return ok(revision);
  });
}
