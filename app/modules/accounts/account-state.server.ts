import type { Db } from "#db/connection";
import { journalMac } from "~/platform/secrets.server";
import * as queries from "./account-state.queries.server";
import type { AccountSnapshot, ApiKeySnapshot } from "./accounts.events";

/** Changes with the password (or key) and says nothing about it: a keyed digest of its stored hash, bound to its owner. */
export function credentialMark(ownerId: string, storedHash: string): string {
  return journalMac("credential", ownerId, storedHash).toString("hex").slice(0, 32);
}

/** Accounts as the journal keeps them, by id. */
export async function snapshotsOf(
  db: Db,
  accounts: readonly queries.StoredAccount[],
): Promise<{ id: string; state: AccountSnapshot }[]> {
  const roles = await queries.rolesOf(
    db,
    accounts.map(({ id }) => id),
  );
  return accounts.map((account) => ({
    id: account.id,
    state: {
      username: account.username,
      displayName: account.display_name,
      principalKind: account.principal_kind,
      unitId: account.unit_id,
      personId: account.person_id,
      agencyId: account.agency_id,
      isDisabled: account.is_disabled === 1,
      endsOn: account.ends_on,
      mustChangePassword: account.must_change_password === 1,
      credentialMark: account.password_hash === null ? null : credentialMark(account.id, account.password_hash),
      roles: roles
        .filter((row) => row.account_id === account.id)
        .map((row) => ({ role: row.role, scopeKind: row.scope_kind, scopeValue: row.scope_value })),
    },
  }));
}

/** One account as the journal keeps it, its row locked; null where there is none. */
export async function lockedSnapshot(
  db: Db,
  id: string,
): Promise<{ account: queries.StoredAccount; state: AccountSnapshot } | null> {
  const account = await queries.lockAccount(db, id);
  if (!account) return null;
  const [snapshot] = await snapshotsOf(db, [account]);
  return { account, state: snapshot!.state };
}

export function keySnapshot(key: queries.StoredApiKey): ApiKeySnapshot {
  return {
    accountId: key.account_id,
    client: key.client,
    defaultGround: key.default_ground,
    isRevoked: key.revoked_at !== null,
    credentialMark: credentialMark(key.id, key.key_hash),
  };
}
