import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { renameSchema } from "../people.schema";
import { choicesOf } from "../people-labels";
import { renamePerson } from "../use-cases/rename-person.server";
import { backToPerson, personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.rename", async (guarded) => {
  const person = await personOfAct(guarded);
  const pending = await pendingApproval(guarded.ctx.db, "rename-person", { type: "person", id: person.id });
  return {
    title: guarded.t("people:rename.title"),
    person,
    isPending: pending !== undefined,
    reasons: choicesOf("rename-reason", guarded.lng),
  };
});

export const action = protectedAction("people.rename", renameSchema, async (guarded, value) => {
  const { version, name, reasonCode: code, reasonText: text } = value;
  const act = { personId: guarded.params.id ?? "", version, name, reason: { code, text } };
  const result = await renamePerson(guarded.ctx, act);
  return result.ok ? ok(backToPerson(guarded)) : result;
});
