import { noteLookUp, noteLookUpFits, secondsToLookUp } from "~/modules/accounts/throttle.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { readIdentityNumber } from "../identity-number.rules";
import { identityNumberIndex } from "../identity-number.server";
import { personIdByNumber } from "../person.queries.server";

/**
 * Whose entries an auditor looks for: the id under which the journal keeps the person of this whole identity number, and
 * nothing else of them. Journalled, never with the number, also where nobody is found. Refusals: `number-invalid` (422);
 * `nobody-found` (404); `too-many-look-ups` (429) after five that found nobody in 15 minutes.
 */
export async function findSubject(ctx: Ctx, typed: string): Promise<Result<string>> {
  const number = readIdentityNumber(typed);
  if (!number.ok) return no("people:refusal.number-invalid", { path: "idNumber", status: 422 });
  const wait = await secondsToLookUp(ctx.actor.accountId);
  if (wait > 0) {
    await note(ctx, "too-many-look-ups", []);
    return no("people:refusal.too-many-look-ups", { params: { minutes: Math.ceil(wait / 60) }, status: 429 });
  }
  await noteLookUp(ctx.actor.accountId);
  const id = await personIdByNumber(ctx.db, identityNumberIndex(number.number));
  await note(ctx, id ? "found" : "not-found", id ? [id] : []);
  if (!id) return no("people:refusal.nobody-found", { path: "idNumber", status: 404 });
  await noteLookUpFits(ctx.actor.accountId);
  return ok(id);
}

async function note(ctx: Ctx, answer: string, subjectIds: string[]): Promise<void> {
  await recordRead(ctx, { name: "find-subject", subjectType: "person", subjectIds, filter: { by: "number", answer } });
}
