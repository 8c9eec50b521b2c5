import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { isOwnHand } from "~/platform/actor";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { confirmProposalSchema } from "../people.schema";
import { labelOf } from "../people-labels";
import { personSubject, RENAME_PERSON } from "../person-change.types";
import { confirmRename, type RenameProposal } from "../use-cases/rename-person.server";
import { backToPerson, personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.confirm", async (guarded) => {
  const { ctx, actor, lng, t } = guarded;
  const person = await personOfAct(guarded);
  const pending = await pendingApproval(ctx.db, RENAME_PERSON, personSubject(person.id));
  const proposal = pending ? (JSON.parse(pending.proposal_json) as RenameProposal) : null;
  return {
    title: t("people:confirm-rename.title"),
    person,
    proposal: proposal && {
      id: pending?.id ?? "",
      isOwn: isOwnHand(actor, pending?.submitted_by),
      before: proposal.before,
      after: proposal.after,
      reason: `${labelOf("rename-reason", proposal.reason.code, lng)}${t("common:ui.colon")}${proposal.reason.text}`,
    },
  };
});

export const action = protectedAction(
  "people.confirm",
  confirmProposalSchema,
  async (guarded, { version, proposal }) => {
    const act = { personId: guarded.params.id ?? "", version, seen: proposal };
    const result = await confirmRename(guarded.ctx, act);
    return result.ok ? ok(backToPerson(guarded)) : result;
  },
);
