import { proposeClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { unitById } from "../org-units.queries.server";
import { proposeClosingSchema } from "../reference.schema";

export const loader = protectedLoader("reference.propose", async ({ ctx, params, t }) => {
  const unit = await unitById(ctx.db, params.id ?? "");
  if (!unit) throw notFound();
  return {
    title: t("reference:closing.title", { unit: unit.name }),
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
