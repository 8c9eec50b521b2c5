import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";

/** Accounts of a person's posting that would outlast the day, in a fixed order. */
export async function accountsOfPosting(
  db: Db,
  { personId, unitId, lastOn }: { personId: string; unitId: string | null; lastOn: CivilDate },
): Promise<string[]> {
  let query = db
    .selectFrom("accounts")
    .select("accounts.id")
    .where("accounts.person_id", "=", personId)
    .where("accounts.principal_kind", "=", "posting")
    .where((eb) => eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">", lastOn)]));
  if (unitId !== null) {
    query = query.where((eb) => eb.or([eb("accounts.unit_id", "is", null), eb("accounts.unit_id", "=", unitId)]));
  }
  const rows = await query.orderBy("accounts.id").limit(100).execute();
  return rows.map(({ id }) => id);
}

/** Accounts of postings at a unit that would outlast the day, in a fixed order. */
export async function accountsOfUnit(
  db: Db,
  { unitId, lastOn }: { unitId: string; lastOn: CivilDate },
): Promise<string[]> {
  const rows = await db
    .selectFrom("accounts")
    .select("accounts.id")
    .where("accounts.unit_id", "=", unitId)
    .where("accounts.principal_kind", "=", "posting")
    .where((eb) => eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">", lastOn)]))
    .orderBy("accounts.id")
    .limit(1_000)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of these people (at most 1,000) who hold accounts of postings that would outlast the day. */
export async function peopleWithAccounts(db: Db, personIds: readonly string[], lastOn: CivilDate): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom("accounts")
    .select("accounts.person_id")
    .distinct()
    .where("accounts.person_id", "in", personIds)
    .where("accounts.principal_kind", "=", "posting")
    .where((eb) => eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">", lastOn)]))
    .orderBy("accounts.person_id")
    .execute();
  return rows.flatMap(({ person_id }) => person_id ?? []);
}

/** The last day of an account; a higher epoch makes every session of before invalid. */
export async function endAccount(
  db: Db,
  id: string,
  { lastOn, epoch }: { lastOn: CivilDate; epoch: number },
  at: Date,
): Promise<void> {
  await db
    .updateTable("accounts")
    .set({ ends_on: lastOn, session_epoch: epoch, updated_at: at, version: sql`version + 1` })
    .where("accounts.id", "=", id)
    .execute();
}

export async function endSessions(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom("sessions").where("sessions.account_id", "=", accountId).execute();
}
