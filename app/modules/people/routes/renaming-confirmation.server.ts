import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { isOwnHand } from "~/platform/actor";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { confirmProposalSchema } from "../people.schema";
import { personSubject, RENAME_PERSON } from "../person-change.types";
import { confirmRename } from "../use-cases/rename-person.server";
import { backToPerson, personOfAct } from "./person-act.server";
import { proposedName } from "./proposed-change.server";

export const loader = protectedLoader("people.confirm", async (guarded) => {
  const person = await personOfAct(guarded);
  const pending = await pendingApproval(guarded.ctx.db, RENAME_PERSON, personSubject(person.id));
  return {
    title: guarded.t("people:confirm-rename.title"),
    person,
    proposal: pending
      ? { ...proposedName(guarded, pending), isOwn: isOwnHand(guarded.actor, pending.submitted_by) }
      : null,
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
