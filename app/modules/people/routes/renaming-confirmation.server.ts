import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { confirmRenameSchema } from "../people.schema";
import { labelOf } from "../people-labels";
import { confirmRename, type RenameProposal } from "../use-cases/rename-person.server";
import { backToPerson, personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.confirm", async (guarded) => {
  const { ctx, lng, t } = guarded;
  const person = await personOfAct(guarded);
  const pending = await pendingApproval(ctx.db, "rename-person", { type: "person", id: person.id });
  const proposal = pending ? (JSON.parse(pending.proposal_json) as RenameProposal) : null;
  return {
    title: t("people:confirm-rename.title"),
    person,
    proposal: proposal && {
      before: proposal.before,
      after: proposal.after,
      reason: `${labelOf("rename-reason", proposal.reason.code, lng)}${t("common:ui.colon")}${proposal.reason.text}`,
    },
  };
});

export const action = protectedAction("people.confirm", confirmRenameSchema, async (guarded, { version }) => {
  const result = await confirmRename(guarded.ctx, { personId: guarded.params.id ?? "", version });
  return result.ok ? ok(backToPerson(guarded)) : result;
});
