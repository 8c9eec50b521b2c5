import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { correctSchema } from "../people.schema";
import { choicesOf } from "../people-labels";
import { correctPerson } from "../use-cases/correct-person.server";
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
  const result = await correctPerson(guarded.ctx, { personId, ...fields, reason });
  return result.ok ? ok(backToPerson(guarded)) : result;
});
