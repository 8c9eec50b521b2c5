import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { readToReturn } from "~/modules/approvals/read-proposal.server";
import { returnClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnReasonSchema } from "../reference.schema";
import { CLOSE_UNIT } from "../unit-closing.types";
import { ownUnit } from "./own-unit.server";
import { proposedClosing, unitCrumbs } from "./proposed-change.server";

export const loader = protectedLoader("reference.confirm", async (guarded) => {
  const unit = await ownUnit(guarded);
  const pending = await pendingApproval(guarded.ctx.db, CLOSE_UNIT, { type: "org-unit", id: unit.id });
  return {
    title: guarded.t("reference:closing-return.title", { unit: unit.name }),
    id: unit.id,
    crumbs: unitCrumbs(guarded, unit),
    ...(await readToReturn(guarded.url, pending, (waiting) => proposedClosing(guarded, waiting))),
  };
});

const returnedSchema = signatureSchema.extend(returnReasonSchema.shape);

export const action = protectedAction(
  "reference.confirm",
  returnedSchema,
  async ({ ctx, params }, { text, proposal }) => {
    const result = await returnClosing(ctx, { unitId: params.id ?? "", text, seen: proposal });
    return result.ok ? ok(`/org-units/${result.value}`) : result;
  },
);
