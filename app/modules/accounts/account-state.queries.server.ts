import type { Db } from "#db/connection";
import { heldInside } from "#db/held-inside";

const columns = [
  "accounts.id",
  "accounts.username",
  "accounts.display_name",
  "accounts.principal_kind",
  "accounts.unit_id",
  "accounts.person_id",
  "accounts.agency_id",
  "accounts.is_disabled",
  "accounts.ends_on",
  "accounts.must_change_password",
  "accounts.password_hash",
  "accounts.session_epoch",
  "accounts.version",
] as const;

/** Accounts by id after `after` (exclusive; null from the start). */
export async function accountsAfter(db: Db, after: string | null, limit: number) {
  let query = db.selectFrom("accounts").select(columns).orderBy("accounts.id").limit(limit);
  if (after !== null) query = query.where("accounts.id", ">", after);
  return query.execute();
}

export type StoredAccount = Awaited<ReturnType<typeof accountsAfter>>[number];

/** One account, its row locked until the transaction ends. */
export async function lockAccount(db: Db, id: string): Promise<StoredAccount | undefined> {
  return db.selectFrom("accounts").select(columns).where("accounts.id", "=", id).forUpdate().executeTakeFirst();
}

/** Roles of these accounts with their scopes, in a fixed order. */
export async function rolesOf(db: Db, accountIds: readonly string[]) {
  if (accountIds.length === 0) return [];
  return db
    .selectFrom("account_roles")
    .select(["account_roles.account_id", "account_roles.role", "account_roles.scope_kind", "account_roles.scope_value"])
    .where("account_roles.account_id", "in", accountIds)
    .orderBy("account_roles.account_id")
    .orderBy("account_roles.role")
    .orderBy("account_roles.scope_kind")
    .orderBy("account_roles.scope_value")
    .execute();
}

/** API keys by id after `after` (exclusive; null from the start). */
export async function apiKeysAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("api_keys")
    .select([
      "api_keys.id",
      "api_keys.account_id",
      "api_keys.client",
      "api_keys.key_hash",
      "api_keys.default_ground",
      "api_keys.revoked_at",
    ])
    .orderBy("api_keys.id")
    .limit(limit);
  if (after !== null) query = query.where("api_keys.id", ">", after);
  return query.execute();
}

export type StoredApiKey = Awaited<ReturnType<typeof apiKeysAfter>>[number];

/** One key, its row locked until the transaction ends. */
export async function lockApiKey(db: Db, id: string): Promise<StoredApiKey | undefined> {
  return db
    .selectFrom("api_keys")
    .select([
      "api_keys.id",
      "api_keys.account_id",
      "api_keys.client",
      "api_keys.key_hash",
      "api_keys.default_ground",
      "api_keys.revoked_at",
    ])
    .where("api_keys.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Class of records × role; held inside a transaction, as `rolePermissions`. */
export async function visibilityRows(db: Db): Promise<{ visibility_class: string; role: string }[]> {
  const rows = db
    .selectFrom("record_kind_visibility")
    .select(["record_kind_visibility.visibility_class", "record_kind_visibility.role"])
    .orderBy("record_kind_visibility.visibility_class")
    .orderBy("record_kind_visibility.role");
  return heldInside(db, rows).execute();
}
