import { READ_GROUND } from "#db/reference/code-tables/record-reasons";
import { isId } from "~/platform/id";
import type { Refusal } from "~/platform/result";

/** Why someone opens a person's file: under a case, or on a ground of the code table `read-ground`. No look-up without one. */
export interface ReadingFor {
  caseId: string | null;
  ground: string | null;
}

export const READ_GROUNDS: readonly string[] = READ_GROUND.entries.map(({ code }) => code);

/**
 * Grounds on which a reader needs what is no longer in effect: keeping the register and files right, handling a case or an
 * objection, supervision, the person's own request, vetting (rules look back). Personal data is shown only as far as its
 * purpose needs it: 个人信息保护法 第6条, 第34条. What is not listed here does not show it.
 */
const SHOWS_EXPIRED: ReadonlySet<string> = new Set([
  "register-keeping",
  "vetting",
  "case-handling",
  "objection",
  "file-audit",
  "person-request",
]);

/** Whether the reader is shown records whose effect has run out; a reading under a vetting case is a vetting. */
export function showsExpired({ caseId, ground }: ReadingFor): boolean {
  return caseId !== null || (ground !== null && SHOWS_EXPIRED.has(ground));
}

const RUN_OUT: ReadonlySet<string> = new Set(["expired", "lifted", "void"]);

/** Whether a record in this state of effect has nothing more to say to whoever does not need the past. */
export const hasRunOut = (state: string): boolean => RUN_OUT.has(state);

/** Why a person may not be opened: nothing said, or said in words the register does not know. */
export function groundRefusal({ caseId, ground }: ReadingFor): Refusal | null {
  if (caseId !== null) return isId(caseId) ? null : refusal("case-not-granted", 403);
  if (ground === null) return refusal("ground-missing", 400);
  return READ_GROUNDS.includes(ground) ? null : refusal("ground-unknown", 400);
}

/** A case that does not cover the person. */
export const caseNotGranted: Refusal = refusal("case-not-granted", 403);

function refusal(code: string, status: number): Refusal {
  return { code, key: `people:refusal.${code}`, status };
}
