import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnRenameSchema } from "../people.schema";
import { returnRename } from "../use-cases/rename-person.server";
import { backToPerson, personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.confirm", async (guarded) => ({
  title: guarded.t("people:confirm-rename.return"),
  person: await personOfAct(guarded),
}));

export const action = protectedAction("people.confirm", returnRenameSchema, async (guarded, { version, text }) => {
  const result = await returnRename(guarded.ctx, { personId: guarded.params.id ?? "", version, text });
  return result.ok ? ok(backToPerson(guarded)) : result;
});
