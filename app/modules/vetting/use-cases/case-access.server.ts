import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";
import { no, type Result } from "~/platform/result";
import { type CaseRow, caseById, isCaseVisible, lockCase } from "../case.queries.server";

export const notThere = (): Result<never> => no("vetting:refusal.not-found", { status: 404 });

/** Years without a published calendar in which the day of the reply was counted. */
export function guessedYears(found: CaseRow): number[] {
  return found.due_guessed_years === "" ? [] : found.due_guessed_years.split(",").map(Number);
}

/** The case if the actor may know of it; what one may not know of is not there. */
export async function openedCase(db: Db, actor: Actor, id: string): Promise<CaseRow | undefined> {
  const found = await caseById(db, id);
  return found && (await isCaseVisible(db, actor, id)) ? found : undefined;
}

/** The same, locked for a change. */
export async function lockedCase(db: Db, actor: Actor, id: string): Promise<CaseRow | undefined> {
  const found = await lockCase(db, id);
  return found && (await isCaseVisible(db, actor, id)) ? found : undefined;
}
