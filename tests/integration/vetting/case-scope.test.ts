import { beforeAll, expect, it } from "vitest";
import { makeUnitRow } from "#tests/factories/person-rows";
import { listOf, makeCase } from "#tests/factories/vetting";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { caseById, countCases, listCases } from "~/modules/vetting/case.queries.server";
import { saveOutcome } from "~/modules/vetting/opinion.queries.server";
import * as outcomes from "~/modules/vetting/routes/outcomes.server";
import { addIssueTask, addSignTask } from "~/modules/vetting/use-cases/case-tasks.server";
import { readCase } from "~/modules/vetting/use-cases/read-case.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { openTasks } from "~/platform/tasks.server";

/** Who may know of a case: the page, the list, the counts, the outcomes and the workbench all say the same. */
const database = testDatabase();
const NAME = "名单甲";
const [HERE, THERE] = ["321322", "321324"];
/** A unit, one below it, and one of another division. */
let [above, below, elsewhere] = ["", "", ""];

beforeAll(async () => {
  const { db } = database;
  above = await makeUnitRow(db, "甲河县委组织部", HERE);
  below = await makeUnitRow(db, "甲河县委组织部干部科", HERE);
  elsewhere = await makeUnitRow(db, "乙湖县委组织部", THERE);
  await db
    .updateTable("org_units")
    .set({ path: `/${above}/${below}/` })
    .where("id", "=", below)
    .execute();
});

async function decidedCase(officer: Actor): Promise<string> {
  const { db } = database;
  const person = {
    no: "1",
    name: NAME,
    idNumber: null,
    birthMonth: null,
    unit: null,
    position: null,
    proposedPost: null,
  };
  const id = await makeCase(db, officer, listOf([person as never]));
  const found = (await caseById(db, id))!;
  await addSignTask(db, found, ctxOf(db, officer));
  await addIssueTask(db, found, ctxOf(db, officer));
  const candidate = await db
    .selectFrom("vetting_candidates")
    .select("id")
    .where("case_id", "=", id)
    .executeTakeFirstOrThrow();
  await saveOutcome(db, {
    id: newId(),
    case_id: id,
    candidate_id: candidate.id,
    outcome: "appointed",
    outcome_on: "2026-11-24",
    recorded_by: officer.accountId,
    recorded_at: TEST_NOW,
  });
  return id;
}

/** What an account learns of a case anywhere. */
async function knows(actor: Actor, id: string) {
  const { db } = database;
  const page = await readCase(ctxOf(db, actor), id, "zh-CN");
  const list = await listCases(db, actor, {}, { limit: 100, offset: 0 });
  const count = await countCases(db, actor, {});
  const path = "/vetting-outcomes?outcome=appointed";
  const came = (await call(outcomes.loader, { db, actor, path })) as Awaited<ReturnType<typeof outcomes.loader>>;
  const total = came.totals.find(({ outcome }) => outcome === "appointed")!.count;
  const lines = (await openTasks(ctxOf(db, actor))).filter(({ href }) => href.includes(id));
  expect(count).toBe(list.length);
  expect(total).toBe(came.rows.length);
  return {
    page: page !== undefined,
    list: list.some((row) => row.id === id),
    outcome: came.rows.some((row) => row.caseId === id),
    lines: lines.length,
  };
}

const ALL = { page: true, list: true, outcome: true, lines: 2 };
const NOTHING = { page: false, list: false, outcome: false, lines: 0 };

it("a case of a unit is known there, above it and in its division, and nowhere else", async () => {
  const { db } = database;
  const officer = await makeActor(db, ["vetting-officer"], {
    scopeKind: "unit",
    scopeValue: below,
    unitId: below,
  });
  const id = await decidedCase(officer);
  const approver = (scopeKind: "city" | "division" | "unit", scopeValue: string, unitId: string | null = null) =>
    makeActor(db, ["vetting-approver"], { scopeKind, scopeValue, unitId });
  expect(await knows(await approver("city", ""), id)).toEqual(ALL);
  expect(await knows(await approver("division", HERE), id)).toEqual(ALL);
  expect(await knows(await approver("unit", below), id)).toEqual(ALL);
  expect(await knows(await approver("unit", above), id)).toEqual(ALL);
  expect(await knows(await approver("division", THERE), id)).toEqual(NOTHING);
  expect(await knows(await approver("unit", elsewhere, elsewhere), id)).toEqual(NOTHING);
});

it("a case of a division is known in it, one of the city by the city alone", async () => {
  const { db } = database;
  const own = { scopeKind: "division" as const, scopeValue: HERE };
  const other = { scopeKind: "division" as const, scopeValue: THERE };
  const ofDivision = await decidedCase(await makeActor(db, ["vetting-officer"], own));
  const ofCity = await decidedCase(await makeActor(db, ["vetting-officer"]));
  const approvers = {
    city: await makeActor(db, ["vetting-approver"]),
    own: await makeActor(db, ["vetting-approver"], own),
    other: await makeActor(db, ["vetting-approver"], other),
  };
  expect(await knows(approvers.city, ofDivision)).toEqual(ALL);
  expect(await knows(approvers.own, ofDivision)).toEqual(ALL);
  expect(await knows(approvers.other, ofDivision)).toEqual(NOTHING);
  expect(await knows(approvers.city, ofCity)).toEqual(ALL);
  expect(await knows(approvers.own, ofCity)).toEqual(NOTHING);
});
