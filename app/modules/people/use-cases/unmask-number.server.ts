import { type Ctx, recordRead } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { clearIdentityNumber } from "../identity-number.server";
import * as queries from "../person.queries.server";
import { accessTo } from "../person-access.server";
import type { ReadingFor } from "../read-grounds.rules";

export interface Unmasking {
  personId: string;
  /** Case or ground under which the page is open. */
  reading: ReadingFor;
  /** Why the whole number is needed, and for what in particular. */
  ground: string;
  text: string;
}

/**
 * The whole identity number of a person, journalled with its own ground before it leaves (个人信息保护法 第28条). Refusals:
 * those of opening the file, `not-found` for nobody and for somebody out of scope.
 */
export async function unmaskNumber(ctx: Ctx, unmasking: Unmasking): Promise<Result<string>> {
  const { personId, reading, ground, text } = unmasking;
  const person = await queries.personById(ctx.db, personId);
  const access = await accessTo(ctx, person, reading);
  const hidden = { code: "not-found", key: "common:api-problem.not-found", status: 404 };
  if (!access.ok) return refused(access.hidden ? hidden : access.refusal);
  const cipher = await queries.numberCipher(ctx.db, personId);
  if (!cipher) return refused(hidden);
  await recordRead(ctx, {
    name: "unmask-number",
    subjectType: "person",
    subjectIds: [personId],
    caseId: reading.caseId,
    ground,
    reasonText: text,
  });
  return ok(clearIdentityNumber(cipher));
}
