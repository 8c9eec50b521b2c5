import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";
import { no, type Result } from "~/platform/result";
import { type CaseRow, caseById, lockCase, officersOf } from "../case.queries.server";

export const notThere = (): Result<never> => no("vetting:refusal.not-found", { status: 404 });

/** Whether the actor may know of the case: by its scope, or because it works on it. */
export async function mayOpen(db: Db, actor: Actor, found: CaseRow): Promise<boolean> {
  const { scope } = actor;
  if (scope.city || found.opened_by === actor.accountId) return true;
  if (found.unit_id && scope.units.includes(found.unit_id)) return true;
  if (found.division_code && scope.divisions.includes(found.division_code)) return true;
  return (await officersOf(db, found.id)).some((officer) => officer.account_id === actor.accountId);
}

/** The case if the actor may know of it; what one may not know of is not there. */
export async function openedCase(db: Db, actor: Actor, id: string): Promise<CaseRow | undefined> {
  const found = await caseById(db, id);
  return found && (await mayOpen(db, actor, found)) ? found : undefined;
}

/** The same, locked for a change. */
export async function lockedCase(db: Db, actor: Actor, id: string): Promise<CaseRow | undefined> {
  const found = await lockCase(db, id);
  return found && (await mayOpen(db, actor, found)) ? found : undefined;
}
