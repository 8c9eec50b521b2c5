import { protectedAction } from "~/platform/guard.server";
import { saveDraft } from "../use-cases/decide-candidate.server";
import { draftFormSchema } from "../vetting-forms.schema";

/** Keeps what the officer is writing; answers with nothing to show. */
export const action = protectedAction("vetting.decide", draftFormSchema, async ({ ctx, params }, value) => {
  const result = await saveDraft(ctx, {
    caseId: params.id ?? "",
    no: params.no ?? "",
    decision: value.decision || null,
    reason: value.reason || null,
  });
  return result.ok ? new Response(null, { status: 204 }) : result;
});
