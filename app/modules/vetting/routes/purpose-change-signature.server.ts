import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { isOwnHand } from "~/platform/actor";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { signPurposeChange } from "../use-cases/sign-purpose-change.server";
import { purposeAddress, purposeHead, shownChange } from "./purpose-head.server";

export const loader = protectedLoader("rules.sign", async (guarded) => {
  const { purpose, name, back } = await purposeHead(guarded);
  const { pending, view } = await shownChange(guarded, purpose);
  return {
    title: guarded.t("vetting:purpose-change-signature.title", { purpose: name }),
    back,
    returning: `/vetting-purposes/${purpose.code}/change-return?proposal=${pending.id}`,
    proposal: view,
    isOwn: isOwnHand(guarded.actor, pending.submitted_by),
  };
});

export const action = protectedAction("rules.sign", signatureSchema, async ({ ctx, params }, { proposal }) => {
  const result = await signPurposeChange(ctx, params.code ?? "", proposal);
  return result.ok ? ok(purposeAddress(result.value)) : result;
});
