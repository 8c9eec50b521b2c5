import type { Db } from "#db/connection";
import { RECORD_VISIBILITY } from "#db/reference/record-visibility";
import { ROLE_PERMISSIONS } from "#db/reference/roles";
import { type Foldable, lastAfter } from "~/platform/fold";
import * as stored from "./account-state.queries.server";
import { keySnapshot, snapshotsOf } from "./account-state.server";
import { accountStateEvents } from "./accounts.events";
import { rolePermissions } from "./accounts.queries.server";

/** Accounts with their roles and, by its mark, their password. */
export const accountFold: Foldable<Db> = {
  subjectType: "account",
  tables: ["accounts", "account_roles"],
  fold: lastAfter(accountStateEvents),
  present: async (db, after, limit) => snapshotsOf(db, await stored.accountsAfter(db, after, limit)),
};

export const apiKeyFold: Foldable<Db> = {
  subjectType: "api-key",
  tables: ["api_keys"],
  fold: (_state, { after }) => after,
  present: async (db, after, limit) =>
    (await stored.apiKeysAfter(db, after, limit)).map((key) => ({ id: key.id, state: keySnapshot(key) })),
};

/** The rights of each role; what the product ships with has no event. */
export const roleFold: Foldable<Db> = {
  subjectType: "role",
  tables: ["role_permissions"],
  fold: (_state, { after }) => after,
  initial: async () => sortedLists(ROLE_PERMISSIONS, "permissions"),
  async present(db, after) {
    if (after !== null) return [];
    const byRole: Record<string, string[]> = {};
    for (const { role, permission } of await rolePermissions(db)) byRole[role] = [...(byRole[role] ?? []), permission];
    return listed(byRole, "permissions");
  },
};

/** Which roles see which class of records. */
export const visibilityFold: Foldable<Db> = {
  subjectType: "visibility-class",
  tables: ["record_kind_visibility"],
  fold: (_state, { after }) => after,
  initial: async () => sortedLists(RECORD_VISIBILITY, "roles"),
  async present(db, after) {
    if (after !== null) return [];
    const byClass: Record<string, string[]> = {};
    for (const { visibility_class: name, role } of await stored.visibilityRows(db))
      byClass[name] = [...(byClass[name] ?? []), role];
    return listed(byClass, "roles");
  },
};

function listed(lists: Readonly<Record<string, readonly string[]>>, field: string) {
  return Object.keys(lists)
    .sort()
    .map((id) => ({ id, state: { [field]: [...lists[id]!].sort() } as unknown }));
}

function sortedLists(lists: Readonly<Record<string, readonly string[]>>, field: string): Map<string, unknown> {
  return new Map(listed(lists, field).map(({ id, state }) => [id, state]));
}
