import { beforeAll, expect, it } from "vitest";
import { makeRecord } from "#tests/factories/record-rows";
import { importOffice } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { askSources } from "~/modules/records/use-cases/ask-sources.server";
import type { Actor } from "~/platform/actor";
import { instantOf } from "~/platform/clock";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();
let inspector: Actor;

beforeAll(async () => {
  inspector = await makeActor(database.db, ["discipline-inspector"]);
  await importOffice(
    database.db,
    await makeActor(database.db, ["filler"]),
    await makeActor(database.db, ["contribution-reviewer"]),
  );
});

it("the source is asked on the day a record leaves something open, once, until it has answered", async () => {
  const { db } = database;
  const probation = { kind: "party-probation-one-year", decidedOn: "2025-11-24", documentNo: "甲纪〔2025〕5号" };
  const id = await makeRecord(db, inspector, "321399199007202081", probation);
  await makeRecord(db, inspector, "321399199007202081", { kind: "political-demerit", decidedOn: "2026-10-01" });
  const lines = async () =>
    (await openTasks(ctxOf(db, inspector))).map(({ key, href, dueOn }) => `${key} ${href} ${dueOn}`);

  expect(await askSources(db, instantOf("2026-11-23T02:00:00Z"))).toBe(0);
  expect(await lines()).toEqual([]);
  const line = `records:task.answer-question /records/${id} 2026-11-24`;
  for (let round = 0; round < 2; round++) {
    expect(await askSources(db, instantOf("2026-11-24T02:00:00Z"))).toBe(1);
    expect(await lines()).toEqual([line]);
  }
  expect((await openTasks(ctxOf(db, await makeActor(db, ["vetting-officer"])))).length).toBe(0);

  await db
    .updateTable("record_versions")
    .set({ superseded_at: instantOf("2026-11-24T03:00:00Z") })
    .where("record_id", "=", id)
    .execute();
  expect(await askSources(db, instantOf("2026-11-24T03:30:00Z"))).toBe(0);
  expect(await lines()).toEqual([]);
});

it("what comes in years after its day is asked as well, and stays asked until the restoration is recorded", async () => {
  const { db } = database;
  const late = { kind: "party-probation-two-years", decidedOn: "2018-03-12", documentNo: "甲纪〔2018〕7号" };
  const id = await makeRecord(db, inspector, "321399197410281948", late);
  const lines = async () => (await openTasks(ctxOf(db, inspector))).map(({ href, dueOn }) => `${href} ${dueOn}`);
  for (const day of ["2026-11-24", "2026-12-31", "2027-06-01"]) {
    expect(await askSources(db, instantOf(`${day}T02:00:00Z`))).toBe(1);
    expect(await lines()).toEqual([`/records/${id} 2020-03-12`]);
  }
  await db
    .updateTable("record_versions")
    .set({ superseded_at: instantOf("2027-06-02T02:00:00Z") })
    .where("record_id", "=", id)
    .execute();
  await makeRecord(db, inspector, "321399197410281948", {
    ...late,
    restoredOn: "2020-05-06",
    documentNo: "甲纪〔2018〕8号",
  });
  expect(await askSources(db, instantOf("2027-06-02T03:00:00Z"))).toBe(0);
  expect(await lines()).toEqual([]);
});
