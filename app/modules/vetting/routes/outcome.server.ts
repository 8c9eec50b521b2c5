import { civilDayOf } from "~/platform/clock";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { candidateByNo } from "../candidate.queries.server";
import { outcomeOf } from "../opinion.queries.server";
import { recordOutcome } from "../use-cases/record-outcome.server";
import { outcomeFormSchema } from "../vetting-forms.schema";
import { candidateHead, candidatePath } from "./candidate-head.server";

export const loader = protectedLoader("vetting.record-outcome", async (guarded) => {
  const head = await candidateHead(guarded, "vetting:act.outcome.title");
  const row = await candidateByNo(guarded.ctx.db, head.id, head.candidate.no);
  const known = row && (await outcomeOf(guarded.ctx.db, row.id));
  return {
    ...head,
    today: civilDayOf(guarded.ctx.now),
    known: known
      ? { outcome: known.outcome, on: known.outcome_on, documentNo: known.document_no ?? "", note: known.note ?? "" }
      : null,
  };
});

export const action = protectedAction("vetting.record-outcome", outcomeFormSchema, async ({ ctx, params }, value) => {
  const [caseId, no] = [params.id ?? "", params.no ?? ""];
  const result = await recordOutcome(ctx, {
    caseId,
    no,
    outcome: value.outcome,
    on: value.on,
    documentNo: value.documentNo ?? null,
    note: value.note ?? null,
    readAt: value.readAt,
  });
  return result.ok ? ok(candidatePath(caseId, no)) : result;
});
