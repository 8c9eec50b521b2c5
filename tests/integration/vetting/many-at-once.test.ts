import { setTimeout as underWay } from "node:timers/promises";
import { beforeAll, expect, it } from "vitest";
import { importOffice, listOf, makeCase, sampleList } from "#tests/factories/vetting";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { jobHandlers } from "~/jobs.server";
import type { CandidateList } from "~/modules/vetting/candidate-line.rules";
import type { Actor } from "~/platform/actor";
import { startJobs } from "~/platform/jobs.server";

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

/** The lines of the sample, over and over until there are so many. */
async function listOfLength(count: number): Promise<CandidateList> {
  const { candidates } = await sampleList();
  return listOf(
    Array.from({ length: count }, (_, index) => ({ ...candidates[index % candidates.length]!, no: String(index + 1) })),
  );
}

/** State of a case, jobs that wait for it, and the processes that the journal has of it with their events. */
async function found(id: string) {
  const { db } = database;
  const { state } = await db.selectFrom("vetting_cases").select("state").where("id", "=", id).executeTakeFirstOrThrow();
  const jobs = await db.selectFrom("jobs").select("state").where("subject_id", "=", id).execute();
  const processes = await db
    .selectFrom("journal_processes")
    .select(["name", "event_count"])
    .where("case_id", "=", id)
    .orderBy("id")
    .execute();
  const tasks = await db.selectFrom("tasks").select("kind").where("subject_id", "=", id).execute();
  return { state, jobs: jobs.map((job) => job.state), processes, tasks: tasks.map(({ kind }) => kind) };
}

it("they leave connections of the database to everybody else", async () => {
  const { db } = database;
  const list = await listOfLength(200);
  let opened = 0;
  // More of them than the pool has connections.
  const cases = Array.from({ length: 12 }, () => makeCase(db, officer, list).then(() => opened++));
  await underWay(10);
  await db.selectFrom("accounts").select("id").limit(1).execute();
  // Without their turns this waits for the first that ends, and seven have by then.
  expect(opened).toBeLessThan(4);
  await Promise.all(cases);
  expect(opened).toBe(12);
});

it("a list of 500 is opened and answered in one process, and leaves nothing for a job", async () => {
  const id = await makeCase(database.db, officer, await listOfLength(500));
  expect(await found(id)).toEqual({
    state: "answered",
    jobs: [],
    processes: [{ name: "open-case", event_count: 502 }],
    tasks: ["vetting:task.decide-case"],
  });
});

it("a longer one is kept first, and a job answers it", async () => {
  const { db } = database;
  const id = await makeCase(db, officer, await listOfLength(501));
  const opened = { name: "open-case", event_count: 1 };
  expect(await found(id)).toEqual({ state: "computing", jobs: ["queued"], processes: [opened], tasks: [] });
  const jobs = startJobs(db, jobHandlers, "test");
  await expect
    .poll(() => found(id), { timeout: 30_000 })
    .toEqual({
      state: "answered",
      jobs: ["done"],
      processes: [opened, { name: "answer-case", event_count: 502 }],
      tasks: ["vetting:task.decide-case"],
    });
  await jobs.stop();
});
