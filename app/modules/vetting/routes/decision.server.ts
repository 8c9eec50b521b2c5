import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { candidatesOf } from "../candidate.queries.server";
import { candidateState, decideCandidate } from "../use-cases/decide-candidate.server";
import { decisionFormSchema } from "../vetting-forms.schema";
import { candidateHead, candidatePath } from "./candidate-head.server";

export const loader = protectedLoader("vetting.decide", (guarded) => candidateHead(guarded, "vetting:decide.title"));

/** After a decision the next open candidate comes up; the same one where none is open. */
export const action = protectedAction("vetting.decide", decisionFormSchema, async ({ ctx, params }, value) => {
  const caseId = params.id ?? "";
  const no = params.no ?? "";
  const result = await decideCandidate(ctx, {
    caseId,
    no,
    decision: value.decision,
    reason: value.reason,
    readAt: value.readAt,
    confirmsMatch: value.confirmsMatch === "yes",
  });
  if (!result.ok) return result;
  const rows = (await candidatesOf(ctx.db, caseId)).map(candidateState);
  const at = rows.findIndex((row) => row.no === no);
  const isOpen = (row: (typeof rows)[number]) => row.decision === null || row.isDecisionStale;
  const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find(isOpen);
  return ok(candidatePath(caseId, next?.no ?? no));
});
