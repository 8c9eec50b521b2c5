import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { correctSchema } from "../people.schema";
import { choicesOf } from "../people-labels";
import { proposeChange } from "../use-cases/propose-change.server";
import { backToPerson, personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.correct", async (guarded) => ({
  title: guarded.t("people:correct.title"),
  person: await personOfAct(guarded),
  classes: choicesOf("staff-class", guarded.lng),
  political: choicesOf("political", guarded.lng),
  nationalities: choicesOf("nationality", guarded.lng),
  reasons: choicesOf("correct-reason", guarded.lng),
}));

export const action = protectedAction("people.correct", correctSchema, async (guarded, value) => {
  const { reasonCode, reasonText, ...fields } = value;
  const personId = guarded.params.id ?? "";
  const reason = { code: reasonCode, text: reasonText };
  const input = { personId, ...fields, reason };
  const result = await proposeChange(guarded.ctx, { act: "correct-person", input });
  return result.ok ? ok(backToPerson(guarded)) : result;
});
