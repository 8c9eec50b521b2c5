import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { commitNow, importOf, sample, stageAndRead } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { commitImport } from "~/modules/collection/use-cases/commit-import.server";
import { stageImport } from "~/modules/collection/use-cases/stage-import.server";
import { identityCheckDigit } from "~/modules/people/identity-number.rules";
import { temporaryPath } from "~/platform/files.server";
import { mustBeOk } from "~/platform/result";
import { workerCode } from "~/platform/worker-code.server";

const database = testDatabase();
const ROWS = 4_000;

const workers = new Set<ChildProcess>();

/** No worker outlives its test, however that ends. */
afterEach(async () => {
  for (const worker of workers) await kill(worker);
});

/** A worker of its own process, so that it can be killed at any moment. */
async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [workerCode("tests/support/import-worker.ts")], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  workers.add(child);
  await once(child.stdout!, "data");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  workers.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

it("applies every row exactly once although its worker is killed at one moment after the other", async () => {
  const { db, admin } = database;
  const filler = await makeActor(db, ["filler"]);
  const reviewer = await makeActor(db, ["contribution-reviewer"]);
  await commitNow(db, reviewer, await stageAndRead(db, filler, "org-units", sample("org-units.xlsx")));
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const first17 = `321399${1960 + (index % 40)}0${1 + (index % 9)}${10 + (index % 18)}${String(index % 1000).padStart(3, "0")}`;
    return `${first17}${identityCheckDigit(first17)},测试${String.fromCharCode(0x4e00 + (index % 5000))},公务员,JH0001,2020-01-0${1 + (index % 9)}`;
  });
  const distinct = new Set(rows.map((row) => row.slice(0, 18))).size;
  const file = temporaryPath(".csv");
  writeFileSync(file, `\ufeff身份证号,姓名,人员类别,单位编码,任职日期\n${rows.join("\n")}\n`);
  const { id } = mustBeOk(
    await stageImport(ctxOf(db, filler), { item: "roster", file: { path: file, name: "roster.csv", size: 1 } }),
  );
  const counts = async () => {
    const people = await db
      .selectFrom("persons")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    const postings = await db
      .selectFrom("postings")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return [Number(people.count), Number(postings.count)];
  };
  /** What was leased to the dead is given back at once instead of after its thirty seconds. */
  const release = () =>
    admin
      .updateTable("jobs")
      .set({ lease_until: new Date(0) })
      .where("state", "=", "running")
      .execute();
  const until = async (wanted: RegExp, kills: number[]) => {
    for (const after of kills) {
      const worker = await startWorker();
      await pause(after);
      await kill(worker);
      await release();
      const { state } = await importOf(db, id);
      if (state !== "committed") expect(await counts()).toEqual([0, 0]);
    }
    const worker = await startWorker();
    for (let i = 0; i < 4_000 && !wanted.test((await importOf(db, id)).state); i++) await pause(50);
    await kill(worker);
    await release();
  };
  await until(/staged/, [150, 400]);
  const staged = await importOf(db, id);
  expect(staged.added + staged.refused).toBe(ROWS);
  mustBeOk(await commitImport(ctxOf(db, reviewer), id));
  await until(/committed/, [100, 250, 500]);
  expect((await importOf(db, id)).state).toBe("committed");
  expect(await counts()).toEqual([staged.added, staged.added]);
  expect(staged.added).toBeLessThanOrEqual(distinct);
  const events = await db
    .selectFrom("journal_events")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("journal_events.name", "=", "person-registered")
    .executeTakeFirstOrThrow();
  expect(Number(events.count)).toBe(staged.added);
}, 300_000);
