import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { confirmMatch } from "../use-cases/confirm-match.server";
import { matchFormSchema } from "../vetting-forms.schema";
import { candidateHead, candidatePath } from "./candidate-head.server";

export const loader = protectedLoader("vetting.decide", (guarded) => candidateHead(guarded, "vetting:match.title"));

export const action = protectedAction("vetting.decide", matchFormSchema, async ({ ctx, params }, value) => {
  const [caseId, no] = [params.id ?? "", params.no ?? ""];
  const result = await confirmMatch(ctx, { caseId, no, personId: value.personId || null, readAt: value.readAt });
  return result.ok ? ok(candidatePath(caseId, no)) : result;
});
