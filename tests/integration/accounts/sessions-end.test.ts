import { expect, it } from "vitest";
import { loadActor } from "~/modules/accounts/actor.server";
import { readSession } from "~/modules/accounts/session.server";
import { changePassword } from "~/modules/accounts/use-cases/change-password.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { grantRole, withdrawRole } from "~/modules/accounts/use-cases/grant-role.server";
import { resetPassword } from "~/modules/accounts/use-cases/reset-password.server";
import { signIn } from "~/modules/accounts/use-cases/sign-in.server";
import { signOutEverywhere } from "~/modules/accounts/use-cases/sign-out-everywhere.server";
import type { Actor } from "~/platform/actor";
import { now, plusMilliseconds } from "~/platform/clock";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";
import { ctxOf, makeActor } from "../../support/actors";
import { testDatabase } from "../../support/database";

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
