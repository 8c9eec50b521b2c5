import { trimText } from "~/modules/reference/text-cleaning.rules";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { candidateByNo } from "../candidate.queries.server";
import { recordOutcomeChange } from "../candidate-journal.server";
import { updateCase } from "../case.queries.server";
import { isStale, stateRefusal } from "../case-state.rules";
import { saveOutcome } from "../opinion.queries.server";
import { isOutcome } from "../outcome.rules";
import { storedOutcome } from "../vetting-fold.queries.server";
import { lockedCase, notThere, staleCasePart } from "./case-access.server";

export interface NewOutcome {
  readonly caseId: string;
  readonly no: string;
  readonly outcome: string;
  readonly on: CivilDate;
  readonly documentNo: string | null;
  readonly note: string | null;
  /** Revision of the case that was read; null asks for no check. */
  readonly readAt: number | null;
}

/** Records what came of the opinion on one candidate, or corrects it; one outcome a candidate. Returns the new revision. */
export async function recordOutcome(ctx: Ctx, input: NewOutcome): Promise<Result<number>> {
  return runProcess(ctx, { name: "record-outcome", caseId: input.caseId }, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, input.caseId);
    const row = found && (await candidateByNo(db, found.id, input.no));
    if (!found || !row) return notThere();
    const wrongState = stateRefusal("record-outcome", found.state);
    if (wrongState) return refused(wrongState);
    const known = await storedOutcome(db, row.id);
    if (known && isStale(input.readAt, known.revision, found.revision)) {
      return staleCasePart(db, { type: "vetting-outcome", id: known.id });
    }
    if (!isOutcome(input.outcome)) return no("vetting:refusal.outcome-unknown", { path: "outcome", status: 422 });
    if (input.on > civilDayOf(ctx.now)) return no("vetting:refusal.outcome-future", { path: "on", status: 422 });
    const said = {
      outcome: input.outcome,
      outcome_on: input.on,
      document_no: input.documentNo || null,
      note: input.note ? trimText(input.note) : null,
    };
    if (known && isSame(known, said)) return ok(found.revision);
    const revision = found.revision + 1;
    await saveOutcome(db, {
      ...said,
      id: newId(),
      case_id: found.id,
      candidate_id: row.id,
      person_id: row.person_id,
      recorded_by: ctx.actor.accountId,
      recorded_at: ctx.now,
      revision,
    });
    await updateCase(db, found.id, { revision, updated_at: ctx.now });
    await recordOutcomeChange(unit, row, known);
    return ok(revision);
  });
}

/** A save that changes nothing writes nothing. */
function isSame<T extends object>(known: T, said: Partial<T>): boolean {
  return Object.entries(said).every(([column, value]) => known[column as keyof T] === value);
}
