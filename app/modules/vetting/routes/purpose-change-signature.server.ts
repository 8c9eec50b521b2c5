import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { isOwnHand } from "~/platform/actor";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { signPurposeChange } from "../use-cases/sign-purpose-change.server";
import { proposedChange, purposeAddress, purposeHead } from "./purpose-head.server";

export const loader = protectedLoader("rules.sign", async (guarded) => {
  const { purpose, name, back } = await purposeHead(guarded);
  const { pending, proposal } = await proposedChange(guarded, purpose.code);
  const { t } = guarded;
  const days = (count: number) => t("vetting:purposes.days", { days: count });
  const levels = (count: number) => t(`vetting:purposes.levels-${count}`);
  const rows = [
    {
      label: t("vetting:purposes.sign-off"),
      before: levels(purpose.signOffLevels),
      after: levels(proposal.signOffLevels),
    },
    {
      label: t("vetting:purposes.reply-days"),
      before: days(purpose.replyWorkingDays),
      after: days(proposal.replyWorkingDays),
    },
  ];
  return {
    title: t("vetting:purpose-change-signature.title", { purpose: name }),
    back,
    returning: `/vetting-purposes/${purpose.code}/change-return?proposal=${pending.id}`,
    rows: rows.filter((row) => row.before !== row.after),
    text: proposal.text,
    proposal: pending.id,
    by: pending.submitter_name,
    at: pending.submitted_at,
    isOwn: isOwnHand(guarded.actor, pending.submitted_by),
  };
});

export const action = protectedAction("rules.sign", signatureSchema, async ({ ctx, params }, { proposal }) => {
  const result = await signPurposeChange(ctx, params.code ?? "", proposal);
  return result.ok ? ok(purposeAddress(result.value)) : result;
});
