import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { withdrawCase } from "../use-cases/withdraw-case.server";
import { caseActReasonFormSchema } from "../vetting-forms.schema";
import { caseHead, casePath } from "./case-head.server";

export const loader = protectedLoader("vetting.withdraw", (guarded) =>
  caseHead(guarded, "withdraw-case", "vetting:act.withdraw.title"),
);

export const action = protectedAction("vetting.withdraw", caseActReasonFormSchema, async ({ ctx, params }, value) => {
  const id = params.id ?? "";
  const result = await withdrawCase(ctx, { caseId: id, ...value });
  return result.ok ? ok(casePath(id)) : result;
});
