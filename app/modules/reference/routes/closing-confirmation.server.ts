import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { confirmClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { isOwnHand } from "~/platform/actor";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { CLOSE_UNIT } from "../unit-closing.types";
import { ownUnit } from "./own-unit.server";
import { proposedClosing, unitCrumbs } from "./proposed-change.server";

export const loader = protectedLoader("reference.confirm", async (guarded) => {
  const { ctx, actor, t } = guarded;
  const unit = await ownUnit(guarded);
  const pending = await pendingApproval(ctx.db, CLOSE_UNIT, { type: "org-unit", id: unit.id });
  if (!pending) throw notFound();
  return {
    title: t("reference:closing-confirmation.title", { unit: unit.name }),
    id: unit.id,
    crumbs: unitCrumbs(guarded, unit),
    proposal: await proposedClosing(guarded, pending),
    isOwn: isOwnHand(actor, pending.submitted_by),
  };
});

export const action = protectedAction("reference.confirm", signatureSchema, async ({ ctx, params }, { proposal }) => {
  const result = await confirmClosing(ctx, params.id ?? "", proposal);
  return result.ok ? ok(`/org-units/${result.value}`) : result;
});
