import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { submitCase } from "../use-cases/submit-case.server";
import { caseActFormSchema } from "../vetting-forms.schema";
import { caseHead, casePath } from "./case-head.server";

export const loader = protectedLoader("vetting.submit", (guarded) =>
  caseHead(guarded, "submit-case", "vetting:act.submit.title"),
);

export const action = protectedAction("vetting.submit", caseActFormSchema, async ({ ctx, params }, value) => {
  const id = params.id ?? "";
  const result = await submitCase(ctx, id, value.readAt);
  return result.ok ? ok(casePath(id)) : result;
});
