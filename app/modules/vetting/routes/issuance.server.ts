import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { issueOpinion } from "../use-cases/issue-opinion.server";
import { emptyFormSchema } from "../vetting-forms.schema";
import { caseHead, casePath } from "./case-head.server";

export const loader = protectedLoader("vetting.issue", (guarded) =>
  caseHead(guarded, "issue-opinion", "vetting:act.issue.title"),
);

export const action = protectedAction("vetting.issue", emptyFormSchema, async ({ ctx, params }, _value) => {
  const id = params.id ?? "";
  const result = await issueOpinion(ctx, id);
  return result.ok ? ok(casePath(id)) : result;
});
