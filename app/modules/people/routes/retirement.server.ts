import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { retireSchema } from "../people.schema";
import { choicesOf, labelOf } from "../people-labels";
import { LEAVINGS } from "../person-acts.rules";
import { proposeChange } from "../use-cases/propose-change.server";
import { backToPerson, personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.retire", async (guarded) => {
  const { lng, t } = guarded;
  return {
    title: t("people:retire.title"),
    person: await personOfAct(guarded),
    leavings: LEAVINGS.map((value) => ({ value, label: labelOf("status", value, lng) })),
    reasons: [
      { label: labelOf("status", "retired", lng), choices: choicesOf("retire-reason", lng) },
      { label: t("people:retire.other-reasons"), choices: choicesOf("leave-reason", lng) },
    ],
  };
});

export const action = protectedAction("people.retire", retireSchema, async (guarded, value) => {
  const { reasonCode, reasonText, ...fields } = value;
  const personId = guarded.params.id ?? "";
  const reason = { code: reasonCode, text: reasonText };
  const input = { personId, ...fields, reason };
  const result = await proposeChange(guarded.ctx, { act: "retire-person", input });
  return result.ok ? ok(backToPerson(guarded)) : result;
});
