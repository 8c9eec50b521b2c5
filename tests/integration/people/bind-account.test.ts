import { beforeAll, expect, it } from "vitest";
import { anIdNumber, makePerson, makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { waitsFor } from "#tests/support/meanwhile";
import { call, statusOf } from "#tests/support/request";
import { accountPage } from "~/modules/accounts/admin.queries.server";
import { endAccountsOfPosting } from "~/modules/accounts/end-accounts.server";
import { changePassword } from "~/modules/accounts/use-cases/change-password.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { grantRole } from "~/modules/accounts/use-cases/grant-role.server";
import { personsById } from "~/modules/people/roster-import.queries.server";
import * as holder from "~/modules/people/routes/account-holder.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { ROLES, type Role } from "~/platform/permissions";
import { runProcess } from "~/platform/process.server";
import { mustBeOk, ok } from "~/platform/result";

const database = testDatabase();
let administrator: Actor;
let unit: Awaited<ReturnType<typeof makeUnit>>;

beforeAll(async () => {
  administrator = await makeActor(database.db, ["system-administrator"]);
  unit = await makeUnit(database.db, { code: "BA01" });
});

async function makeAccount(displayName: string, principalKind: "posting" | "service" = "posting") {
  const account = { username: `u-${newId().toLowerCase()}`, displayName, principalKind, mustChangePassword: false };
  return mustBeOk(await createAccount(ctxOf(database.db), { ...account, password: null, unitId: unit.id, roles: [] }));
}

async function bind(id: string, idNumber: string, actor = administrator) {
  const version = String((await accountPage(database.db, id))?.version ?? 1);
  const form = { version, idNumber, text: "岗位任命通知" };
  return call(holder.action as never, {
    ...{ db: database.db, actor, path: `/accounts/${id}/holder`, params: { id }, form },
  });
}

it("binds an account to the posting of its holder, and the account ends with it", async () => {
  const person = await makePerson(database.db, { name: "金安", unit });
  const id = await makeAccount("金安");
  expect(statusOf(await bind(id, person.idNumber))).toBe(302);
  const bound = await accountPage(database.db, id);
  expect(bound).toMatchObject({ person_id: person.id, unit_id: unit.id });
  expect(statusOf(await bind(id, person.idNumber))).toBe(409);
  await runProcess(ctxOf(database.db), { name: "retire-person" }, async (work) => {
    await endAccountsOfPosting(work, ctxOf(database.db), { personId: person.id, unitId: null, lastOn: "2026-11-30" });
    return ok(null);
  });
  expect(await accountPage(database.db, id)).toMatchObject({ ends_on: "2026-11-30" });
  const rows = await database.db.selectFrom("journal_processes").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(person.idNumber);
});

it("says the same of another name, another unit, a retired person and a number nobody has", async () => {
  const elsewhere = await makeUnit(database.db, { code: "BA02" });
  const [here, there] = [
    await makePerson(database.db, { name: "安然", unit }),
    await makePerson(database.db, { name: "安然", unit: elsewhere }),
  ];
  const left = await makePerson(database.db, { name: "安然", unit, status: "retired" });
  await database.db.updateTable("postings").set({ to_on: "2020-01-01" }).where("person_id", "=", left.id).execute();
  const id = await makeAccount("安然");
  const said = new Set<string>();
  for (const number of [there.idNumber, left.idNumber, anIdNumber()]) {
    const answer = await bind(id, number);
    expect(statusOf(answer)).toBe(404);
    expect(JSON.stringify(answer)).not.toContain(number);
    said.add(JSON.stringify((answer as { data: { reply: { error: unknown } } }).data.reply.error));
  }
  expect(statusOf(await bind(await makeAccount("别人"), here.idNumber))).toBe(404);
  expect(said.size).toBe(1);
  expect(statusOf(await bind(id, "12"))).toBe(422);
  expect(statusOf(await bind(await makeAccount("安然", "service"), here.idNumber))).toBe(409);
});

it("brakes whoever tries numbers, whichever accounts they try, and writes each try into the journal without the number", async () => {
  const guesser = await makeActor(database.db, ["system-administrator"]);
  const known = await makePerson(database.db, { name: "牛一", unit });
  const wanted = await makePerson(database.db, { name: "牛二", unit });
  const guesses = [anIdNumber(), anIdNumber(), anIdNumber(), anIdNumber(), anIdNumber()];
  for (const number of guesses.slice(0, 4))
    expect(statusOf(await bind(await makeAccount("牛二"), number, guesser))).toBe(404);
  // A holder that is known does not wipe the failures out.
  expect(statusOf(await bind(await makeAccount("牛一"), known.idNumber, guesser))).toBe(302);
  const id = await makeAccount("牛二");
  expect(statusOf(await bind(id, guesses[4]!, guesser))).toBe(404);
  const braked = await bind(id, wanted.idNumber, guesser);
  expect(statusOf(braked)).toBe(429);
  expect(JSON.stringify(braked)).toContain("核对不符的次数过多，请 15 分钟后再试");
  expect(statusOf(await bind(id, wanted.idNumber))).toBe(302);

  const noted = await database.db
    .selectFrom("journal_processes")
    .select(["filter_json", "subject_ids"])
    .where("name", "=", "find-holder")
    .where("account_id", "=", guesser.accountId)
    .orderBy("id")
    .execute();
  const answers = noted.map((row) => (JSON.parse(row.filter_json!) as { answer: string }).answer);
  expect(answers).toEqual([...Array(4).fill("not-found"), "found", "not-found", "too-many-look-ups"]);
  expect(noted.map((row) => row.subject_ids)).toEqual([null, null, null, null, known.id, null, null]);
  for (const number of [...guesses, wanted.idNumber]) expect(JSON.stringify(noted)).not.toContain(number);
});

it("is the act of who makes accounts alone", async () => {
  const id = await makeAccount("王一");
  for (const role of ROLES.filter((each) => each !== "system-administrator")) {
    const actor = await makeActor(database.db, [role]);
    expect(statusOf(await bind(id, anIdNumber(), actor)), role).toBe(403);
  }
  expect(statusOf(await bind(newId(), anIdNumber()))).toBe(404);
});

it("lets nobody guess the present password on the page that changes it", async () => {
  const account = { username: `u-${newId().toLowerCase()}`, displayName: "测试", principalKind: "posting" } as const;
  const id = mustBeOk(
    await createAccount(ctxOf(database.db), {
      ...{ ...account, password: "Sunny-Field-27", mustChangePassword: false, roles: [] },
    }),
  );
  const ctx = ctxOf(database.db, { ...administrator, accountId: id });
  const guess = (current: string) => changePassword(ctx, { current, fresh: "Quiet-River-81", userAgent: null });
  for (let tries = 0; tries < 5; tries++)
    expect(await guess(`wrong-${tries}`)).toMatchObject({ refusal: { status: 422 } });
  expect(await guess("Sunny-Field-27")).toMatchObject({ refusal: { code: "too-many-attempts", status: 429 } });
});

it("one person holds neither two kinds of administrator nor one of them beside business, by however many accounts", async () => {
  const security = await makeActor(database.db, ["security-administrator"]);
  const person = await makePerson(database.db, { name: "安二", unit });
  const grant = async (accountId: string, role: Role) => {
    const { version } = (await accountPage(database.db, accountId))!;
    const act = { accountId, version, role, scopeKind: "city" as const, scopeCode: null, text: "岗位变动" };
    const result = await grantRole(ctxOf(database.db, security), act);
    return result.ok ? null : result.refusal.code;
  };
  const [one, two, late] = [await makeAccount("安二"), await makeAccount("安二"), await makeAccount("安二")];
  for (const id of [one, two]) expect(statusOf(await bind(id, person.idNumber))).toBe(302);
  expect(await grant(one, "auditor")).toBeNull();
  expect(await grant(two, "system-administrator")).toBe("person-roles-exclude");
  expect(await grant(two, "filler")).toBe("person-roles-exclude");
  expect(await grant(late, "vetting-officer")).toBeNull();
  const bound = await bind(late, person.idNumber);
  expect(statusOf(bound)).toBe(409);
  expect(JSON.stringify(bound)).toContain("角色“审计管理员”与“核查承办”不得由同一人兼任");
  const account = { username: `u-${newId().toLowerCase()}`, displayName: "安二", principalKind: "posting" as const };
  const roles = [{ role: "filler" as const, scopeKind: "city" as const }];
  const made = await createAccount(ctxOf(database.db), {
    ...{ ...account, password: null, mustChangePassword: false, personId: person.id, roles },
  });
  expect(made).toMatchObject({ refusal: { code: "person-roles-exclude" } });
  const ended = await database.db
    .updateTable("accounts")
    .set({ ends_on: "2026-01-01" })
    .where("id", "=", one)
    .execute();
  expect(ended).toHaveLength(1);
  expect(await grant(two, "filler")).toBeNull();
});

it("whoever retires while an account is being bound to them leaves none behind", async () => {
  const { db } = database;
  const person = await makePerson(db, { name: "安三", unit });
  const id = await makeAccount("安三");
  let binding: ReturnType<typeof bind> | undefined;
  await db.transaction().execute(async (tx) => {
    await personsById(tx, [person.id], true);
    binding = bind(id, person.idNumber);
    await waitsFor(db, "select%from `persons`%for update");
    await tx.updateTable("postings").set({ to_on: "2026-11-23" }).where("person_id", "=", person.id).execute();
  });
  expect(statusOf(await binding)).toBe(409);
  expect(await accountPage(db, id)).toMatchObject({ person_id: null, ends_on: null });
});
