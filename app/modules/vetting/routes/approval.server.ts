import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { approveCase } from "../use-cases/approve-case.server";
import { caseActFormSchema } from "../vetting-forms.schema";
import { caseHead, casePath } from "./case-head.server";

export const loader = protectedLoader("vetting.approve", (guarded) =>
  caseHead(guarded, "approve-case", "vetting:act.approve.title"),
);

export const action = protectedAction("vetting.approve", caseActFormSchema, async ({ ctx, params }, value) => {
  const id = params.id ?? "";
  const result = await approveCase(ctx, id, value.readAt);
  return result.ok ? ok(casePath(id)) : result;
});
