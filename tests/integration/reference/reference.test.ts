import { beforeAll, expect, it } from "vitest";
import { foldables } from "~/foldables.server";
import { systemActor } from "~/modules/accounts/actor.server";
import { confirmCalendar, proposeCalendar, returnCalendar } from "~/modules/approvals/use-cases/change-calendar.server";
import { confirmClosing, proposeClosing, returnClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { workingCalendar } from "~/modules/reference/calendar.server";
import { insertUnits } from "~/modules/reference/org-unit-import.queries.server";
import * as units from "~/modules/reference/org-units.queries.server";
import * as calendar from "~/modules/reference/routes/calendar.server";
import * as calendarConfirmation from "~/modules/reference/routes/calendar-confirmation.server";
import * as calendarReturn from "~/modules/reference/routes/calendar-return.server";
import * as calendarYear from "~/modules/reference/routes/calendar-year.server";
import * as closing from "~/modules/reference/routes/closing.server";
import * as confirmation from "~/modules/reference/routes/closing-confirmation.server";
import * as codeTables from "~/modules/reference/routes/code-tables.server";
import * as items from "~/modules/reference/routes/collection-items.server";
import * as divisions from "~/modules/reference/routes/divisions.server";
import * as sources from "~/modules/reference/routes/legal-sources.server";
import * as orgUnit from "~/modules/reference/routes/org-unit.server";
import * as orgUnits from "~/modules/reference/routes/org-units.server";
import { unitSnapshot } from "~/modules/reference/unit-snapshot";
import { addWorkingDays } from "~/modules/reference/working-days.rules";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { sentenceOf } from "~/platform/messages.server";
import { ROLES } from "~/platform/permissions";
import { runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";
import { ctxOf, makeActor, TEST_NOW } from "../../support/actors";
import { testDatabase } from "../../support/database";
import { call, statusOf } from "../../support/request";

const database = testDatabase();
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
let one: Actor;
let two: Actor;

async function makeUnit(code: string, parent: string | null = null): Promise<string> {
  const id = newId();
  const above = parent ? (await units.unitById(database.db, parent))!.path : "/";
  const row = {
    id,
    code,
    name: `单位${code}`,
    short_name: null,
    former_names_json: "[]",
    parent_id: parent,
    path: `${above}${id}/`,
    division_code: "321302",
    nature: "organ" as const,
    branch: "party",
    uscc: null,
    org_level: null,
    closed_on: null,
    merged_into_id: null,
  };
  await runProcess(ctxOf(database.db), { name: "commit-import" }, async ({ db, record }) => {
    await insertUnits(db, [{ ...row, created_at: TEST_NOW, updated_at: TEST_NOW }]);
    record({ name: "org-unit-created", subject: { type: "org-unit", id }, before: null, after: unitSnapshot(row) });
    return ok(null);
  });
  return id;
}

beforeAll(async () => {
  one = await makeActor(database.db, ["registrar"]);
  two = await makeActor(database.db, ["registrar"]);
});

const propose = (unitId: string, targetCode: string | null = null, actor = one, version = 1) =>
  proposeClosing(ctxOf(database.db, actor), { unitId, version, closedOn: "2026-12-01", targetCode, text: "机构改革" });

it("closes and merges a unit by two registrars, with its line on the workbench", async () => {
  const [gone, kept] = [await makeUnit("C-1"), await makeUnit("C-2")];
  expect(codeOf(await propose(gone, "nope"))).toBe("unknown-unit");
  expect(codeOf(await propose(gone, "C-1"))).toBe("merge-into-itself");
  const stale = await propose(gone, "C-2", one, 9);
  expect(stale).toMatchObject({
    refusal: { code: "version-stale", params: { who: systemActor().name, event: "reference:event.org-unit-created" } },
  });
  const said = stale.ok ? "" : sentenceOf(stale.refusal, "zh-CN");
  expect(said).toMatch(/已于 2026-11-24 \d\d:\d\d 办理“/);
  expect(said).not.toContain("org-unit-created");
  expect(codeOf(await propose(gone, "C-2"))).toBeNull();
  expect(codeOf(await propose(gone, "C-2"))).toBe("already-submitted");
  expect((await openTasks(ctxOf(database.db, one))).length).toBe(0);
  expect((await openTasks(ctxOf(database.db, two))).map(({ key }) => key)).toEqual(["reference:task.confirm-closing"]);
  expect(codeOf(await confirmClosing(ctxOf(database.db, one), gone))).toBe("same-account");
  const { accountId } = await makeActor(database.db, ["filler"], { unitId: gone });
  expect(codeOf(await confirmClosing(ctxOf(database.db, two), gone))).toBeNull();
  const account = await database.db.selectFrom("accounts").select("ends_on").where("id", "=", accountId).execute();
  expect(account).toEqual([{ ends_on: "2026-12-01" }]);
  expect(await units.unitById(database.db, gone)).toMatchObject({ closed_on: "2026-12-01", merged_into_id: kept });
  expect((await openTasks(ctxOf(database.db, two))).length).toBe(0);
});

it("refuses to confirm what no longer stands as it stood", async () => {
  const [gone, kept] = [await makeUnit("D-1"), await makeUnit("D-2")];
  await propose(gone, "D-2");
  await makeUnit("D-3", gone);
  expect(codeOf(await confirmClosing(ctxOf(database.db, two), gone))).toBe("facts-changed");
  expect(codeOf(await returnClosing(ctxOf(database.db, two), { unitId: gone, text: "先办下级" }))).toBeNull();
  expect(codeOf(await propose(gone, "D-2"))).toBe("unit-has-units");
  expect(kept).toBeTruthy();
});

it("finds units by code and everything below them", async () => {
  const top = await makeUnit("E-1");
  const below = await makeUnit("E-2", top);
  expect((await units.unitsByCode(database.db, ["E-2", "none"])).map(({ id }) => id)).toEqual([below]);
  expect(new Set(await units.descendantUnitIds(database.db, [top]))).toEqual(new Set([top, below]));
  expect((await units.unitNames(database.db, [top])).get(top)).toBe("单位E-1");
  expect((await units.searchUnits(database.db, { q: "E-", division: "321302", limit: 10 })).length).toBe(2);
  expect(await units.searchUnits(database.db, { q: "%", division: null, limit: 10 })).toEqual([]);
});

it("keeps the calendar of a year, proposed by one and confirmed by another, and counts by it from then on", async () => {
  const [ctx, second] = [ctxOf(database.db, one), ctxOf(database.db, two)];
  const days = "2027-01-01 休 元旦";
  const basis = "国办发明电〔2026〕9号";
  const change = { ...{ year: 2027, version: 0, isPublished: true, basis }, confidence: "H" as const, days };
  expect(codeOf(await proposeCalendar(ctx, { ...change, days: "2027-13-01 休 元旦" }))).toBe("calendar-line");
  const counted = async () => addWorkingDays(await workingCalendar(database.db, 2026, 2027), "2026-12-31", 1);
  expect(codeOf(await proposeCalendar(ctx, change))).toBeNull();
  expect(codeOf(await proposeCalendar(ctx, change))).toBe("already-submitted");
  expect(await counted()).toEqual({ on: "2027-01-01", unpublishedYears: [2027] });
  expect((await openTasks(second)).map(({ key, href }) => [key, href])).toEqual([
    ["reference:task.confirm-calendar", "/calendar/2027/confirmation"],
  ]);
  expect(codeOf(await confirmCalendar(ctx, 2027))).toBe("same-account");
  expect(codeOf(await returnCalendar(second, { year: 2027, text: "请附文号" }))).toBeNull();
  const told = async () => (await openTasks(ctx)).filter(({ key }) => key === "reference:task.returned-calendar");
  expect((await told()).length).toBe(1);
  expect(codeOf(await proposeCalendar(ctx, change))).toBeNull();
  expect(await told()).toEqual([]);
  const at = { db: database.db, actor: two, path: "/x", params: { year: "2027" } };
  expect(await call(calendarConfirmation.loader as never, at)).toMatchObject({
    isOwn: false,
    proposal: { rows: { length: 4 } },
  });
  expect(codeOf(await confirmCalendar(second, 2027))).toBeNull();
  expect(codeOf(await proposeCalendar(ctx, change))).toBe("version-stale");
  expect(await counted()).toEqual({ on: "2027-01-04", unpublishedYears: [] });
});

it("leaves the calendar of the city to whoever keeps the whole city: form, act, line of the workbench", async () => {
  const { db } = database;
  const scope = { scopeKind: "division" as const, scopeValue: "321302" };
  const [mine, other] = [await makeActor(db, ["registrar"], scope), await makeActor(db, ["registrar"], scope)];
  const change = { year: 2030, version: 0, isPublished: true, basis: "通知", confidence: "H" as const, days: "" };
  expect(codeOf(await proposeCalendar(ctxOf(db, mine), change))).toBe("city-only");
  expect(codeOf(await proposeCalendar(ctxOf(db, one), change))).toBeNull();
  const isTold = async (actor: Actor) =>
    (await openTasks(ctxOf(db, actor))).some(({ href }) => href === "/calendar/2030/confirmation");
  expect([await isTold(two), await isTold(other)]).toEqual([true, false]);
  expect(codeOf(await confirmCalendar(ctxOf(db, other), 2030))).toBe("city-only");
  expect(codeOf(await returnCalendar(ctxOf(db, other), { year: 2030, text: "退回" }))).toBe("city-only");
  const at = { db, path: "/x", params: { year: "2030" } };
  for (const { loader, action } of [calendarYear, calendarConfirmation, calendarReturn]) {
    expect(statusOf(await call(loader as never, { ...at, actor: other }))).toBe(403);
    const form = { version: "0", basis: "通知", confidence: "H", days: "", text: "退回", proposal: newId() };
    expect(statusOf(await call(action as never, { ...at, actor: other, form }))).toBe(403);
    expect(statusOf(await call(loader as never, { ...at, actor: two }))).toBe(200);
  }
  const read = { db, path: "/calendar" };
  expect(await call(calendar.loader as never, { ...read, actor: other })).toMatchObject({
    mayChange: false,
    mayConfirm: false,
  });
  expect(await call(calendar.loader as never, { ...read, actor: two })).toMatchObject({ mayChange: true });
  expect(codeOf(await confirmCalendar(ctxOf(db, two), 2030))).toBeNull();
});

it("shows every catalogue with basis, validity and confidence", async () => {
  const at = { db: database.db, actor: one, path: "/x" };
  for (const { loader } of [divisions, codeTables, items]) {
    const { lines } = (await call(loader as never, at)) as { lines: Record<string, unknown>[] };
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !line.basis || !line.zh || !line.en || !line.confidence || !line.validFrom)).toEqual(
      [],
    );
  }
  expect(((await call(sources.loader as never, at)) as { sources: unknown[] }).sources.length).toBeGreaterThan(20);
  expect(((await call(orgUnits.loader as never, at)) as { units: unknown[] }).units.length).toBeGreaterThan(3);
  expect(statusOf(await call(codeTables.loader as never, { ...at, params: { table: "none" } }))).toBe(404);
  expect(statusOf(await call(orgUnit.loader as never, { ...at, params: { id: "none" } }))).toBe(404);
});

it("lets nobody act on it without the right", async () => {
  const [unit] = [await makeUnit("F-1")];
  for (const role of ROLES.filter((name) => name !== "registrar")) {
    const actor = await makeActor(database.db, [role]);
    const at = { db: database.db, actor, path: "/x", params: { id: unit, year: "2027" } };
    for (const { loader, action } of [closing, confirmation, calendarYear]) {
      expect(statusOf(await call(loader as never, at)), role).toBe(403);
      expect(statusOf(await call(action as never, { ...at, form: { a: "1" } })), role).toBe(403);
    }
  }
});

it("agrees with the journal in the end", async () => {
  expect((await verifyJournal(database.db, foldables)).findings).toEqual([]);
});
