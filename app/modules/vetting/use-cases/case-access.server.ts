import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";
import { isId } from "~/platform/id";
import type { Ctx } from "~/platform/process.server";
import { no, type Result } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { type CaseRow, caseById, isCaseVisible, lockCase, officersOf } from "../case.queries.server";
import { isCaseStale } from "../case-state.rules";

export const notThere = (): Result<never> => no("vetting:refusal.not-found", { status: 404 });

/** Years without a published calendar in which the day of the reply was counted. */
export function guessedYears(found: CaseRow): number[] {
  return found.due_guessed_years === "" ? [] : found.due_guessed_years.split(",").map(Number);
}

/** The case if the actor may know of it; what one may not know of is not there. */
export async function openedCase(db: Db, actor: Actor, id: string): Promise<CaseRow | undefined> {
  const found = isId(id) ? await caseById(db, id) : undefined;
  return found && (await isCaseVisible(db, actor, id)) ? found : undefined;
}

/** The same, locked for a change. */
export async function lockedCase(db: Db, actor: Actor, id: string): Promise<CaseRow | undefined> {
  const found = isId(id) ? await lockCase(db, id) : undefined;
  return found && (await isCaseVisible(db, actor, id)) ? found : undefined;
}

/** Who may see the replies of other bodies: the officers of the case, and an approver while it waits for a signature. */
export async function maySeeReplies(ctx: Ctx, found: CaseRow): Promise<boolean> {
  const isWaiting = found.state === "decided" || found.state === "approved";
  if (found.opened_by === ctx.actor.accountId || (isWaiting && ctx.actor.permissions.has("vetting.approve")))
    return true;
  return (await officersOf(ctx.db, found.id)).some((officer) => officer.account_id === ctx.actor.accountId);
}

/** A form of a part of a case that was read before somebody changed it: says who did what since (412). */
export const staleCasePart = (db: Db, subject: { type: string; id: string }): Promise<Result<never>> =>
  staleRefusal(db, { subject, namespace: "vetting", status: 412 });

/** An act on a whole case that gives its reason; `readAt` is the revision that was read, null asks for no check. */
export interface CaseActReason {
  readonly caseId: string;
  readonly reason: string;
  readonly readAt?: number | null;
}

/** The same for an act on the whole case: whatever was done to it or to a candidate since counts; null where nothing was. */
export async function staleCase(
  db: Db,
  { id, revision }: CaseRow,
  readAt: number | null,
): Promise<Result<never> | null> {
  if (!isCaseStale(readAt, revision)) return null;
  const subject = { type: "vetting-case", id };
  return staleRefusal(db, { subject, namespace: "vetting", status: 412, parts: { follows: "case-updated" } });
}
