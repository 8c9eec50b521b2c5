import { describe, expect, it } from "vitest";
import * as account from "~/modules/accounts/routes/account.server";
import * as accounts from "~/modules/accounts/routes/accounts.server";
import * as password from "~/modules/accounts/routes/change-password.server";
import * as disabling from "~/modules/accounts/routes/disabling.server";
import * as enabling from "~/modules/accounts/routes/enabling.server";
import * as grant from "~/modules/accounts/routes/grant-role.server";
import * as fresh from "~/modules/accounts/routes/new-account.server";
import * as reset from "~/modules/accounts/routes/password-reset.server";
import * as revocation from "~/modules/accounts/routes/revocation.server";
import * as rights from "~/modules/accounts/routes/role-rights.server";
import * as roles from "~/modules/accounts/routes/roles.server";
import * as signInPage from "~/modules/accounts/routes/sign-in.server";
import * as visibility from "~/modules/accounts/routes/visibility.server";
import * as withdrawal from "~/modules/accounts/routes/withdraw-role.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { newId } from "~/platform/id";
import { PERMISSIONS, ROLES } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";
import zh from "../../app/locales/zh-CN/accounts.json" with { type: "json" };
import { agencyRow } from "../factories/register-rows";
import { ctxOf, makeActor } from "../support/actors";
import { testDatabase } from "../support/database";
import { call, contextOf, statusOf } from "../support/request";

const database = testDatabase();
const SYSTEM = ["system-administrator"];
const SECURITY = ["security-administrator"];
const screens: [string, { loader?: unknown; action?: unknown }, string[]][] = [
  ["accounts", accounts, [...SYSTEM, ...SECURITY]],
  ["account", account, [...SYSTEM, ...SECURITY]],
  ["new", fresh, SYSTEM],
  ["disabling", disabling, SYSTEM],
  ["enabling", enabling, SYSTEM],
  ["password-reset", reset, SYSTEM],
  ["revocation", revocation, SYSTEM],
  ["roles", grant, SECURITY],
  ["role-withdrawal", withdrawal, SECURITY],
  ["role tables", roles, [...SYSTEM, ...SECURITY, "auditor"]],
  ["role", rights, SECURITY],
  ["visibility", visibility, SECURITY],
];

it.each(screens)("%s is closed to every role without the right", async (name, { loader, action }, allowed) => {
  const target = await makeActor(database.db, ["filler"]);
  const params = { id: target.accountId, role: "filler", class: "discipline", keyId: "none" };
  const path = name === "role-withdrawal" ? "/x?role=filler&scopeKind=city&scopeValue=" : "/x";
  for (const role of ROLES) {
    const actor = await makeActor(database.db, [role]);
    const at = { db: database.db, actor, path, params };
    const seen = statusOf(await call(loader as never, at));
    expect(seen, `${name} ${role}`).toBe(allowed.includes(role) ? 200 : 403);
    if (!action) continue;
    const posted = statusOf(await call(action as never, { ...at, form: { nothing: "1" } }));
    expect(posted, `${name} ${role} post`).toBe(allowed.includes(role) ? 422 : 403);
  }
});

it("makes an account whose first password is answered once", async () => {
  const actor = await makeActor(database.db, ["system-administrator"]);
  const form = { username: "zhang.san", displayName: "张三", principalKind: "posting" };
  const answer = (await call(fresh.action as never, { db: database.db, actor, path: "/x", form })) as Response;
  const { id, password } = (await answer.json()) as { id: string; password: string };
  expect(password).toMatch(/^Xh-/);
  const at = { db: database.db, actor, path: "/x", params: { id } };
  const page = (await call(account.loader as never, at)) as { account: object };
  expect(page.account).toMatchObject({ username: "zhang.san", mustChange: true });
  expect(JSON.stringify(page)).not.toContain(password);
  const again = await call(fresh.action as never, { db: database.db, actor, path: "/x", form });
  expect(statusOf(again)).toBe(409);
});

it("makes a second seat of an agency, by the agency's code", async () => {
  const { db } = database;
  const actor = await makeActor(db, ["system-administrator"]);
  const agency = await agencyRow(db);
  const { code } = await db.selectFrom("agencies").select("code").where("id", "=", agency.id).executeTakeFirstOrThrow();
  const form = { username: "seat.two", displayName: "第二席位", principalKind: "agency-seat", agencyCode: code! };
  const post = (change: Record<string, string>) =>
    call(fresh.action as never, { db, actor, path: "/x", form: { ...form, ...change } });
  expect(statusOf(await post({ agencyCode: "没有" }))).toBe(422);
  expect(statusOf(await post({ principalKind: "posting" }))).toBe(422);
  const { id } = (await ((await post({})) as Response).json()) as { id: string };
  const made = await db.selectFrom("accounts").select("agency_id").where("id", "=", id).executeTakeFirstOrThrow();
  expect(made.agency_id).toBe(agency.id);
});

it("every right has its words", () => {
  const words: Record<string, string> = zh.right;
  expect(PERMISSIONS.filter((permission) => !words[permission.replace(".", "-")])).toEqual([]);
});

describe("signing in behind one proxy", () => {
  const post = (username: string, password: string, cookie = "") => {
    const body = new URLSearchParams({ username, password });
    const request = new Request("http://localhost/sign-in", { method: "POST", body, headers: { Cookie: cookie } });
    return signInPage.action({
      request,
      params: {},
      context: contextOf(database.db, null),
    } as never) as Promise<unknown>;
  };
  const account = async () => {
    const username = `u-${newId().toLowerCase()}`;
    const password = "Sunny-Field-27";
    const made = { principalKind: "service", mustChangePassword: false, displayName: "测试", roles: [] } as const;
    mustBeOk(await createAccount(ctxOf(database.db), { ...made, roles: [], username, password }));
    return { username, password };
  };

  it("is refused to who guesses, not to the owner at the browser that is known, nor to anybody else there", async () => {
    const owner = await account();
    const first = (await post(owner.username, owner.password)) as Response;
    expect(first.status).toBe(302);
    const cookie = first.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    for (let guess = 0; guess < 5; guess++) expect(statusOf(await post(owner.username, "guess"))).toBe(401);
    expect(statusOf(await post(owner.username, owner.password))).toBe(429);
    expect(statusOf(await post(owner.username, owner.password, cookie))).toBe(302);
    const colleague = await account();
    expect(statusOf(await post(colleague.username, colleague.password))).toBe(302);
  });

  it("says the same to an unknown name, a wrong password and an account that has ended", async () => {
    const { username, password } = await account();
    const ended = await account();
    await database.db
      .updateTable("accounts")
      .set({ ends_on: "2020-01-01" })
      .where("username", "=", ended.username)
      .execute();
    const answers = [
      await post(`nobody-${newId()}`, password),
      await post(username, "not-the-password"),
      await post(ended.username, ended.password),
    ];
    const said = answers.map((answer) =>
      JSON.stringify((answer as { data: { reply: { error: unknown } } }).data.reply.error),
    );
    expect(new Set(said).size).toBe(1);
    expect(answers.map(statusOf)).toEqual([401, 401, 401]);
  });
});

it("leads whoever must change the password to its page, from every other", async () => {
  const actor = await makeActor(database.db, ["system-administrator"]);
  const context = contextOf(database.db, actor);
  const identity = await context.identify(new Request("http://localhost/"));
  const forced = { ...context, identify: async () => ({ ...identity, mustChangePassword: true }) };
  const open = async (page: { loader?: unknown }, path: string) => {
    const loader = page.loader as (args: object) => Promise<unknown>;
    try {
      return statusOf(await loader({ request: new Request(`http://localhost${path}`), params: {}, context: forced }));
    } catch (thrown) {
      return (thrown as Response).headers.get("Location");
    }
  };
  expect(await open(accounts, "/accounts")).toBe("/account/password");
  expect(await open(accounts, "/accounts.data")).toBe("/account/password");
  expect(await open(password, "/account/password")).toBe(200);
});

it("says the division of a role by its name, on the account's page and where the role is withdrawn", async () => {
  const { db } = database;
  const actor = await makeActor(db, ["security-administrator"]);
  const scope = { scopeKind: "division" as const, scopeValue: "321322" };
  const held = await makeActor(db, ["filler"], scope);
  const at = { db, actor, params: { id: held.accountId } };
  const page = (await call(account.loader as never, { ...at, path: "/x" })) as { roles: { scope: string }[] };
  expect(page.roles.map((role) => role.scope)).toEqual(["本行政区划 沭阳县"]);
  const search = new URLSearchParams({ role: "filler", ...scope });
  const act = (await call(withdrawal.loader as never, { ...at, path: `/x?${search}` })) as { scope: string };
  expect(act.scope).toBe("本行政区划 沭阳县");
});
