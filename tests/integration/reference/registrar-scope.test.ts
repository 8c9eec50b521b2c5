import { beforeAll, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import {
  confirmCatalogueChange,
  proposeCatalogueChange,
  returnCatalogueChange,
} from "~/modules/approvals/use-cases/change-catalogue.server";
import { confirmClosing, proposeClosing, returnClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { listedIds } from "~/modules/people/person-list.queries.server";
import { peopleScope } from "~/modules/people/person-scope.rules";
import { catalogueRow } from "~/modules/reference/catalogue-change.queries.server";
import { unitById } from "~/modules/reference/org-units.queries.server";
import * as catalogueChange from "~/modules/reference/routes/catalogue-change.server";
import * as catalogueConfirmation from "~/modules/reference/routes/catalogue-change-confirmation.server";
import * as catalogueReturn from "~/modules/reference/routes/catalogue-change-return.server";
import * as closing from "~/modules/reference/routes/closing.server";
import * as confirmation from "~/modules/reference/routes/closing-confirmation.server";
import * as returning from "~/modules/reference/routes/closing-return.server";
import * as unitPage from "~/modules/reference/routes/org-unit.server";
import { unitTree } from "~/modules/reference/unit-tree.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk, type Result } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();
const codeOf = (result: Result<unknown>) =>
  result.ok ? "ok" : [result.refusal.code, result.refusal.status ?? 409].join(" ");
const registrar = (division: string) =>
  makeActor(database.db, ["registrar"], { scopeKind: "division", scopeValue: division });
let mine: Actor[];
let others: Actor[];
let city: Actor;

beforeAll(async () => {
  mine = [await registrar("321302"), await registrar("321302")];
  others = [await registrar("321311"), await registrar("321311")];
  city = await makeActor(database.db, ["registrar"]);
});

const ctx = (actor: Actor) => ctxOf(database.db, actor);
const propose = (actor: Actor, unitId: string, targetCode: string | null = null) =>
  proposeClosing(ctx(actor), { unitId, version: 1, closedOn: "2026-12-01", targetCode, text: "机构改革" });
const give = (actor: Actor, unitId: string) => returnClosing(ctx(actor), { unitId, text: "不妥" });
const page = async (loader: unknown, actor: Actor, params: Record<string, string>) =>
  statusOf(await call(loader as never, { db: database.db, actor, path: "/x", params }));

it("registrars of one county neither close nor merge away a unit of another", async () => {
  const bureau = await makeUnit(database.db, { code: "S-1" });
  const own = await makeUnit(database.db, { code: "T-1", divisionCode: "321311" });
  const [first, second] = others as [Actor, Actor];
  expect(codeOf(await propose(first, bureau.id, "T-1"))).toBe("unit-unknown 404");
  expect(codeOf(await propose(first, own.id, "S-1"))).toBe("successor-outside-scope 404");
  mustBeOk(await propose(mine[0]!, bureau.id));
  for (const actor of [first, second]) {
    expect(await openTasks(ctx(actor))).toEqual([]);
    expect(codeOf(await confirmClosing(ctx(actor), bureau.id))).toBe("unit-unknown 404");
    expect(codeOf(await give(actor, bureau.id))).toBe("unit-unknown 404");
    for (const { loader } of [closing, confirmation, returning])
      expect(await page(loader, actor, { id: bureau.id })).toBe(404);
    const at = { db: database.db, actor, path: "/x", params: { id: bureau.id } };
    expect(await call(unitPage.loader as never, at)).toMatchObject({ may: { propose: false, confirm: false } });
  }
  expect((await openTasks(ctx(mine[1]!))).map(({ href }) => href)).toEqual([
    `/org-units/${bureau.id}/closing-confirmation`,
  ]);
  expect(await page(confirmation.loader, mine[1]!, { id: bureau.id })).toBe(200);
  expect(codeOf(await confirmClosing(ctx(mine[1]!), bureau.id))).toBe("ok");
  expect(await unitById(database.db, bureau.id)).toMatchObject({ closed_on: "2026-12-01" });
});

it("a merger over the border is decided by who keeps both sides", async () => {
  const bureau = await makeUnit(database.db, { code: "S-2" });
  await makeUnit(database.db, { code: "T-2", divisionCode: "321311" });
  const second = await makeActor(database.db, ["registrar"]);
  mustBeOk(await propose(city, bureau.id, "T-2"));
  const confirming = `/org-units/${bureau.id}/closing-confirmation`;
  // The line stands where the page opens, and nowhere else.
  for (const [actor, mayConfirm] of [
    ...[...mine, ...others].map((actor) => [actor, false] as const),
    [second, true],
  ] as const) {
    const lines = (await openTasks(ctx(actor))).map(({ href }) => href);
    expect(lines.includes(confirming)).toBe(mayConfirm);
    expect(await page(confirmation.loader, actor, { id: bureau.id })).toBe(mayConfirm ? 200 : 404);
    const at = { db: database.db, actor, path: "/x", params: { id: bureau.id } };
    expect(await call(unitPage.loader as never, at)).toMatchObject({ may: { confirm: mayConfirm } });
  }
  expect(codeOf(await confirmClosing(ctx(mine[0]!), bureau.id))).toBe("successor-outside-scope 404");
  expect(codeOf(await give(mine[0]!, bureau.id))).toBe("successor-outside-scope 404");
  expect(await page(confirmation.loader, mine[0]!, { id: bureau.id })).toBe(404);
  expect(codeOf(await confirmClosing(ctx(second), bureau.id))).toBe("ok");
});

it("a row of the collection catalogue is kept by the registrars of its contributor's scope", async () => {
  const contributors = await database.db
    .selectFrom("contributors")
    .select(["code", "unit_code"])
    .where("division_code", "=", "321302")
    .orderBy("code")
    .limit(1)
    .execute();
  const { code, unit_code } = contributors[0]!;
  const body = await makeUnit(database.db, { code: unit_code! });
  const about = { catalogue: "contributors", code } as const;
  const kept = (await catalogueRow(database.db, "contributors", code))!;
  const change = (actor: Actor, fields: object) =>
    proposeCatalogueChange(ctx(actor), {
      ...about,
      version: kept.version,
      row: { ...kept.row, ...fields },
      text: "更名",
    });
  expect(codeOf(await change(others[0]!, { nameEn: "X" }))).toBe("row-outside-scope 404");
  expect(codeOf(await change(mine[0]!, { divisionCode: "321311", unitCode: null }))).toBe("row-outside-scope 404");
  expect(codeOf(await change(mine[0]!, { nameEn: "X" }))).toBe("ok");
  expect(await page(catalogueChange.loader, others[0]!, about)).toBe(404);
  for (const { loader } of [catalogueConfirmation, catalogueReturn])
    expect([await page(loader, others[0]!, about), await page(loader, mine[1]!, about)]).toEqual([404, 200]);
  expect(await openTasks(ctx(others[0]!))).toEqual([]);
  expect((await openTasks(ctx(mine[1]!))).length).toBe(1);
  const task = await database.db.selectFrom("tasks").select("unit_id").where("done_at", "is", null).execute();
  expect(task).toEqual([{ unit_id: body.id }]);
  expect(codeOf(await confirmCatalogueChange(ctx(others[0]!), about))).toBe("row-outside-scope 404");
  expect(codeOf(await returnCatalogueChange(ctx(others[0]!), { ...about, text: "不妥" }))).toBe(
    "row-outside-scope 404",
  );
  expect(codeOf(await confirmCatalogueChange(ctx(mine[1]!), about))).toBe("ok");
});

it("counts the people of a unit merged away below its successor, in scopes and lists", async () => {
  const [first, second] = mine as [Actor, Actor];
  const top = await makeUnit(database.db, { code: "M-0" });
  const kept = await makeUnit(database.db, { code: "M-2" });
  const gone = await makeUnit(database.db, { code: "M-1", above: top });
  const section = await makeUnit(database.db, { code: "M-11", above: gone });
  const { id: personId } = await makePerson(database.db, { name: "刘明", unit: gone });
  const officer = await makeActor(database.db, ["filler"], {
    ...{ scopeKind: "unit", scopeValue: kept.id, unitId: kept.id },
  });
  const seenBy = async (actor: Actor, unitId: string) => {
    const { units } = await unitTree(database.db);
    const scope = peopleScope(actor, units, { unitId });
    return (await listedIds(database.db, { scope }, { order: "pinyin", direction: "asc" }, 10)).includes(personId);
  };
  expect([await seenBy(officer, kept.id), await seenBy(city, top.id)]).toEqual([false, true]);
  mustBeOk(await propose(first, section.id));
  mustBeOk(await confirmClosing(ctx(second), section.id));
  mustBeOk(await propose(first, gone.id, "M-2"));
  mustBeOk(await confirmClosing(ctx(second), gone.id));
  const path = `${kept.path}${gone.id}/`;
  expect(await unitById(database.db, gone.id)).toMatchObject({ parent_id: kept.id, path });
  expect((await unitById(database.db, section.id))?.path).toBe(`${path}${section.id}/`);
  expect([await seenBy(officer, kept.id), await seenBy(city, top.id)]).toEqual([true, false]);
  expect(codeOf(await propose(first, kept.id))).toBe("unit-has-people 409");
});

it("does not close where somebody came to the unit since it was proposed", async () => {
  const [first, second] = mine as [Actor, Actor];
  const gone = await makeUnit(database.db, { code: "N-1" });
  mustBeOk(await propose(first, gone.id));
  await makePerson(database.db, { name: "吴勇", unit: gone });
  expect(codeOf(await confirmClosing(ctx(second), gone.id))).toBe("facts-changed 409");
});

it("a merger within a county stands on the workbench of its registrars, not on that of one of the two units", async () => {
  const root = await makeUnit(database.db, { code: "R-3", divisionCode: "321302" });
  const bureau = await makeUnit(database.db, { code: "S-3", divisionCode: "321302", above: root });
  await makeUnit(database.db, { code: "T-3", divisionCode: "321302", above: root });
  const above = await makeActor(database.db, ["registrar"], { scopeKind: "unit", scopeValue: root.id });
  const half = await makeActor(database.db, ["registrar"], { scopeKind: "unit", scopeValue: bureau.id });
  mustBeOk(await propose(mine[0]!, bureau.id, "T-3"));
  const confirming = `/org-units/${bureau.id}/closing-confirmation`;
  for (const [actor, mayConfirm] of [
    [mine[1]!, true],
    [above, true],
    [half, false],
    [others[0]!, false],
  ] as const) {
    const lines = (await openTasks(ctx(actor))).map(({ href }) => href);
    expect(lines.includes(confirming)).toBe(mayConfirm);
    expect(await page(confirmation.loader, actor, { id: bureau.id })).toBe(mayConfirm ? 200 : 404);
  }
});
