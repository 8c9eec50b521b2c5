import type { ProposedView } from "~/components/proposed";
import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { type Guarded, notFound } from "~/platform/guard.server";
import { purposeByCode } from "../catalogue.queries.server";
import { CHANGE_PURPOSE, type PurposeProposal, purposeSubject } from "../purpose-change.rules";

export const purposeAddress = (code: string) => `/vetting-purposes?purpose=${code}`;

/** The purpose that the address names, as the reader calls it. @throws Response 404 */
export async function purposeHead({ ctx, params, lng }: Guarded) {
  const purpose = await purposeByCode(ctx.db, params.code ?? "");
  if (!purpose) throw notFound();
  return { purpose, name: lng === "en" ? purpose.en : purpose.zh, back: purposeAddress(purpose.code) };
}

/** What waits for a signature there. @throws Response 404 */
export async function proposedChange({ ctx }: Pick<Guarded, "ctx">, code: string) {
  const pending = await pendingApproval(ctx.db, CHANGE_PURPOSE, purposeSubject(code));
  if (!pending) throw notFound();
  return { pending, proposal: JSON.parse(pending.proposal_json) as PurposeProposal };
}

/** What would change there, for the page where it is signed and for that where it goes back. */
export async function shownChange(
  guarded: Guarded,
  purpose: { code: string; signOffLevels: number; replyWorkingDays: number },
) {
  const { t } = guarded;
  const { pending, proposal } = await proposedChange(guarded, purpose.code);
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
  const { id, submitter_name: by, submitted_at: at } = pending;
  const view: ProposedView = { id, by, at, text: proposal.text, rows: rows.filter((row) => row.before !== row.after) };
  return { pending, view };
}
