import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { transferSchema } from "../people.schema";
import { choicesOf } from "../people-labels";
import { proposeChange } from "../use-cases/propose-change.server";
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
  const input = { personId, unitCode: unit, ...fields, reason };
  const result = await proposeChange(guarded.ctx, { act: "transfer-person", input });
  return result.ok ? ok(backToPerson(guarded)) : result;
});
