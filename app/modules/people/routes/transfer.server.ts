import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { transferSchema } from "../people.schema";
import { choicesOf } from "../people-labels";
import { transferPerson } from "../use-cases/transfer-person.server";
import { unitChoices } from "./people.server";
import { backToPerson, personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.transfer", async (guarded) => ({
  title: guarded.t("people:transfer.title"),
  person: await personOfAct(guarded),
  units: await unitChoices(guarded),
  classes: choicesOf("staff-class", guarded.lng),
  reasons: choicesOf("transfer-reason", guarded.lng),
}));

export const action = protectedAction("people.transfer", transferSchema, async (guarded, value) => {
  const { unit, reasonCode, reasonText, ...fields } = value;
  const personId = guarded.params.id ?? "";
  const reason = { code: reasonCode, text: reasonText };
  const result = await transferPerson(guarded.ctx, { personId, unitCode: unit, ...fields, reason });
  return result.ok ? ok(backToPerson(guarded)) : result;
});
