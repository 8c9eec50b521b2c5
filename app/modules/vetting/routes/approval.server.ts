import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import type { SignedLine } from "../ui/signed-list";
import { approveCase } from "../use-cases/approve-case.server";
import { readCase } from "../use-cases/read-case.server";
import { caseActFormSchema } from "../vetting-forms.schema";
import { caseHead, casePath } from "./case-head.server";

/** The case with what is signed, line by line: whoever signs has seen it, and that is written like any other look. */
export const loader = protectedLoader("vetting.approve", async (guarded) => {
  const head = await caseHead(guarded, "approve-case", "vetting:act.approve.title");
  const view = await readCase(guarded.ctx, head.id, guarded.lng);
  const lines = (view?.candidates ?? []).map(({ no, name, unit, position, answer, decision }): SignedLine => {
    return { no, name, unit, position, answer, decision };
  });
  return { ...head, lines };
});

export const action = protectedAction("vetting.approve", caseActFormSchema, async ({ ctx, params }, value) => {
  const id = params.id ?? "";
  const result = await approveCase(ctx, id, value.readAt);
  return result.ok ? ok(casePath(id)) : result;
});
