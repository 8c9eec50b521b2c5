import { returnClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { unitById } from "../org-units.queries.server";
import { returnClosingSchema } from "../reference.schema";

export const loader = protectedLoader("reference.confirm", async ({ ctx, params, t }) => {
  const unit = await unitById(ctx.db, params.id ?? "");
  if (!unit) throw notFound();
  return { title: t("reference:closing-return.title", { unit: unit.name }), id: unit.id };
});

export const action = protectedAction("reference.confirm", returnClosingSchema, async ({ ctx, params }, { text }) => {
  const result = await returnClosing(ctx, { unitId: params.id ?? "", text });
  return result.ok ? ok(`/org-units/${result.value}`) : result;
});
