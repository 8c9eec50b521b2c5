import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { createHttpApp } from "~/http.server";
import { loadActor } from "~/modules/accounts/actor.server";
import { changeAccount } from "~/modules/accounts/admin.queries.server";
import { identifier, stillSignedIn } from "~/modules/accounts/identify.server";
import { readSession } from "~/modules/accounts/session.server";
import { changePassword } from "~/modules/accounts/use-cases/change-password.server";
import { changeRoleRights } from "~/modules/accounts/use-cases/change-role-rights.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { createApiKey } from "~/modules/accounts/use-cases/create-api-key.server";
import { disableAccount, enableAccount } from "~/modules/accounts/use-cases/disable-account.server";
import { grantRole, withdrawRole } from "~/modules/accounts/use-cases/grant-role.server";
import { resetPassword } from "~/modules/accounts/use-cases/reset-password.server";
import { signIn } from "~/modules/accounts/use-cases/sign-in.server";
import { signOutEverywhere } from "~/modules/accounts/use-cases/sign-out-everywhere.server";
import type { Actor } from "~/platform/actor";
import { now, plusMilliseconds } from "~/platform/clock";
import { newId } from "~/platform/id";
import { runProcess } from "~/platform/process.server";
import { mustBeOk, ok } from "~/platform/result";
import { ctxOf, makeActor } from "../../support/actors";
import { testDatabase } from "../../support/database";
import { waitsFor } from "../../support/meanwhile";

const database = testDatabase();
const PASSWORD = "Gui-dang-2026";
const FRESH = "Cun-zheng-2027";

interface Person {
  actor: Actor;
  username: string;
}

async function somebody(): Promise<Person> {
  const username = `s-${newId().toLowerCase()}`;
  const id = mustBeOk(
    await createAccount(ctxOf(database.db), {
      username,
      displayName: "会话测试",
      principalKind: "posting",
      password: PASSWORD,
      mustChangePassword: false,
      unitId: null,
      roles: [{ role: "filler", scopeKind: "city", scopeValue: "" }],
    }),
  );
  return { actor: (await loadActor(database.db, id, "2026-11-24"))!, username };
}

/** Signs in as from another desk and returns the cookie of the session. */
async function signedIn({ username }: Person, password = PASSWORD): Promise<string> {
  const attempt = { username, password, address: `10.0.0.${username.length}`, userAgent: newId() };
  const { cookies } = mustBeOk(await signIn(database.db, attempt, { now: now(), requestId: newId() }));
  return cookies[0]!;
}

async function isOpen(cookie: string, at = now()): Promise<boolean> {
  const request = new Request("http://x/", { headers: { Cookie: cookie.split(";")[0]! } });
  return (await readSession(database.db, request, at)).accountId !== null;
}

const open = (cookies: readonly string[]) => Promise.all(cookies.map((cookie) => isOpen(cookie)));
const versionOf = async (id: string) =>
  (await database.db.selectFrom("accounts").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version;

it("a changed password ends the session at every desk but the one it opens", async () => {
  const person = await somebody();
  const [stranger, desks] = [await signedIn(await somebody()), [await signedIn(person), await signedIn(person)]];
  expect(await open(desks)).toEqual([true, true]);
  const change = { current: PASSWORD, fresh: FRESH, userAgent: null };
  const fresh = mustBeOk(await changePassword(ctxOf(database.db, person.actor, now()), change));
  expect(await open([...desks, fresh, stranger])).toEqual([false, false, true, true]);
  expect(await isOpen(await signedIn(person, FRESH))).toBe(true);
});

it("a refused change of password ends none", async () => {
  const person = await somebody();
  const desk = await signedIn(person);
  const change = { current: "Cuo-de-2026", fresh: FRESH, userAgent: null };
  expect((await changePassword(ctxOf(database.db, person.actor, now()), change)).ok).toBe(false);
  expect(await isOpen(desk)).toBe(true);
});

it("a reset password ends them all", async () => {
  const [person, system] = [await somebody(), await makeActor(database.db, ["system-administrator"])];
  const desks = [await signedIn(person), await signedIn(person)];
  const { accountId } = person.actor;
  const account = { accountId, version: await versionOf(accountId), text: "忘记密码" };
  const password = mustBeOk(await resetPassword(ctxOf(database.db, system), account));
  expect(await open(desks)).toEqual([false, false]);
  expect(await isOpen(await signedIn(person, password))).toBe(true);
});

it("a role given or taken ends them all", async () => {
  const [person, security] = [await somebody(), await makeActor(database.db, ["security-administrator"])];
  const { accountId } = person.actor;
  for (const change of [grantRole, withdrawRole]) {
    const desk = await signedIn(person);
    const role = { role: "contribution-reviewer" as const, scopeKind: "city" as const, scopeCode: "" };
    const account = { accountId, version: await versionOf(accountId), text: "岗位变动", ...role };
    mustBeOk(await change(ctxOf(database.db, security), account));
    expect(await isOpen(desk)).toBe(false);
  }
});

it("signing out everywhere ends them all, and none outlasts twelve hours", async () => {
  const person = await somebody();
  const desks = [await signedIn(person), await signedIn(person)];
  mustBeOk(await signOutEverywhere(ctxOf(database.db, person.actor)));
  expect(await open(desks)).toEqual([false, false]);
  const absolute = await signedIn(person);
  expect(await isOpen(absolute, plusMilliseconds(now(), 12 * 3_600_000 + 1_000))).toBe(false);
});

describe("between a request and its act", () => {
  const BOUNDARY = "----part";
  const part = (name: string, value: string, file = "") =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}`;

  /** Sends an import by this key, and between its first half and its end does what is given. */
  async function stageSlowly(key: string, meanwhile: () => Promise<unknown>): Promise<number> {
    const build = () => Promise.reject(new Error("no page is asked for here"));
    const server = createServer(createHttpApp({ db: database.db, build, clientFolder: null, nudgeJobs() {} }));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const headers = { Authorization: `Bearer ${key}`, "Content-Type": `multipart/form-data; boundary=${BOUNDARY}` };
    const { port } = server.address() as AddressInfo;
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request({ port, path: "/api/v1/imports", method: "POST", headers }, (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode!));
      });
      sent.on("error", reject);
      sent.write(`${part("item", "roster")}\r\n${part("file", "身份证号,姓名\n", '; filename="a.csv"')}`);
      server.once("request", () => {
        setTimeout(() => meanwhile().then(() => sent.end(`1,甲\r\n--${BOUNDARY}--\r\n`), reject), 300);
      });
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return status;
  }

  it("an upload whose account was disabled, or lost its role or its key, does nothing", async () => {
    const [system, security] = [
      await makeActor(database.db, ["system-administrator"]),
      await makeActor(database.db, ["security-administrator"]),
    ];
    const { accountId } = (await somebody()).actor;
    const key = () => createApiKey(ctxOf(database.db), { accountId, client: "contributor" }).then(mustBeOk);
    const account = async () => ({ accountId, version: await versionOf(accountId), text: "岗位变动" });
    const by = [ctxOf(database.db, system), ctxOf(database.db, security)] as const;
    const role = { role: "filler", scopeKind: "city", scopeCode: "" } as const;
    const staged = () => database.db.selectFrom("imports").select("id").where("staged_by", "=", accountId).execute();
    expect(await stageSlowly(await key(), async () => {})).toBe(202);
    expect(await staged()).toHaveLength(1);
    expect(await stageSlowly(await key(), async () => disableAccount(by[0], await account()))).toBe(403);
    mustBeOk(await enableAccount(by[0], await account()));
    expect(await stageSlowly(await key(), async () => withdrawRole(by[1], { ...(await account()), ...role }))).toBe(
      403,
    );
    mustBeOk(await grantRole(by[1], { ...(await account()), ...role }));
    const last = await key();
    const revoked = () =>
      database.db.updateTable("api_keys").set({ revoked_at: now() }).where("account_id", "=", accountId).execute();
    expect(await stageSlowly(last, revoked)).toBe(403);
    expect(await staged()).toHaveLength(1);
  });

  it("an act waits for what takes the right from it, and is not done", async () => {
    const person = await somebody();
    const cookie = (await signedIn(person)).split(";")[0]!;
    const identity = await identifier(database.db, now())(new Request("http://x/", { headers: { Cookie: cookie } }));
    const ctx = {
      ...ctxOf(database.db, identity.actor!),
      stillMay: (tx: typeof database.db) => stillSignedIn(tx, identity, now()),
    };
    const act = () =>
      runProcess(ctx, { name: "sign-out-everywhere" }, async ({ record }) => {
        record({
          name: "signed-out-everywhere",
          subject: { type: "account", id: "x" },
          before: null,
          after: { at: "" },
        });
        return ok(null);
      });
    expect((await act()).ok).toBe(true);
    let acting: ReturnType<typeof act> | undefined;
    await database.db.transaction().execute(async (tx) => {
      await changeAccount(tx, person.actor.accountId, { isDisabled: true }, now());
      acting = act();
      await waitsFor(database.db, "select%from `accounts`%lock in share mode");
    });
    expect(await acting).toMatchObject({ refusal: { code: "forbidden", status: 403 } });
  });

  it("a right taken from the role counts as well", async () => {
    const [person, security] = [await somebody(), await makeActor(database.db, ["security-administrator"])];
    const cookie = (await signedIn(person)).split(";")[0]!;
    const identity = await identifier(database.db, now())(new Request("http://x/", { headers: { Cookie: cookie } }));
    const seen = [...person.actor.permissions];
    const rights = (permissions: string[], known: string[]) =>
      changeRoleRights(ctxOf(database.db, security), {
        ...{ role: "filler", permissions: permissions as never, seen: known, text: "职责调整" },
      });
    expect(await stillSignedIn(database.db, identity, now())).toBe(true);
    mustBeOk(await rights(seen.slice(1), seen));
    expect(await stillSignedIn(database.db, identity, now())).toBe(false);
    mustBeOk(await rights(seen, seen.slice(1)));
  });
});
