import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnCase } from "../use-cases/return-case.server";
import { caseActReasonFormSchema } from "../vetting-forms.schema";
import { caseHead, casePath } from "./case-head.server";

export const loader = protectedLoader("vetting.approve", (guarded) =>
  caseHead(guarded, "return-case", "vetting:act.return.title"),
);

export const action = protectedAction("vetting.approve", caseActReasonFormSchema, async ({ ctx, params }, value) => {
  const id = params.id ?? "";
  const result = await returnCase(ctx, { caseId: id, ...value });
  return result.ok ? ok(casePath(id)) : result;
});
