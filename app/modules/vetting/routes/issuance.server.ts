import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { issueOpinion } from "../use-cases/issue-opinion.server";
import { caseActFormSchema } from "../vetting-forms.schema";
import { caseHead, casePath } from "./case-head.server";

export const loader = protectedLoader("vetting.issue", (guarded) =>
  caseHead(guarded, "issue-opinion", "vetting:act.issue.title"),
);

export const action = protectedAction("vetting.issue", caseActFormSchema, async ({ ctx, params }, value) => {
  const id = params.id ?? "";
  const result = await issueOpinion(ctx, id, value.readAt);
  return result.ok ? ok(casePath(id)) : result;
});
