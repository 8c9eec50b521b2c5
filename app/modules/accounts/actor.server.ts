import type { Db } from "#db/connection";
import { type Actor, type Scope, unionOf } from "~/platform/actor";
import type { CivilDate } from "~/platform/civil-date";
import { Kept } from "~/platform/kept.server";
import type { Permission } from "~/platform/permissions";
import * as queries from "./accounts.queries.server";

const rights = new Kept<Map<string, Permission[]>>(["role"]);

/** Role → rights as the table holds them. */
async function rightsOf(db: Db): Promise<Map<string, Permission[]>> {
  return rights.get(db, "", async () => {
    const byRole = new Map<string, Permission[]>();
    for (const { role, permission } of await queries.rolePermissions(db)) {
      const list = byRole.get(role) ?? [];
      list.push(permission as Permission);
      byRole.set(role, list);
    }
    return byRole;
  });
}

/** What one grant of a role covers. */
function scopeOf({ scope_kind: kind, scope_value: value }: queries.AccountRow): Scope {
  return {
    city: kind === "city",
    divisions: kind === "division" && value !== null ? [value] : [],
    units: kind === "unit" && value !== null ? [value] : [],
  };
}

/** How far each right reaches: what the grants of the roles that hold it cover together. */
function scopesOf(rows: queries.AccountRow[], byRole: ReadonlyMap<string, Permission[]>): Map<Permission, Scope> {
  const scopes = new Map<Permission, Scope>();
  for (const row of rows) {
    for (const right of row.role ? (byRole.get(row.role) ?? []) : []) {
      const known = scopes.get(right);
      scopes.set(right, known ? unionOf([known, scopeOf(row)]) : scopeOf(row));
    }
  }
  return scopes;
}

/** How far each role reaches. */
function roleScopesOf(rows: queries.AccountRow[]): Map<string, Scope> {
  const scopes = new Map<string, Scope>();
  for (const row of rows) {
    const known = row.role ? scopes.get(row.role) : undefined;
    if (row.role) scopes.set(row.role, known ? unionOf([known, scopeOf(row)]) : scopeOf(row));
  }
  return scopes;
}

async function actorOf(db: Db, rows: queries.AccountRow[]): Promise<Actor | null> {
  const first = rows[0];
  if (!first) return null;
  const byRole = await rightsOf(db);
  const roles = [...new Set(rows.flatMap((row) => (row.role ? [row.role] : [])))];
  const others = first.person_id === null ? [] : await queries.accountsOfPerson(db, first.person_id);
  return {
    accountId: first.id,
    name: first.display_name,
    username: first.username,
    roles,
    permissions: new Set(roles.flatMap((role) => byRole.get(role) ?? [])),
    scope: unionOf(rows.map(scopeOf)),
    scopes: scopesOf(rows, byRole),
    roleScopes: roleScopesOf(rows),
    unitId: first.unit_id,
    personId: first.person_id,
    hands: [...new Set([first.id, ...others])],
    agencyId: first.agency_id,
    locale: first.locale,
    epoch: first.session_epoch,
  };
}

/** The account as an actor with the rights of this moment, or null when it is disabled or has ended. */
export async function loadActor(db: Db, accountId: string, today: CivilDate): Promise<Actor | null> {
  return actorOf(db, await queries.activeAccount(db, accountId, today));
}

type KeyActor = Actor & { client: string };

const keys = new Kept<KeyActor | null>(["account", "api-key", "role"]);

/** The actor behind an API key, by the SHA-256 of the key in hex, or null when key or account has ended. */
export async function loadActorOfKey(db: Db, keyHash: string, today: CivilDate): Promise<KeyActor | null> {
  return keys.get(db, `${today} ${keyHash}`, async () => {
    const rows = await queries.accountOfKey(db, keyHash, today);
    const actor = await actorOf(db, rows);
    return actor && { ...actor, client: rows[0]!.client, defaultGround: rows[0]!.default_ground };
  });
}

/** The product itself, for work nobody asked for: start-up, due jobs. Holds no right that a check could grant by accident. */
export function systemActor(name = "系统"): Actor {
  return {
    accountId: "",
    name,
    username: "system",
    roles: ["system"],
    permissions: new Set(),
    scope: { city: true, divisions: [], units: [] },
    unitId: null,
    personId: null,
    agencyId: null,
    locale: null,
  };
}
