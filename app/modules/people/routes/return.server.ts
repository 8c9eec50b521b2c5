import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { readToReturn } from "~/modules/approvals/read-proposal.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnProposalSchema } from "../people.schema";
import { CHANGE_PERSON, personSubject } from "../person-change.types";
import { returnChange } from "../use-cases/return-change.server";
import { backToPerson, personOfAct } from "./person-act.server";
import { proposedChange } from "./proposed-change.server";

export const loader = protectedLoader("people.confirm", async (guarded) => {
  const person = await personOfAct(guarded);
  const pending = await pendingApproval(guarded.ctx.db, CHANGE_PERSON, personSubject(person.id));
  const read = await readToReturn(guarded.url, pending, (waiting) => proposedChange(guarded, person, waiting));
  return { title: guarded.t("people:confirm-change.return"), person, ...read };
});

export const action = protectedAction("people.confirm", returnProposalSchema, async (guarded, form) => {
  const { version, text, proposal } = form;
  const back = { personId: guarded.params.id ?? "", version, text, seen: proposal };
  const result = await returnChange(guarded.ctx, back);
  return result.ok ? ok(backToPerson(guarded)) : result;
});
