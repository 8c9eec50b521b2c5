import { sql } from "kysely";
import type { Db } from "#db/connection";
import { heldInside } from "#db/held-inside";
import type { CivilDate } from "~/platform/civil-date";

/** Accounts of a person's posting that would outlast the day, in a fixed order; read as they are now and held. */
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
  const rows = await heldInside(db, query.orderBy("accounts.id").limit(100)).execute();
  return rows.map(({ id }) => id);
}

/** Accounts of postings at a unit that would outlast the day, in a fixed order; read as they are now and held. */
export async function accountsOfUnit(
  db: Db,
  { unitId, lastOn }: { unitId: string; lastOn: CivilDate },
): Promise<string[]> {
  const query = db
    .selectFrom("accounts")
    .select("accounts.id")
    .where("accounts.unit_id", "=", unitId)
    .where("accounts.principal_kind", "=", "posting")
    .where((eb) => eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">", lastOn)]))
    .orderBy("accounts.id")
    .limit(1_000);
  const rows = await heldInside(db, query).execute();
  return rows.map(({ id }) => id);
}

/**
 * Those of these people (at most 1,000) who hold accounts of postings that would outlast the day; inside a transaction read as
 * it is now and held, along the index of people alone: no account of anybody else waits for a roster that is being taken in.
 */
export async function peopleWithAccounts(db: Db, personIds: readonly string[], lastOn: CivilDate): Promise<string[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<{ person_id: string }>`
    select distinct accounts.person_id
    from accounts force index (person_index)
    where accounts.person_id in (${sql.join(personIds)})
      and accounts.principal_kind = 'posting'
      and (accounts.ends_on is null or accounts.ends_on > ${lastOn})
    order by accounts.person_id
    ${db.isTransaction ? sql`lock in share mode` : sql``}`.execute(db);
  return rows.map(({ person_id }) => person_id);
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
