import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { readToReturn } from "~/modules/approvals/read-proposal.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnProposalSchema } from "../people.schema";
import { personSubject, RENAME_PERSON } from "../person-change.types";
import { returnRename } from "../use-cases/rename-person.server";
import { backToPerson, personOfAct } from "./person-act.server";
import { proposedName } from "./proposed-change.server";

export const loader = protectedLoader("people.confirm", async (guarded) => {
  const person = await personOfAct(guarded);
  const pending = await pendingApproval(guarded.ctx.db, RENAME_PERSON, personSubject(person.id));
  const read = await readToReturn(guarded.url, pending, (waiting) => proposedName(guarded, waiting));
  return { title: guarded.t("people:confirm-rename.return"), person, ...read };
});

export const action = protectedAction("people.confirm", returnProposalSchema, async (guarded, form) => {
  const { version, text, proposal } = form;
  const back = { personId: guarded.params.id ?? "", version, text, seen: proposal };
  const result = await returnRename(guarded.ctx, back);
  return result.ok ? ok(backToPerson(guarded)) : result;
});
