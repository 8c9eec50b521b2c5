import { sql } from "kysely";
import type { Db } from "#db/connection";
import { heldInside } from "#db/held-inside";
import type { CivilDate } from "~/platform/civil-date";

export interface Standing {
  accountId: string;
  epoch: number;
  today: CivilDate;
  /** SHA-256 in hex of the session or of the key by which the account was let in. */
  session?: string;
  key?: string;
}

/**
 * The rights of an account that stands as it did when it was let in (one row at least), else no row. Inside a transaction
 * read as it is now, and what it says is held.
 */
export async function rightsOfStanding(
  db: Db,
  { accountId, epoch, today, session, key }: Standing,
): Promise<{ permission: string | null }[]> {
  let query = db
    .selectFrom("accounts")
    .leftJoin("account_roles", "account_roles.account_id", "accounts.id")
    .leftJoin("role_permissions", "role_permissions.role", "account_roles.role")
    .select("role_permissions.permission")
    .where("accounts.id", "=", accountId)
    .where("accounts.is_disabled", "=", 0)
    .where("accounts.session_epoch", "=", epoch)
    .where((eb) => eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">=", today)]))
    .orderBy("role_permissions.permission");
  if (session !== undefined)
    query = query.innerJoin("sessions", "sessions.account_id", "accounts.id").where("sessions.id", "=", session);
  if (key !== undefined)
    query = query
      .innerJoin("api_keys", "api_keys.account_id", "accounts.id")
      .where("api_keys.key_hash", "=", key)
      .where("api_keys.revoked_at", "is", null);
  return (db.isTransaction ? query.modifyEnd(sql`lock in share mode`) : query).execute();
}

/** Roles of the other accounts of a person that have not ended before `today`; held inside a transaction. */
export async function rolesOfOtherAccounts(
  db: Db,
  { personId, accountId, today }: { personId: string; accountId: string; today: CivilDate },
): Promise<string[]> {
  const query = db
    .selectFrom("accounts")
    .innerJoin("account_roles", "account_roles.account_id", "accounts.id")
    .select("account_roles.role")
    .where("accounts.person_id", "=", personId)
    .where("accounts.id", "!=", accountId)
    .where((eb) => eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">=", today)]))
    .orderBy("account_roles.role")
    .orderBy("accounts.id");
  return (await heldInside(db, query).execute()).map(({ role }) => role);
}
