import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { findingsOf, stageAndRead } from "#tests/factories/imports";
import { makePerson, makeUnit } from "#tests/factories/people";
import { makeRecord } from "#tests/factories/record-rows";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { scratchFile } from "#tests/support/scratch";
import { loadActor } from "~/modules/accounts/actor.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { loader as imports } from "~/modules/collection/routes/imports.server";
import { loader as people } from "~/modules/people/routes/people.server";
import type { Actor } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { Permission } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";
import { addTask, openTasks } from "~/platform/tasks.server";

const database = testDatabase();
let api: TestApi;
let own: Awaited<ReturnType<typeof makeUnit>>;
let other: Awaited<ReturnType<typeof makeUnit>>;
/** Fills in for one unit, and vets for the whole city. */
let both: Actor;
let importId: string;

beforeAll(async () => {
  const { db } = database;
  own = await makeUnit(db, { code: "A01" });
  other = await makeUnit(db, { code: "B01", divisionCode: "321311" });
  await makePerson(db, { name: "安宁", unit: own });
  await makePerson(db, { name: "丁一", unit: other });
  const id = mustBeOk(
    await createAccount(ctxOf(db), {
      username: "both",
      displayName: "两职",
      principalKind: "posting",
      password: null,
      mustChangePassword: false,
      unitId: own.id,
      roles: [
        { role: "filler", scopeKind: "unit", scopeValue: own.id },
        { role: "vetting-officer", scopeKind: "city", scopeValue: "" },
      ],
    }),
  );
  both = (await loadActor(db, id, civilDayOf(TEST_NOW)))!;
  const file = scratchFile(".csv");
  const row = (number: string, name: string, unit: string) => `${number},${name},公务员,${unit},2020-03-01`;
  const lines = [
    "身份证号,姓名,人员类别,单位编码,任职日期",
    row("321399199007202081", "孙晴", "A01"),
    row("321399198503154539", "吴为", "B01"),
  ];
  writeFileSync(file, lines.join("\n"));
  importId = await stageAndRead(db, both, "roster", file);
  api = await startApi(db);
});
afterAll(() => api.close());

it("stages for the unit of the role that stages, not for the city of the role that vets", async () => {
  const { problems } = await findingsOf(database.db, importId);
  expect(problems.filter(({ code }) => code === "outside-scope").map(({ row }) => row)).toEqual([3]);
});

it("shows each list as far as the right to it reaches", async () => {
  const at = { db: database.db, actor: both };
  const list = (await call(people as never, { ...at, path: "/people" })) as { page: { total: number } };
  expect(list.page.total).toBe(2);
  const asRead = await api.send(both, "GET", "/api/v1/people");
  expect((await asRead.json()) as { total: number }).toMatchObject({ total: 2 });
  const delivered = (await call(imports as never, { ...at, path: "/imports" })) as { page: { total: number } };
  expect(delivered.page.total).toBe(1);
});

it("signs that there was nothing for its own unit alone", async () => {
  const body = { item: COLLECTION_ITEMS[0]!.code, from: "2026-10-01", to: "2026-10-31" };
  const answer = await api.send(both, "POST", "/api/v1/zero-reports", body);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, "not-own-unit"]);
});

it("is told on the workbench of what each right has to do where it reaches", async () => {
  const line = (permission: Permission, unitId: string) =>
    addTask(
      database.db,
      {
        kind: "confirm-match",
        namespace: "vetting",
        subject: { type: "vetting-case", id: newId() },
        permission,
        unitId,
        href: `/${permission}/${unitId}`,
      },
      TEST_NOW,
    );
  for (const { id } of [own, other]) {
    await line("imports.stage", id);
    await line("vetting.decide", id);
    await line("reference.read", id);
  }
  const told = (await openTasks(ctxOf(database.db, both))).map(({ href }) => href);
  expect(told.filter((href) => /^\/(imports\.stage|vetting)/.test(href)).toSorted()).toEqual(
    [`/imports.stage/${own.id}`, `/vetting.decide/${own.id}`, `/vetting.decide/${other.id}`].toSorted(),
  );
  expect(told.filter((href) => href.startsWith("/reference.read"))).toHaveLength(2);
});

it("a class of records open to one role alone is read as far as that role reaches", async () => {
  const { db } = database;
  await db.deleteFrom("record_kind_visibility").where("visibility_class", "=", "discipline").execute();
  await db
    .insertInto("record_kind_visibility")
    .values({ visibility_class: "discipline", role: "discipline-inspector" })
    .execute();
  const account = {
    ...{ username: "inspects-and-vets", displayName: "两职", principalKind: "posting" as const, unitId: own.id },
    ...{ password: null, mustChangePassword: false },
  };
  const id = mustBeOk(
    await createAccount(ctxOf(db), {
      ...account,
      roles: [
        { role: "discipline-inspector", scopeKind: "unit", scopeValue: own.id },
        { role: "vetting-officer", scopeKind: "city", scopeValue: "" },
      ],
    }),
  );
  const actor = (await loadActor(db, id, civilDayOf(TEST_NOW)))!;
  const inspector = await makeActor(db, ["discipline-inspector"]);
  const shown: string[][] = [];
  for (const unit of [own, other]) {
    const person = await makePerson(db, { name: "周正", unit });
    const decision = { kind: "party-warning", decidedOn: "2026-10-08" };
    await makeRecord(db, inspector, person.idNumber, { ...decision, documentNo: `甲纪〔2026〕${unit.code}号` });
    const answer = await api.send(actor, "GET", `/api/v1/people/${person.id}`, undefined, { "X-Ground": "vetting" });
    const { records } = (await answer.json()) as { records: { kind: string }[] };
    shown.push(records.map(({ kind }) => kind));
  }
  expect(shown).toEqual([["党内警告"], []]);
});
