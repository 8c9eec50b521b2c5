import { civilDayOf } from "~/platform/clock";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { enterReply } from "../use-cases/enter-reply.server";
import { REPLY_SOURCES } from "../vetting.schema";
import { replyFormSchema } from "../vetting-forms.schema";
import { candidateHead, candidatePath } from "./candidate-head.server";

export const loader = protectedLoader("vetting.decide", async (guarded) => {
  const from = guarded.url.searchParams.get("from");
  return {
    ...(await candidateHead(guarded, "vetting:reply.title")),
    from: REPLY_SOURCES.find((source) => source === from) ?? "discipline",
    today: civilDayOf(guarded.ctx.now),
  };
});

export const action = protectedAction("vetting.decide", replyFormSchema, async ({ ctx, params }, value) => {
  const [caseId, no] = [params.id ?? "", params.no ?? ""];
  const result = await enterReply(ctx, { caseId, no, ...value });
  return result.ok ? ok(candidatePath(caseId, no)) : result;
});
