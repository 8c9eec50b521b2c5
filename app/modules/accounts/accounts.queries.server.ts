import { sql } from "kysely";
import type { Db } from "#db/connection";
import { heldInside } from "#db/held-inside";
import type { CivilDate } from "~/platform/civil-date";

export interface AccountRow {
  id: string;
  username: string;
  display_name: string;
  unit_id: string | null;
  person_id: string | null;
  agency_id: string | null;
  locale: string | null;
  must_change_password: number;
  session_epoch: number;
  role: string | null;
  scope_kind: "city" | "division" | "unit" | null;
  scope_value: string | null;
}

const accountColumns = [
  "accounts.id",
  "accounts.username",
  "accounts.display_name",
  "accounts.unit_id",
  "accounts.person_id",
  "accounts.agency_id",
  "accounts.locale",
  "accounts.must_change_password",
  "accounts.session_epoch",
  "account_roles.role",
  "account_roles.scope_kind",
  "account_roles.scope_value",
] as const;

/** The account with one row a role; no rows where it is disabled or ended before `today` (the end day itself still counts). */
export async function activeAccount(db: Db, id: string, today: CivilDate): Promise<AccountRow[]> {
  return db
    .selectFrom("accounts")
    .leftJoin("account_roles", "account_roles.account_id", "accounts.id")
    .select(accountColumns)
    .where("accounts.id", "=", id)
    .where("accounts.is_disabled", "=", 0)
    .where((eb) => eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">=", today)]))
    .orderBy("account_roles.role")
    .orderBy("accounts.id")
    .execute();
}

/** The account behind an API key (by the SHA-256 of the key, hex), one row a role. */
export async function accountOfKey(db: Db, keyHash: string, today: CivilDate) {
  return db
    .selectFrom("api_keys")
    .innerJoin("accounts", "accounts.id", "api_keys.account_id")
    .leftJoin("account_roles", "account_roles.account_id", "accounts.id")
    .select([...accountColumns, "api_keys.client", "api_keys.default_ground"])
    .where("api_keys.key_hash", "=", keyHash)
    .where("api_keys.revoked_at", "is", null)
    .where("accounts.is_disabled", "=", 0)
    .where((eb) => eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">=", today)]))
    .orderBy("account_roles.role")
    .orderBy("accounts.id")
    .execute();
}

/** Role × right; held inside a transaction, so that of two who change them at once the second sees what the first did. */
export async function rolePermissions(db: Db): Promise<{ role: string; permission: string }[]> {
  const rows = db
    .selectFrom("role_permissions")
    .select(["role_permissions.role", "role_permissions.permission"])
    .orderBy("role_permissions.role")
    .orderBy("role_permissions.permission");
  return heldInside(db, rows).execute();
}

export async function accountForLogin(db: Db, username: string) {
  return db
    .selectFrom("accounts")
    .select([
      "accounts.id",
      "accounts.password_hash",
      "accounts.is_disabled",
      "accounts.ends_on",
      "accounts.must_change_password",
      "accounts.session_epoch",
    ])
    .where("accounts.username", "=", username)
    .executeTakeFirst();
}

export async function accountById(db: Db, id: string) {
  return db
    .selectFrom("accounts")
    .select([
      "accounts.id",
      "accounts.username",
      "accounts.display_name",
      "accounts.principal_kind",
      "accounts.unit_id",
      "accounts.person_id",
      "accounts.is_disabled",
      "accounts.is_demo",
      "accounts.ends_on",
      "accounts.must_change_password",
      "accounts.password_hash",
      "accounts.session_epoch",
      "accounts.version",
    ])
    .where("accounts.id", "=", id)
    .executeTakeFirst();
}

export async function roleExclusions(db: Db): Promise<{ role_a: string; role_b: string }[]> {
  return db
    .selectFrom("role_exclusions")
    .select(["role_exclusions.role_a", "role_exclusions.role_b"])
    .orderBy("role_exclusions.role_a")
    .orderBy("role_exclusions.role_b")
    .execute();
}

/** The accounts that rest on a person, whatever their state; at most 100. */
export async function accountsOfPerson(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("accounts")
    .select("accounts.id")
    .where("accounts.person_id", "=", personId)
    .orderBy("accounts.id")
    .limit(100)
    .execute();
  return rows.map(({ id }) => id);
}

/** Sessions of an account that are open at `now`, newest first; the ids are digests of the cookies. */
export async function openSessions(db: Db, accountId: string, now: Date) {
  return db
    .selectFrom("sessions")
    .select(["sessions.id", "sessions.created_at", "sessions.address", "sessions.user_agent"])
    .where("sessions.account_id", "=", accountId)
    .where("sessions.expires_at", ">", now)
    .where("sessions.absolute_expires_at", ">", now)
    .orderBy("sessions.created_at", "desc")
    .orderBy("sessions.id")
    .limit(50)
    .execute();
}

export async function deleteSessionsOf(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom("sessions").where("account_id", "=", accountId).execute();
}

export interface AccountInsert {
  id: string;
  username: string;
  displayName: string;
  principalKind: "posting" | "agency-seat" | "service";
  password_hash: string | null;
  mustChangePassword: boolean;
  isDemo?: boolean;
  unitId?: string | null;
  personId?: string | null;
  agencyId?: string | null;
  endsOn?: string | null;
  roles: { role: string; scopeKind: "city" | "division" | "unit"; scopeValue?: string }[];
}

/** @throws the database's duplicate-key error (1062) where the username is taken */
export async function insertAccount(db: Db, account: AccountInsert, at: Date): Promise<void> {
  await db
    .insertInto("accounts")
    .values({
      id: account.id,
      username: account.username,
      display_name: account.displayName,
      principal_kind: account.principalKind,
      password_hash: account.password_hash,
      password_changed_at: account.password_hash ? at : null,
      must_change_password: account.mustChangePassword ? 1 : 0,
      is_demo: account.isDemo ? 1 : 0,
      unit_id: account.unitId ?? null,
      person_id: account.personId ?? null,
      agency_id: account.agencyId ?? null,
      ends_on: account.endsOn ?? null,
      created_at: at,
      updated_at: at,
    })
    .execute();
  if (account.roles.length === 0) return;
  await db
    .insertInto("account_roles")
    .values(
      account.roles.map(({ role, scopeKind, scopeValue }) => ({
        account_id: account.id,
        role,
        scope_kind: scopeKind,
        scope_value: scopeValue ?? "",
        granted_at: at,
      })),
    )
    .execute();
}

export async function insertApiKey(
  db: Db,
  key: { id: string; accountId: string; client: string; keyHash: string; defaultGround?: string | null },
  at: Date,
): Promise<void> {
  await db
    .insertInto("api_keys")
    .values({
      id: key.id,
      account_id: key.accountId,
      client: key.client,
      key_hash: key.keyHash,
      default_ground: key.defaultGround ?? null,
      created_at: at,
    })
    .execute();
}

export async function setLocale(db: Db, accountId: string, locale: string): Promise<void> {
  await db.updateTable("accounts").set({ locale }).where("id", "=", accountId).execute();
}

/** Stores the new password's hash and ends every session of the account. */
export async function replacePassword(
  db: Db,
  account: { id: string; password_hash: string; session_epoch: number },
  at: Date,
): Promise<void> {
  await db
    .updateTable("accounts")
    .set({
      password_hash: account.password_hash,
      password_changed_at: at,
      must_change_password: 0,
      session_epoch: account.session_epoch,
      updated_at: at,
      version: sql`version + 1`,
    })
    .where("id", "=", account.id)
    .execute();
  await db.deleteFrom("sessions").where("account_id", "=", account.id).execute();
}

/** The listed agency that a seat is for, by its code. */
export async function agencyOfSeat(db: Db, code: string): Promise<{ id: string } | undefined> {
  // A code is ASCII: the database compares it with nothing else.
  if (!/^[\x21-\x7e]+$/.test(code)) return undefined;
  return db.selectFrom("agencies").select("agencies.id").where("agencies.code", "=", code).executeTakeFirst();
}
