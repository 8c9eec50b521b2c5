import { beforeAll, expect, it } from "vitest";
import { type ListedAgency, makeListedAgency } from "#tests/factories/agencies";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { dutiesOf } from "~/modules/agencies/duties.queries.server";
import { publicAgency } from "~/modules/agencies/public-agency.server";
import { arise } from "~/modules/agencies/settle-duty.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { keepDuties } from "~/modules/agencies/use-cases/keep-duties.server";
import { listFiling } from "~/modules/agencies/use-cases/list-filing.server";
import { signMeasure } from "~/modules/agencies/use-cases/sign-measure.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import { liftMeasure, suspendAgency } from "~/modules/agencies/use-cases/suspend-agency.server";
import type { Actor } from "~/platform/actor";
import type { CivilDate } from "~/platform/civil-date";
import { startOfDay } from "~/platform/clock";
import { runProcess } from "~/platform/process.server";
import { mustBeOk, ok } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();
let listed: ListedAgency;
let other: ListedAgency;
let regulator: Actor;

beforeAll(async () => {
  listed = await makeListedAgency(database.db, { listedOn: "2025-06-01" });
  other = await makeListedAgency(database.db, { listedOn: "2026-02-01" });
  regulator = await makeActor(database.db, ["regulator"]);
});

const lines = async (actor: Actor) =>
  (await openTasks(ctxOf(database.db, actor)))
    .filter(({ key }) => key.startsWith("agencies:task.duty"))
    .map(({ key, dueOn, params }) => [key.split(".")[1], dueOn, params.title]);
const keep = (day: CivilDate) => keepDuties(database.db, startOfDay(day));
const ofYear = async () => (await dutiesOf(database.db, listed.agency.id)).find(({ subject }) => subject === "2025")!;
const missed = async (day: CivilDate) => (await publicAgency(database.db, listed.agency.code!, day))!.missedDuties;

const LINE = ["2026-04-30", "年度报告 2025"];

it("the yearly statement is owed by who was listed in the year, with reminders on the days that the rule names", async () => {
  await keep("2026-03-30");
  expect(await ofYear()).toMatchObject({ state: "open", dueOn: "2026-04-30" });
  expect(await lines(listed.user)).toEqual([]);
  for (const day of ["2026-03-31", "2026-04-23", "2026-04-30"] as const) {
    await keep(day);
    await keep(day);
    expect(await lines(listed.user), day).toEqual([["duty-due", ...LINE]]);
  }
  expect(await lines(other.user)).toEqual([]);
  expect(await lines(regulator)).toEqual([]);
});

it("missed, agency and regulator find a line each, and anyone is told as the rule says", async () => {
  expect(await missed("2026-04-30")).toEqual([]);
  await keep("2026-05-01");
  await keep("2026-05-02");
  expect(await ofYear()).toMatchObject({ state: "missed" });
  expect(await lines(listed.user)).toEqual([["duty-missed-own", ...LINE]]);
  expect(await lines(regulator)).toEqual([["duty-missed", ...LINE]]);
  expect(await missed("2026-05-02")).toEqual([{ rule: "yearly-statement", subject: "2025", dueOn: "2026-04-30" }]);
});

it("handed in after its day it is late and no longer missed, and the lines are gone", async () => {
  const { db } = database;
  const content = {
    reportsIssued: 12,
    complaintsReceived: 0,
    staffChanges: "无。",
    methodReview: "未作调整。",
    statesTruth: true,
    signedBy: "甲某",
    signedOn: "2026-05-10",
  };
  const { id } = mustBeOk(await draftFiling(ctxOf(db, listed.user), { kind: "yearly", statementYear: 2025, content }));
  mustBeOk(await submitFiling(ctxOf(db, listed.user), { filingId: id }));
  mustBeOk(await listFiling(ctxOf(db, regulator), { filingId: id, receivedOn: "2026-05-11" }));
  expect(await ofYear()).toMatchObject({ state: "late", metOn: "2026-05-11" });
  expect(await lines(listed.user)).toEqual([]);
  expect(await lines(regulator)).toEqual([]);
  expect(await missed("2026-05-12")).toEqual([]);
});

it("a measure until the end of the calendar holds up nobody, and what an agency owes may name the longest of names", async () => {
  const { db } = database;
  const second = await makeActor(db, ["regulator"]);
  const measure = { from: "2026-12-01", until: "9999-12-31", basisCode: "SQJG", reason: "质量", documentNo: "1号" };
  const proposed = { ...measure, agencyId: other.agency.id, kind: "suspension" as const };
  mustBeOk(await signMeasure(ctxOf(db, second), mustBeOk(await suspendAgency(ctxOf(db, regulator), proposed)).id));
  await keep("2026-12-01");
  expect((await publicAgency(db, other.agency.code!, "2026-12-01"))!.standing).toBe("suspended");
  const subject = `${"娜".repeat(60)} 2026-01-01`;
  const owed = { agencyId: other.agency.id, ruleCode: "analyst-departure", subject, dueOn: "2026-12-31" };
  const ctx = ctxOf(db, regulator);
  mustBeOk(await runProcess(ctx, { name: "list-filing" }, async (unit) => ok(await arise(unit, ctx, owed))));
  expect((await dutiesOf(db, other.agency.id)).map((duty) => duty.subject)).toContain(subject);
});

it("an agency that was removed is neither reminded nor said to have missed what was still open; listed again, it is", async () => {
  const { db } = database;
  const second = await makeActor(db, ["regulator"]);
  const gone = await makeListedAgency(db, { listedOn: "2025-06-01" });
  const state = async () => (await dutiesOf(db, gone.agency.id)).map(({ subject, state: is }) => [subject, is]);
  await keep("2026-03-01");
  const removal = { from: "2026-04-01", basisCode: "SQJG", reason: "质量", documentNo: "2号" };
  const proposed = { ...removal, agencyId: gone.agency.id, kind: "removal" as const };
  const { id } = mustBeOk(await suspendAgency(ctxOf(db, regulator), proposed));
  mustBeOk(await signMeasure(ctxOf(db, second), id));
  for (const day of ["2026-04-23", "2026-05-01"] as const) await keep(day);
  expect(await state()).toEqual([["2025", "open"]]);
  expect(await lines(gone.user)).toEqual([]);
  const lifting = { measureId: id, liftedOn: "2026-05-10", reason: "复核撤销", documentNo: "3号" };
  mustBeOk(await liftMeasure(ctxOf(db, regulator), lifting));
  mustBeOk(await signMeasure(ctxOf(db, second), id));
  await keep("2026-05-11");
  expect(await state()).toEqual([["2025", "missed"]]);
});
