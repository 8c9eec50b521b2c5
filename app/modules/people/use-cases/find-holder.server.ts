import { noteLookUp, noteLookUpFits, secondsToLookUp } from "~/modules/accounts/throttle.server";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, recordRead } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { readIdentityNumber } from "../identity-number.rules";
import { identityNumberIndex } from "../identity-number.server";
import { postingsByNumber } from "../person.queries.server";

export interface HolderAsked {
  accountId: string;
  name: string;
  idNumber: string;
  unitId: string | null;
}

/**
 * Whom an account is for: the person of this name and whole identity number who is in post today, at the unit where one is
 * named, else at the main posting. Every look-up is journalled, never with the number. Refusals: `number-invalid` (422);
 * `holder-not-found` (404), one sentence whatever does not fit, so that an administrator learns nothing about who is in the
 * register; `too-many-look-ups` (429) after five that did not fit in 15 minutes, whichever accounts they were for.
 */
export async function findHolder(ctx: Ctx, asked: HolderAsked): Promise<Result<{ personId: string; unitId: string }>> {
  const number = readIdentityNumber(asked.idNumber);
  if (!number.ok) return no("people:refusal.number-invalid", { path: "idNumber", status: 422 });
  const wait = await secondsToLookUp(ctx.actor.accountId);
  if (wait > 0) {
    await note(ctx, asked, "too-many-look-ups", []);
    return no("people:refusal.too-many-look-ups", { params: { minutes: Math.ceil(wait / 60) }, status: 429 });
  }
  await noteLookUp(ctx.actor.accountId);
  const postings = await postingsByNumber(ctx.db, identityNumberIndex(number.number), civilDayOf(ctx.now));
  const first = postings.find((row) => row.name === asked.name && (!asked.unitId || row.unitId === asked.unitId));
  await note(ctx, asked, first ? "found" : "not-found", first ? [first.personId] : []);
  if (!first) return no("people:refusal.holder-not-found", { path: "idNumber", status: 404 });
  await noteLookUpFits(ctx.actor.accountId);
  return ok({ personId: first.personId, unitId: first.unitId });
}

async function note(ctx: Ctx, { accountId }: HolderAsked, answer: string, subjectIds: string[]): Promise<void> {
  await recordRead(ctx, { name: "find-holder", subjectType: "person", subjectIds, filter: { accountId, answer } });
}
