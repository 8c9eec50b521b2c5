import { proposeClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { proposeClosingSchema } from "../reference.schema";
import { ownUnit } from "./own-unit.server";

export const loader = protectedLoader("reference.propose", async (guarded) => {
  const unit = await ownUnit(guarded);
  return {
    title: guarded.t("reference:closing.title", { unit: unit.name }),
    id: unit.id,
    name: unit.name,
    version: unit.version,
  };
});

export const action = protectedAction("reference.propose", proposeClosingSchema, async ({ ctx, params }, form) => {
  const closing = { ...form, unitId: params.id ?? "", targetCode: form.targetCode ?? null };
  const result = await proposeClosing(ctx, closing);
  return result.ok ? ok(`/org-units/${result.value}`) : result;
});
