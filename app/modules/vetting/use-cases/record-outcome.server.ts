import { trimText } from "~/modules/reference/text-cleaning.rules";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { candidateByNo } from "../candidate.queries.server";
import { recordOutcomeChange } from "../candidate-journal.server";
import { stateRefusal } from "../case-state.rules";
import { saveOutcome } from "../opinion.queries.server";
import { isOutcome } from "../outcome.rules";
import { storedOutcome } from "../vetting-fold.queries.server";
import { lockedCase, notThere } from "./case-access.server";

export interface NewOutcome {
  readonly caseId: string;
  readonly no: string;
  readonly outcome: string;
  readonly on: CivilDate;
  readonly documentNo: string | null;
  readonly note: string | null;
}

/** Records what came of the opinion on one candidate, or corrects it; one outcome a candidate. */
export async function recordOutcome(ctx: Ctx, input: NewOutcome): Promise<Result<null>> {
  return runProcess(ctx, { name: "record-outcome", caseId: input.caseId }, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, input.caseId);
    const row = found && (await candidateByNo(db, found.id, input.no));
    if (!found || !row) return notThere();
    const wrongState = stateRefusal("record-outcome", found.state);
    if (wrongState) return refused(wrongState);
    if (!isOutcome(input.outcome)) return no("vetting:refusal.outcome-unknown", { path: "outcome", status: 422 });
    if (input.on > civilDayOf(ctx.now)) return no("vetting:refusal.outcome-future", { path: "on", status: 422 });
    const known = await storedOutcome(db, row.id);
    await saveOutcome(db, {
      id: newId(),
      case_id: found.id,
      candidate_id: row.id,
      person_id: row.person_id,
      outcome: input.outcome,
      outcome_on: input.on,
      document_no: input.documentNo,
      note: input.note ? trimText(input.note) : null,
      recorded_by: ctx.actor.accountId,
      recorded_at: ctx.now,
    });
    await recordOutcomeChange(unit, row, known);
    return ok(null);
  });
}
