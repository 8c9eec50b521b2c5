import { beforeAll, expect, it } from "vitest";
import { bringForward } from "#scripts/lib/bring-forward";
import { listedAgency } from "#tests/factories/reports";
import { call } from "#tests/support/request";
import { foldables } from "~/foldables.server";
import { loadActor } from "~/modules/accounts/actor.server";
import { loader as accountPage } from "~/modules/accounts/routes/account.server";
import { loader as accountsPage } from "~/modules/accounts/routes/accounts.server";
import { openSession, readSession } from "~/modules/accounts/session.server";
import { changeRoleRights } from "~/modules/accounts/use-cases/change-role-rights.server";
import { changeVisibility } from "~/modules/accounts/use-cases/change-visibility.server";
import { createApiKey } from "~/modules/accounts/use-cases/create-api-key.server";
import { disableAccount, enableAccount } from "~/modules/accounts/use-cases/disable-account.server";
import { grantRole, withdrawRole } from "~/modules/accounts/use-cases/grant-role.server";
import { resetPassword } from "~/modules/accounts/use-cases/reset-password.server";
import { revokeKey } from "~/modules/accounts/use-cases/revoke-key.server";
import { signIn } from "~/modules/accounts/use-cases/sign-in.server";
import { openPayloads } from "~/modules/journal/payload.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import type { Actor } from "~/platform/actor";
import { now, plusMilliseconds } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { Result } from "~/platform/result";
import { ctxOf, makeActor } from "../../support/actors";
import { testDatabase } from "../../support/database";

const database = testDatabase();
let system: Actor;
let security: Actor;
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
const text = "岗位变动";
const cookieOf = (header: string) => new Request("http://x/", { headers: { Cookie: header.split(";")[0]! } });

beforeAll(async () => {
  system = await makeActor(database.db, ["system-administrator"]);
  security = await makeActor(database.db, ["security-administrator"]);
});

const versionOf = async (id: string) =>
  (await database.db.selectFrom("accounts").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version;

async function signedIn(id: string) {
  const row = await database.db
    .selectFrom("accounts")
    .select("session_epoch")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return openSession(database.db, { id, sessionEpoch: row.session_epoch }, { address: null, userAgent: null }, now());
}

it("disables and enables, each ending the sessions", async () => {
  const { accountId } = await makeActor(database.db, ["filler"]);
  const cookie = await signedIn(accountId);
  const act = async (fn: typeof disableAccount, actor = system) =>
    fn(ctxOf(database.db, actor), { accountId, version: await versionOf(accountId), text });
  expect(codeOf(await act(enableAccount))).toBe("not-disabled");
  expect(codeOf(await act(disableAccount))).toBeNull();
  expect((await readSession(database.db, cookieOf(cookie), now())).accountId).toBeNull();
  expect(await loadActor(database.db, accountId, "2026-11-24")).toBeNull();
  expect(codeOf(await act(disableAccount))).toBe("already-disabled");
  expect(codeOf(await act(enableAccount))).toBeNull();
  const stale = { accountId, version: 1, text };
  expect(codeOf(await disableAccount(ctxOf(database.db, system), stale))).toBe("version-stale");
  const own = { accountId: system.accountId, version: await versionOf(system.accountId), text };
  expect(codeOf(await disableAccount(ctxOf(database.db, system), own))).toBe("own-account");
  const gone = { accountId: newId(), version: 1, text };
  expect(codeOf(await disableAccount(ctxOf(database.db, system), gone))).toBe("account-unknown");
});

it("resets a password that works once it is changed", async () => {
  const { accountId, username } = await makeActor(database.db, ["filler"]);
  const reset = await resetPassword(ctxOf(database.db, system), { accountId, version: 1, text });
  if (!reset.ok) throw new Error("refused");
  const attempt = { username, password: reset.value, address: "198.51.100.9", userAgent: null };
  const at = { now: now(), requestId: newId() };
  expect(await signIn(database.db, attempt, at)).toMatchObject({ ok: true, value: { mustChangePassword: true } });
  expect(codeOf(await signIn(database.db, { ...attempt, password: "falsch" }, at))).toBe("wrong-credentials");
});

it("grants and withdraws roles with their scope and keeps the administrators apart", async () => {
  const { accountId } = await makeActor(database.db, ["vetting-officer"]);
  const ctx = ctxOf(database.db, security);
  const grant = async (
    role: string,
    scopeKind: "city" | "division" | "unit" = "city",
    scopeCode: string | null = null,
  ) =>
    codeOf(await grantRole(ctx, { accountId, version: await versionOf(accountId), role, scopeKind, scopeCode, text }));
  const cookie = await signedIn(accountId);
  expect(await grant("auditor")).toBe("roles-exclude-each-other");
  expect(await grant("system-administrator")).toBe("roles-exclude-each-other");
  expect(await grant("vetting-approver", "division", "999999")).toBe("unknown-division");
  expect(await grant("vetting-approver", "unit", "nope")).toBe("unknown-unit");
  expect(await grant("vetting-approver", "division", "321302")).toBeNull();
  expect((await readSession(database.db, cookieOf(cookie), now())).accountId).toBeNull();
  expect(await grant("vetting-approver", "division", "321302")).toBe("already-granted");
  const actor = await loadActor(database.db, accountId, "2026-11-24");
  expect(actor?.permissions.has("vetting.approve")).toBe(true);
  const held = { role: "vetting-approver", scopeKind: "division" as const, scopeCode: "321302", text };
  const withdraw = async () =>
    codeOf(await withdrawRole(ctx, { accountId, version: await versionOf(accountId), ...held }));
  expect(await withdraw()).toBeNull();
  expect(await withdraw()).toBe("not-granted");
});

it("changes what a role may and who sees what, at once, and never mixes the three administrators", async () => {
  const ctx = ctxOf(database.db, security);
  const rights = async (role: string) =>
    (await database.db.selectFrom("role_permissions").select("permission").where("role", "=", role).execute()).map(
      ({ permission }) => permission,
    );
  const seen = await rights("filler");
  const change = (permissions: string[]) =>
    changeRoleRights(ctx, { role: "filler", permissions: permissions as never, seen, text });
  expect(codeOf(await change([...seen, "journal.read"]))).toBe("right-not-for-role");
  expect(codeOf(await change([...seen, "rules.read"]))).toBeNull();
  expect((await makeActor(database.db, ["filler"])).permissions.has("rules.read")).toBe(true);
  expect(codeOf(await change(seen))).toBe("version-stale");
  const visible = await database.db
    .selectFrom("record_kind_visibility")
    .select("role")
    .where("visibility_class", "=", "assessment")
    .execute();
  const roles = visible.map(({ role }) => role);
  const see = (list: string[]) =>
    changeVisibility(ctx, { visibilityClass: "assessment", roles: list, seen: roles, text });
  expect(codeOf(await see(roles.filter((role) => role !== "discipline-inspector")))).toBeNull();
  expect(codeOf(await see(roles))).toBe("version-stale");
});

it("brings new rights of a release to the roles that nobody has changed, and to no other", async () => {
  const held = async (role: string, permission: string) =>
    (await database.db
      .selectFrom("role_permissions")
      .select("role")
      .where("role", "=", role)
      .where("permission", "=", permission)
      .executeTakeFirst()) !== undefined;
  await database.admin.deleteFrom("role_permissions").where("permission", "=", "people.read").execute();
  await database.admin.insertInto("role_permissions").values({ role: "auditor", permission: "people.read" }).execute();
  await bringForward(database.admin);
  expect(await held("registrar", "people.read")).toBe(true);
  expect(await held("auditor", "people.read")).toBe(false);
  expect(await held("filler", "rules.read")).toBe(true);
  const told = await renewals();
  expect(told.map(({ id }) => id)).toContain("registrar");
  expect(told.map(({ id }) => id)).not.toContain("filler");
  const auditor = told.find(({ id }) => id === "auditor")!;
  expect(auditor).toMatchObject({
    name: "role-rights-renewed",
    said: {
      before: { permissions: expect.arrayContaining(["people.read"]) },
      after: { permissions: expect.not.arrayContaining(["people.read"]) },
    },
  });
  await bringForward(database.admin);
  expect(await renewals()).toHaveLength(told.length);
});

/** What the journal says that a release renewed. */
async function renewals() {
  const events = await database.db
    .selectFrom("journal_events")
    .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
    .select(["journal_events.name", "journal_events.subject_id", "journal_events.payload", "journal_events.version"])
    .select("journal_events.person_id")
    .where("journal_processes.name", "=", "renew-access")
    .orderBy("journal_events.id")
    .execute();
  const payloads = await openPayloads(database.db, events);
  return events.map(({ name, subject_id: id }, index) => ({ name, id, said: payloads[index] }));
}

it("renews who sees which records with a release, where nobody set it since", async () => {
  const rolesOf = async (name: string) => {
    const rows = await database.db
      .selectFrom("record_kind_visibility")
      .select("role")
      .where("visibility_class", "=", name)
      .orderBy("role")
      .execute();
    return rows.map(({ role }) => role);
  };
  const change = { visibilityClass: "public-credit", roles: ["registrar"], text };
  const seen = await rolesOf("public-credit");
  expect(codeOf(await changeVisibility(ctxOf(database.db, security), { ...change, seen }))).toBeNull();
  await database.admin.deleteFrom("record_kind_visibility").where("visibility_class", "=", "commendation").execute();
  await database.admin
    .insertInto("record_kind_visibility")
    .values({ visibility_class: "commendation", role: "auditor" })
    .execute();
  await bringForward(database.admin);
  expect(await rolesOf("commendation")).toEqual([
    "discipline-inspector",
    "registrar",
    "vetting-approver",
    "vetting-officer",
  ]);
  expect(await rolesOf("public-credit")).toEqual(["registrar"]);
  expect((await renewals()).at(-1)).toMatchObject({
    name: "visibility-renewed",
    id: "commendation",
    said: { before: { roles: ["auditor"] } },
  });
  expect((await verifyJournal(database.db, foldables)).findings).toEqual([]);
});

it("revokes a key once, and the journal agrees with every table at the end", async () => {
  const { accountId } = await makeActor(database.db, ["filler"]);
  await createApiKey(ctxOf(database.db), { accountId, client: "test" });
  const key = await database.db
    .selectFrom("api_keys")
    .select("id")
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  const revoke = () => revokeKey(ctxOf(database.db, system), { keyId: key.id, text });
  expect(codeOf(await revoke())).toBeNull();
  expect(codeOf(await revoke())).toBe("already-revoked");
  expect((await verifyJournal(database.db, foldables)).findings).toEqual([]);
});

it("ends a session after 30 minutes idle and after 12 hours in any case, and keeps no session id", async () => {
  const { accountId } = await makeActor(database.db, ["filler"]);
  const cookie = await signedIn(accountId);
  const id = /xinheng_session=([^;]+)/.exec(cookie)![1]!;
  const stored = await database.db
    .selectFrom("sessions")
    .select(["id", "expires_at"])
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  expect(stored.id).not.toContain(id);
  expect(Math.round((stored.expires_at.getTime() - now().getTime()) / 60_000)).toBe(30);
  expect((await readSession(database.db, cookieOf(cookie), now())).accountId).toBe(accountId);
  expect(
    (await readSession(database.db, cookieOf(cookie), plusMilliseconds(now(), 12 * 3_600_000 + 1))).accountId,
  ).toBeNull();
  const again = await signedIn(accountId);
  await database.db
    .updateTable("sessions")
    .set({ expires_at: plusMilliseconds(now(), -1) })
    .where("account_id", "=", accountId)
    .execute();
  expect((await readSession(database.db, cookieOf(again), now())).accountId).toBeNull();
});

it("counts the 30 minutes from the last request, and the browser keeps the cookie no longer than it is open", async () => {
  const { accountId } = await makeActor(database.db, ["filler"]);
  const cookie = await signedIn(accountId);
  expect(cookie).not.toMatch(/Max-Age|Expires/i);
  expect(cookie).toMatch(/HttpOnly/);
  const shorter = plusMilliseconds(now(), 20 * 60_000);
  await database.db.updateTable("sessions").set({ expires_at: shorter }).where("account_id", "=", accountId).execute();
  expect((await readSession(database.db, cookieOf(cookie), now())).accountId).toBe(accountId);
  const { expires_at } = await database.db
    .selectFrom("sessions")
    .select("expires_at")
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  expect(Math.round((expires_at.getTime() - now().getTime()) / 60_000)).toBe(30);
});

it("shows a seat under its agency, wherever accounts are listed, found and opened", async () => {
  const name = "宿迁席位信用服务有限公司";
  const { user } = await listedAgency(database.db, name);
  const path = `/accounts?q=${encodeURIComponent(name)}`;
  expect(await call(accountsPage, { db: database.db, actor: system, path })).toMatchObject({
    page: { rows: expect.arrayContaining([expect.objectContaining({ id: user.accountId, unit: name })]) },
  });
  const params = { id: user.accountId };
  const shown = await call(accountPage, { db: database.db, actor: system, path: `/accounts/${params.id}`, params });
  expect(shown).toMatchObject({ account: { unit: name }, roles: [{ role: "agency-user", scope: "本机构" }] });
});
