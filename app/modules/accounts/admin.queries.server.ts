import { sql } from "kysely";
import type { Db } from "#db/connection";

export interface AccountFilter {
  q: string | null;
  role: string | null;
  state: "active" | "disabled" | "ended" | null;
  today: string;
}

/** Where its holder works: a seat of an agency there, whatever unit keeps it. */
const workplace = sql<string | null>`coalesce(agencies.name, org_units.name)`;

function filtered(db: Db, { q, role, state, today }: AccountFilter) {
  let query = db
    .selectFrom("accounts")
    .leftJoin("org_units", "org_units.id", "accounts.unit_id")
    .leftJoin("agencies", "agencies.id", "accounts.agency_id");
  if (q) {
    const like = `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([
        eb("accounts.username", "like", like),
        eb("accounts.display_name", "like", like),
        eb("org_units.name", "like", like),
        eb("agencies.name", "like", like),
      ]),
    );
  }
  if (role)
    query = query.where("accounts.id", "in", (sub) =>
      sub.selectFrom("account_roles").select("account_roles.account_id").where("account_roles.role", "=", role),
    );
  if (state === "disabled") query = query.where("accounts.is_disabled", "=", 1);
  if (state === "ended") query = query.where("accounts.ends_on", "<", today);
  if (state === "active")
    query = query
      .where("accounts.is_disabled", "=", 0)
      .where((eb) => eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">=", today)]));
  return query;
}

/** A page of accounts by username. */
export async function listAccounts(
  db: Db,
  filter: AccountFilter,
  { offset, limit }: { offset: number; limit: number },
) {
  return filtered(db, filter)
    .select([
      "accounts.id",
      "accounts.username",
      "accounts.display_name",
      "accounts.principal_kind",
      "accounts.is_disabled",
      "accounts.ends_on",
      workplace.as("unit_name"),
    ])
    .orderBy("accounts.username")
    .orderBy("accounts.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countAccounts(db: Db, filter: AccountFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** One account with its unit or agency, for its page. */
export async function accountPage(db: Db, id: string) {
  return db
    .selectFrom("accounts")
    .leftJoin("org_units", "org_units.id", "accounts.unit_id")
    .leftJoin("agencies", "agencies.id", "accounts.agency_id")
    .select([
      "accounts.id",
      "accounts.username",
      "accounts.display_name",
      "accounts.principal_kind",
      "accounts.person_id",
      "accounts.unit_id",
      "accounts.is_disabled",
      "accounts.is_demo",
      "accounts.ends_on",
      "accounts.must_change_password",
      "accounts.password_changed_at",
      "accounts.created_at",
      "accounts.version",
      workplace.as("unit_name"),
    ])
    .where("accounts.id", "=", id)
    .executeTakeFirst();
}

/** API keys of an account, newest first; at most 100. */
export async function keysOf(db: Db, accountId: string) {
  return db
    .selectFrom("api_keys")
    .select(["api_keys.id", "api_keys.client", "api_keys.created_at", "api_keys.last_used_on", "api_keys.revoked_at"])
    .where("api_keys.account_id", "=", accountId)
    .orderBy("api_keys.id", "desc")
    .limit(100)
    .execute();
}

/** Sessions of an account that are open at `now`. */
export async function countSessions(db: Db, accountId: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom("sessions")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("sessions.account_id", "=", accountId)
    .where("sessions.expires_at", ">", now)
    .where("sessions.absolute_expires_at", ">", now)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface AccountChange {
  isDisabled?: boolean;
  /** Hash of a password that must be changed at the next sign-in. */
  passwordHash?: string;
}

/** Changes an account and ends every session it has. */
export async function changeAccount(db: Db, id: string, change: AccountChange, at: Date): Promise<void> {
  const { isDisabled, passwordHash } = change;
  await db
    .updateTable("accounts")
    .set({
      ...(isDisabled === undefined ? {} : { is_disabled: isDisabled ? 1 : 0 }),
      ...(passwordHash === undefined
        ? {}
        : { password_hash: passwordHash, password_changed_at: at, must_change_password: 1 }),
      session_epoch: sql`session_epoch + 1`,
      version: sql`version + 1`,
      updated_at: at,
    })
    .where("id", "=", id)
    .execute();
  await db.deleteFrom("sessions").where("account_id", "=", id).execute();
}

/** Ties an account that has none to an agency. */
export async function tieToAgency(db: Db, id: string, agencyId: string, at: Date): Promise<void> {
  await db
    .updateTable("accounts")
    .set({ agency_id: agencyId, updated_at: at, version: sql`version + 1` })
    .where("id", "=", id)
    .where("agency_id", "is", null)
    .execute();
}

/** Makes an account rest on a person's posting at a unit. */
export async function tieToPosting(
  db: Db,
  id: string,
  { personId, unitId }: { personId: string; unitId: string },
  at: Date,
): Promise<void> {
  await db
    .updateTable("accounts")
    .set({ person_id: personId, unit_id: unitId, updated_at: at, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export interface RoleGrant {
  accountId: string;
  role: string;
  scopeKind: "city" | "division" | "unit";
  scopeValue: string;
}

export async function insertRole(db: Db, grant: RoleGrant, at: Date): Promise<void> {
  await db
    .insertInto("account_roles")
    .ignore()
    .values({
      account_id: grant.accountId,
      role: grant.role,
      scope_kind: grant.scopeKind,
      scope_value: grant.scopeValue,
      granted_at: at,
    })
    .execute();
}

export async function deleteRole(db: Db, grant: RoleGrant): Promise<boolean> {
  const result = await db
    .deleteFrom("account_roles")
    .where("account_id", "=", grant.accountId)
    .where("role", "=", grant.role)
    .where("scope_kind", "=", grant.scopeKind)
    .where("scope_value", "=", grant.scopeValue)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function revokeKey(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable("api_keys").set({ revoked_at: at }).where("id", "=", id).execute();
}

/** Puts these rights in place of those a role had. */
export async function replaceRights(db: Db, role: string, permissions: readonly string[]): Promise<void> {
  await db.deleteFrom("role_permissions").where("role", "=", role).execute();
  if (permissions.length > 0)
    await db
      .insertInto("role_permissions")
      .values(permissions.map((permission) => ({ role, permission })))
      .execute();
}

/** Puts these roles in place of those that saw a class of records. */
export async function replaceVisibility(db: Db, visibilityClass: string, roles: readonly string[]): Promise<void> {
  await db.deleteFrom("record_kind_visibility").where("visibility_class", "=", visibilityClass).execute();
  if (roles.length > 0)
    await db
      .insertInto("record_kind_visibility")
      .values(roles.map((role) => ({ visibility_class: visibilityClass, role })))
      .execute();
}

/** The things that an event of this name ever happened to. */
export async function subjectsOfEvent(db: Db, name: "role-rights-changed" | "visibility-changed"): Promise<string[]> {
  const rows = await db
    .selectFrom("journal_events")
    .select("journal_events.subject_id")
    .distinct()
    .where("journal_events.subject_type", "=", name === "visibility-changed" ? "visibility-class" : "role")
    .where("journal_events.name", "=", name)
    .orderBy("journal_events.subject_id")
    .execute();
  return rows.map(({ subject_id }) => subject_id);
}

export async function unitIdOfCode(db: Db, code: string): Promise<string | null> {
  const row = await db
    .selectFrom("org_units")
    .select("org_units.id")
    .where("org_units.code", "=", code)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function divisionExists(db: Db, code: string): Promise<boolean> {
  const row = await db
    .selectFrom("divisions")
    .select("divisions.code")
    .where("divisions.code", "=", code)
    .executeTakeFirst();
  return row !== undefined;
}
