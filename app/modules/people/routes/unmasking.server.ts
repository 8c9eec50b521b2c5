import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { unmaskSchema } from "../people.schema";
import { choicesOf } from "../people-labels";
import { unmaskNumber } from "../use-cases/unmask-number.server";
import { readingOf } from "./person.server";
import { personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.unmask", async (guarded) => ({
  title: guarded.t("people:unmask.title"),
  person: await personOfAct(guarded),
  grounds: choicesOf("unmask-ground", guarded.lng),
}));

/** Answers with the number itself, which is never kept and in no address: the page shows it once. */
export const action = protectedAction("people.unmask", unmaskSchema, async (guarded, { ground, text }) => {
  const asked = readingOf(guarded.url);
  const reading = asked.caseId || asked.ground ? asked : { caseId: null, ground: "register-keeping" };
  const result = await unmaskNumber(guarded.ctx, { personId: guarded.params.id ?? "", reading, ground, text });
  if (!result.ok) return result;
  return Response.json({ number: result.value }, { headers: { "Cache-Control": "no-store" } });
});
