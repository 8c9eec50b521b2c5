import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { submitCase } from "../use-cases/submit-case.server";
import { emptyFormSchema } from "../vetting-forms.schema";
import { caseHead, casePath } from "./case-head.server";

export const loader = protectedLoader("vetting.submit", (guarded) =>
  caseHead(guarded, "submit-case", "vetting:act.submit.title"),
);

export const action = protectedAction("vetting.submit", emptyFormSchema, async ({ ctx, params }, _value) => {
  const id = params.id ?? "";
  const result = await submitCase(ctx, id);
  return result.ok ? ok(casePath(id)) : result;
});
