import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnRenameSchema } from "../people.schema";
import { returnChange } from "../use-cases/return-change.server";
import { backToPerson, personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.confirm", async (guarded) => ({
  title: guarded.t("people:confirm-change.return"),
  person: await personOfAct(guarded),
}));

export const action = protectedAction("people.confirm", returnRenameSchema, async (guarded, { version, text }) => {
  const result = await returnChange(guarded.ctx, { personId: guarded.params.id ?? "", version, text });
  return result.ok ? ok(backToPerson(guarded)) : result;
});
