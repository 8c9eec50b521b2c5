import { beforeAll, expect, it } from "vitest";
import { importOffice, makeCase, sampleList } from "#tests/factories/vetting";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import type { Actor } from "~/platform/actor";

/** Officers of one office open their cases at the same moment, and the same people are in all of them. */
const database = testDatabase();
let officer: Actor;

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
});

it("every one of them is answered, with its grants", async () => {
  const { db } = database;
  const list = await sampleList();
  const ids = await Promise.all(Array.from({ length: 12 }, () => makeCase(db, officer, list)));
  const cases = await db.selectFrom("vetting_cases").select("state").where("id", "in", ids).execute();
  expect(cases.map(({ state }) => state)).toEqual(Array(12).fill("answered"));
  const grants = await db
    .selectFrom("case_grants")
    .select(["case_id", (eb) => eb.fn.countAll<number>().as("count")])
    .where("case_id", "in", ids)
    .groupBy("case_id")
    .execute();
  expect(new Set(grants.map(({ count }) => Number(count))).size).toBe(1);
  expect(grants).toHaveLength(12);
});
