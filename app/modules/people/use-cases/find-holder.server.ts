import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { no, ok, type Result } from "~/platform/result";
import { readIdentityNumber } from "../identity-number.rules";
import { identityNumberIndex } from "../identity-number.server";
import { postingsByNumber } from "../person.queries.server";

/**
 * Whom an account is for: the person of this name and whole identity number who is in post on the day, at the unit where
 * one is named, else at the main posting. Refusals: `number-invalid` (422), `holder-not-found` (404): one sentence whatever
 * does not fit, so that an administrator learns nothing about who is in the register.
 */
export async function findHolder(
  db: Db,
  asked: { name: string; idNumber: string; unitId: string | null },
  today: CivilDate,
): Promise<Result<{ personId: string; unitId: string }>> {
  const number = readIdentityNumber(asked.idNumber);
  if (!number.ok) return no("people:refusal.number-invalid", { path: "idNumber", status: 422 });
  const postings = await postingsByNumber(db, identityNumberIndex(number.number), today);
  const held = postings.filter((row) => row.name === asked.name && (!asked.unitId || row.unitId === asked.unitId));
  const [first] = held;
  if (!first) return no("people:refusal.holder-not-found", { path: "idNumber", status: 404 });
  return ok({ personId: first.personId, unitId: first.unitId });
}
