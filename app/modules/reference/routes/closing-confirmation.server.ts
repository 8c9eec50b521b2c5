import { z } from "zod";
import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { confirmClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { unitById, unitNames } from "../org-units.queries.server";
import { CLOSE_UNIT, type ClosingProposal } from "../unit-closing.types";

export const loader = protectedLoader("reference.confirm", async ({ ctx, actor, params, t }) => {
  const unit = await unitById(ctx.db, params.id ?? "");
  const pending = unit && (await pendingApproval(ctx.db, CLOSE_UNIT, { type: "org-unit", id: unit.id }));
  if (!unit || !pending) throw notFound();
  const { closedOn, mergedIntoId, text } = JSON.parse(pending.proposal_json) as ClosingProposal;
  const names = await unitNames(ctx.db, mergedIntoId ? [mergedIntoId] : []);
  return {
    title: t("reference:closing-confirmation.title", { unit: unit.name }),
    id: unit.id,
    proposal: { closedOn, target: mergedIntoId ? (names.get(mergedIntoId) ?? mergedIntoId) : null, text },
    by: pending.submitter_name,
    at: pending.submitted_at,
    isOwn: pending.submitted_by === actor.accountId,
  };
});

export const action = protectedAction("reference.confirm", z.object({}), async ({ ctx, params }) => {
  const result = await confirmClosing(ctx, params.id ?? "");
  return result.ok ? ok(`/org-units/${result.value}`) : result;
});
