import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { isOwnHand } from "~/platform/actor";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { confirmProposalSchema } from "../people.schema";
import { CHANGE_PERSON, personSubject } from "../person-change.types";
import { confirmChange } from "../use-cases/confirm-change.server";
import { backToPerson, personOfAct } from "./person-act.server";
import { proposedChange } from "./proposed-change.server";

export const loader = protectedLoader("people.confirm", async (guarded) => {
  const person = await personOfAct(guarded);
  const pending = await pendingApproval(guarded.ctx.db, CHANGE_PERSON, personSubject(person.id));
  return {
    title: guarded.t("people:confirm-change.title"),
    person,
    proposal: pending
      ? { ...(await proposedChange(guarded, person, pending)), isOwn: isOwnHand(guarded.actor, pending.submitted_by) }
      : null,
  };
});

export const action = protectedAction(
  "people.confirm",
  confirmProposalSchema,
  async (guarded, { version, proposal }) => {
    const act = { personId: guarded.params.id ?? "", version, seen: proposal };
    const result = await confirmChange(guarded.ctx, act);
    return result.ok ? ok(backToPerson(guarded)) : result;
  },
);
