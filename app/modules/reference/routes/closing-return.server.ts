import { returnClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnClosingSchema } from "../reference.schema";
import { ownUnit } from "./own-unit.server";

export const loader = protectedLoader("reference.confirm", async (guarded) => {
  const unit = await ownUnit(guarded);
  return { title: guarded.t("reference:closing-return.title", { unit: unit.name }), id: unit.id };
});

export const action = protectedAction("reference.confirm", returnClosingSchema, async ({ ctx, params }, { text }) => {
  const result = await returnClosing(ctx, { unitId: params.id ?? "", text });
  return result.ok ? ok(`/org-units/${result.value}`) : result;
});
