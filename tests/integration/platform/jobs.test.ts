import { expect, it, vi } from "vitest";
import { enqueue, startJobs } from "~/platform/jobs.server";
import { TEST_NOW } from "../../support/actors";
import { testDatabase } from "../../support/database";

const database = testDatabase();

async function stateOf(id: string) {
  return database.db
    .selectFrom("jobs")
    .select(["state", "attempts", "last_error"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

it("runs a job once and marks it done", async () => {
  const seen: unknown[] = [];
  const id = await enqueue(database.db, "echo", { word: "信衡" }, { at: TEST_NOW });
  const runner = startJobs(database.db, { echo: async ({ job }) => void seen.push(job.payload) }, "test");
  await vi.waitFor(async () => expect((await stateOf(id)).state).toBe("done"), { timeout: 15_000 });
  await runner.stop();
  expect(seen).toEqual([{ word: "信衡" }]);
});

it("takes up again what a stopped process left running", async () => {
  const id = await enqueue(database.db, "again", {}, { at: TEST_NOW });
  await database.db
    .updateTable("jobs")
    .set({ state: "running", attempts: 1, lease_until: TEST_NOW })
    .where("id", "=", id)
    .execute();
  const runner = startJobs(database.db, { again: async () => {} }, "test");
  await vi.waitFor(async () => expect(await stateOf(id)).toMatchObject({ state: "done", attempts: 2 }), {
    timeout: 15_000,
  });
  await runner.stop();
});

it("lets two runners share the work without doing any of it twice", async () => {
  const counts = new Map<string, number>();
  const handlers = {
    share: async ({ job }: { job: { id: string } }) => void counts.set(job.id, (counts.get(job.id) ?? 0) + 1),
  };
  const ids = await Promise.all(Array.from({ length: 20 }, () => enqueue(database.db, "share", {}, { at: TEST_NOW })));
  const runners = [startJobs(database.db, handlers, "a"), startJobs(database.db, handlers, "b")];
  await vi.waitFor(
    async () => {
      const states = await Promise.all(ids.map(stateOf));
      expect(states.every(({ state }) => state === "done")).toBe(true);
    },
    { timeout: 10_000 },
  );
  await Promise.all(runners.map((runner) => runner.stop()));
  expect([...counts.values()]).toEqual(ids.map(() => 1));
});
