import { expect, it } from "vitest";
import { CONTRIBUTORS } from "#db/reference/contributors";
import { commitNow, stageAndRead } from "#tests/factories/imports";
import { makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { keepDeliveries } from "~/modules/collection/keep-deliveries.server";
import * as importPage from "~/modules/collection/routes/import.server";
import { cancelImport } from "~/modules/collection/use-cases/cancel-import.server";
import { confirmZeroReport } from "~/modules/collection/use-cases/confirm-zero-report.server";
import { signZeroReport } from "~/modules/collection/use-cases/sign-zero-report.server";
import type { Actor } from "~/platform/actor";
import { instantOf } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";
import { loader as workbench } from "~/routes/workbench";

const database = testDatabase();
const UNITS = "tests/fixtures/samples/org-units.xlsx";
const lines = async (actor: Actor) =>
  (await openTasks(ctxOf(database.db, actor))).map(({ key, href, params }) => ({ key, href, params }));
const look = (actor: Actor, id: string) =>
  call(importPage.loader as never, { db: database.db, actor, path: `/imports/${id}`, params: { id } });

it("whoever staged a file is told that it was read and committed, until the page was opened", async () => {
  const [filler, reviewer] = [
    await makeActor(database.db, ["filler"]),
    await makeActor(database.db, ["contribution-reviewer"]),
  ];
  const id = await stageAndRead(database.db, filler, "org-units", UNITS, "单位.xlsx");
  const told = (key: string, params: object) => ({ key: `collection:task.${key}`, href: `/imports/${id}`, params });
  const [read] = await lines(filler);
  expect(read).toMatchObject(told("import-read", { name: "单位.xlsx", taken: expect.any(Number) }));
  expect((await lines(reviewer)).map(({ key }) => key)).toEqual(["collection:task.commit-import"]);
  await look(reviewer, id);
  expect((await lines(reviewer)).length).toBe(1);
  await look(filler, id);
  expect(await lines(filler)).toEqual([]);
  await commitNow(database.db, reviewer, id);
  expect(await lines(filler)).toMatchObject([told("import-committed", { name: "单位.xlsx" })]);
  await look(filler, id);
  expect(await lines(filler)).toEqual([]);
});

it("and that it was refused, or cancelled by another; not what they did themselves", async () => {
  const filler = await makeActor(database.db, ["filler"]);
  const reviewer = await makeActor(database.db, ["contribution-reviewer"]);
  const id = await stageAndRead(database.db, filler, "org-units", UNITS, "甲.xlsx");
  mustBeOk(await cancelImport(ctxOf(database.db, reviewer), id));
  expect(await lines(filler)).toMatchObject([
    { key: "collection:task.import-cancelled", params: { name: "甲.xlsx", by: reviewer.name } },
  ]);
  const own = await makeActor(database.db, ["filler"]);
  const mine = await stageAndRead(database.db, own, "org-units", UNITS, "乙.xlsx");
  mustBeOk(await cancelImport(ctxOf(database.db, own), mine));
  expect(await lines(own)).toEqual([]);
  const wrong = await stageAndRead(database.db, own, "roster", "package.json", "丙.csv");
  expect(await lines(own)).toMatchObject([{ key: "collection:task.import-refused", href: `/imports/${wrong}` }]);
});

it("a contributor's people see what is due or overdue in one line, gone with the last report", async () => {
  const { db } = database;
  const contributor = CONTRIBUTORS.find(({ code }) => code === "321300-discipline")!;
  const unit = await makeUnit(db, { code: contributor.unitCode, divisionCode: "321300" });
  const other = await makeUnit(db, { code: "Z-1", divisionCode: "321300" });
  const at = (unitId: string) => ({ scopeKind: "unit" as const, scopeValue: unitId, unitId });
  const filler = await makeActor(db, ["filler"], at(unit.id));
  const stranger = await makeActor(db, ["filler"], at(other.id));
  await keepDeliveries(db, TEST_NOW);
  const [line, ...more] = await openTasks(ctxOf(db, filler));
  expect(more).toEqual([]);
  const { count, overdue } = line!.params as { count: number; overdue: number };
  expect(line).toMatchObject({ key: "collection:task.deliver", href: `/contributors/${contributor.code}` });
  expect([count > 0, overdue, line!.dueOn! < "2026-11-24"]).toEqual([true, count, true]);
  expect(await openTasks(ctxOf(db, stranger))).toEqual([]);
  await keepDeliveries(db, TEST_NOW);
  expect((await openTasks(ctxOf(db, filler))).map(({ id }) => id)).toEqual([line!.id]);
  const items = await db
    .selectFrom("collection_items")
    .select("code")
    .where("contributor_code", "=", contributor.code)
    .orderBy("code")
    .execute();
  const [signer, confirmer] = [
    await makeActor(db, ["contribution-reviewer"], at(unit.id)),
    await makeActor(db, ["contribution-reviewer"], at(unit.id)),
  ];
  for (const [index, { code }] of items.entries()) {
    const period = { item: code, from: "2026-10-25", to: "2026-11-24" };
    const { id } = mustBeOk(await signZeroReport(ctxOf(db, signer), period));
    mustBeOk(await confirmZeroReport(ctxOf(db, confirmer), id));
    const left = (await openTasks(ctxOf(db, filler))).map(({ params }) => params.count);
    expect(left).toEqual(index + 1 < items.length ? [items.length - index - 1] : []);
  }
  await keepDeliveries(db, instantOf("2027-12-24T02:00:00Z"));
  expect((await openTasks(ctxOf(db, filler))).map(({ params }) => params.count)).toEqual([items.length]);
});

it("whoever looks after many contributors sees them as one line that leads to the list", async () => {
  const { db } = database;
  for (const { unitCode, code } of CONTRIBUTORS.slice(0, 12))
    if (code !== "321300-discipline") await makeUnit(db, { code: unitCode, divisionCode: "321300" });
  await keepDeliveries(db, instantOf("2027-12-24T02:00:00Z"));
  const reviewer = await makeActor(db, ["contribution-reviewer"]);
  const shown = (await call(workbench as never, { db, actor: reviewer, path: "/" })) as {
    tasks: { key: string; href: string; params: object }[];
  };
  expect(shown.tasks.filter(({ key }) => key.includes("deliver"))).toMatchObject([
    { key: "collection:task.deliver-many", href: "/contributors", params: { lines: 12 } },
  ]);
});
