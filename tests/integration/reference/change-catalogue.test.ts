import { beforeAll, expect, it } from "vitest";
import { loadCatalogues } from "#db/reference/load-catalogues";
import { foldables } from "~/foldables.server";
import {
  confirmCatalogueChange,
  proposeCatalogueChange,
  returnCatalogueChange,
} from "~/modules/approvals/use-cases/change-catalogue.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { catalogueRow } from "~/modules/reference/catalogue-change.queries.server";
import * as change from "~/modules/reference/routes/catalogue-change.server";
import * as confirmation from "~/modules/reference/routes/catalogue-change-confirmation.server";
import * as returning from "~/modules/reference/routes/catalogue-change-return.server";
import * as item from "~/modules/reference/routes/collection-item.server";
import { answeringItems } from "~/modules/vetting/register.queries.server";
import type { Actor } from "~/platform/actor";
import { ROLES } from "~/platform/permissions";
import type { Result } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";
import { ctxOf, makeActor } from "../../support/actors";
import { testDatabase } from "../../support/database";
import { call, statusOf } from "../../support/request";

const database = testDatabase();
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
const ITEM = "321300-party-discipline";
const CONTRIBUTOR = "321300-discipline";
let one: Actor;
let two: Actor;

beforeAll(async () => {
  one = await makeActor(database.db, ["registrar"]);
  two = await makeActor(database.db, ["registrar"]);
});

const itemRow = async () => (await catalogueRow(database.db, "collection-items", ITEM))!;
const proposeItem = async (fields: object, actor = one) => {
  const { row, version } = await itemRow();
  const proposal = { row: { ...row, ...fields }, text: "归集目录调整" };
  return proposeCatalogueChange(ctxOf(database.db, actor), {
    catalogue: "collection-items",
    code: ITEM,
    version,
    ...proposal,
  });
};
const confirmItem = (actor: Actor) =>
  confirmCatalogueChange(ctxOf(database.db, actor), { catalogue: "collection-items", code: ITEM });

it("is proposed by one registrar and confirmed by another; vetting asks by it, and no release renews it", async () => {
  expect(codeOf(await proposeItem({}))).toBe("nothing-differs");
  expect(codeOf(await proposeItem({ source: "nope" }))).toBe("unknown-source");
  expect(codeOf(await proposeItem({ contributorCode: "nope" }))).toBe("unknown-contributor");
  expect(codeOf(await proposeItem({ frequency: "quarterly", graceDays: 15 }))).toBeNull();
  expect(codeOf(await proposeItem({ graceDays: 20 }))).toBe("already-submitted");
  expect((await itemRow()).row.frequency).toBe("monthly");
  expect(await openTasks(ctxOf(database.db, one))).toEqual([]);
  expect((await openTasks(ctxOf(database.db, two))).map(({ key }) => key)).toEqual([
    "reference:task.confirm-catalogue-change",
  ]);
  expect(codeOf(await confirmItem(one))).toBe("same-account");
  expect(codeOf(await confirmItem(two))).toBeNull();
  expect(codeOf(await confirmItem(two))).toBe("already-decided");
  expect(await openTasks(ctxOf(database.db, two))).toEqual([]);
  const source = (await answeringItems(database.db, "2026-11-24", ["party-discipline"])).find(
    ({ code }) => code === ITEM,
  );
  expect(source).toMatchObject({ frequency: "quarterly", daysAllowed: 15, contributor: CONTRIBUTOR });
  await loadCatalogues(database.admin);
  expect(await itemRow()).toMatchObject({ version: 2, row: { frequency: "quarterly", graceDays: 15 } });
});

it("is refused with 409 when its contributor has changed since", async () => {
  expect(codeOf(await proposeItem({ nameEn: "Decisions of Party discipline" }))).toBeNull();
  const body = (await catalogueRow(database.db, "contributors", CONTRIBUTOR))!;
  const renamed = { ...body.row, nameEn: "Commission of Discipline" };
  const about = { catalogue: "contributors", code: CONTRIBUTOR } as const;
  const ending = { ...renamed, validTo: "2026-12-31" };
  const propose = (row: typeof renamed) =>
    proposeCatalogueChange(ctxOf(database.db, one), { ...about, version: body.version, row, text: "更名" });
  expect(codeOf(await propose(ending))).toBe("contributor-has-items");
  expect(codeOf(await propose({ ...renamed, unitCode: "no-such-unit" }))).toBe("unknown-unit");
  await propose({ ...renamed, unitCode: null });
  expect(codeOf(await confirmCatalogueChange(ctxOf(database.db, two), about))).toBeNull();
  const late = await confirmItem(two);
  expect(codeOf(late)).toBe("facts-changed");
  expect(late.ok ? 200 : (late.refusal.status ?? 409)).toBe(409);
  const back = { catalogue: "collection-items", code: ITEM, text: "请按新名称重提" } as const;
  expect(codeOf(await returnCatalogueChange(ctxOf(database.db, two), back))).toBeNull();
});

const form = {
  version: "0",
  nameZh: "示例街道办事处",
  nameEn: "Sample Subdistrict Office",
  source: "JC",
  confidence: "M",
  validFrom: "2026-12-01",
  text: "新设",
};

it("adds a contributor and an item on screen", async () => {
  const at = { db: database.db, actor: one };
  const fresh = { ...at, path: "/catalogues/contributors/new", params: { catalogue: "contributors" } };
  const page = (await call(change.loader as never, fresh)) as { choices: { sources: unknown[] } };
  expect(page.choices.sources.length).toBeGreaterThan(10);
  const send = (args: object, fields: object) => call(change.action as never, { ...args, form: fields } as never);
  expect(statusOf(await send(fresh, { ...form, code: "Xx" }))).toBe(422);
  expect(statusOf(await send(fresh, form))).toBe(422);
  expect(statusOf(await send(fresh, { ...form, code: CONTRIBUTOR }))).toBe(409);
  expect(statusOf(await send(fresh, { ...form, code: "321302-sample" }))).toBe(302);
  const params = { catalogue: "contributors", code: "321302-sample" };
  const asTwo = { db: database.db, actor: two, path: "/x", params };
  const sign = async (args: typeof asTwo) => {
    const { proposal } = (await call(confirmation.loader as never, args)) as { proposal: { id: string } };
    return statusOf(await call(confirmation.action as never, { ...args, form: { proposal: proposal.id } }));
  };
  expect(await call(confirmation.loader as never, asTwo)).toMatchObject({
    isOwn: false,
    proposal: { isNew: true, text: "新设" },
  });
  expect(await sign(asTwo)).toBe(302);
  expect(await catalogueRow(database.db, "contributors", "321302-sample")).toMatchObject({
    version: 2,
    row: { divisionCode: "321302", nameZh: "示例街道办事处" },
  });
  const items = { ...fresh, path: "/catalogues/collection-items/new", params: { catalogue: "collection-items" } };
  const added = {
    ...form,
    code: "321302-sample-item",
    contributorCode: "321302-sample",
    frequency: "monthly",
    graceDays: "10",
  };
  expect(statusOf(await send(items, added))).toBe(422);
  expect(statusOf(await send(items, { ...added, model: ITEM }))).toBe(302);
  const ofItem = { ...asTwo, params: { catalogue: "collection-items", code: "321302-sample-item" } };
  expect(await call(returning.loader as never, ofItem)).toMatchObject({ title: expect.stringContaining("示例街道") });
  expect(await sign(ofItem)).toBe(302);
  const shown = await call(item.loader as never, { ...asTwo, params: { code: "321302-sample-item" } });
  expect(shown).toMatchObject({ isChangedHere: true, divisions: [], contributor: { code: "321302-sample" } });
});

it("answers 404 where nothing is, and 403 to whoever has no right", async () => {
  const nowhere: Record<string, string>[] = [{ catalogue: "divisions" }, { catalogue: "contributors", code: "没有" }];
  for (const params of nowhere) {
    const at = { db: database.db, actor: one, path: "/x", params };
    for (const { loader } of [change, confirmation, returning]) {
      expect(statusOf(await call(loader as never, at))).toBe(404);
    }
  }
  for (const role of ROLES.filter((each) => each !== "registrar")) {
    const actor = await makeActor(database.db, [role]);
    const at = { db: database.db, actor, path: "/x", params: { catalogue: "contributors", code: CONTRIBUTOR } };
    for (const { loader, action } of [change, confirmation, returning]) {
      expect(statusOf(await call(loader as never, at))).toBe(403);
      expect(statusOf(await call(action as never, { ...at, form: {} }))).toBe(403);
    }
  }
});

it("folds from the journal to what the tables hold", async () => {
  expect((await verifyJournal(database.db, foldables)).findings).toEqual([]);
});
