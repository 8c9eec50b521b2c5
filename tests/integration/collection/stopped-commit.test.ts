import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { commitNow, importOf, sample, stageAndRead } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { jobHandlers } from "~/jobs.server";
import { commitImport } from "~/modules/collection/use-cases/commit-import.server";
import { identityCheckDigit } from "~/modules/people/identity-number.rules";
import { temporaryPath } from "~/platform/files.server";
import { startJobs } from "~/platform/jobs.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const ROWS = 4_000;
/** Milliseconds after the work began: while the first rows are prepared, in the middle of statements, near the end. */
const STOPS = [15, 40, 80, 120, 170, 220, 300, 380];

it("leaves nothing behind when the product is stopped in an orderly way in the middle of a commit", async () => {
  const { db, admin } = database;
  const filler = await makeActor(db, ["filler"]);
  const reviewer = await makeActor(db, ["contribution-reviewer"]);
  await commitNow(db, reviewer, await stageAndRead(db, filler, "org-units", sample("org-units.xlsx")));
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const birthday = `19${60 + (index % 40)}0${1 + (index % 9)}${10 + (Math.floor(index / 40) % 18)}`;
    const first17 = `321399${birthday}${String(Math.floor(index / 720) * 2 + 1).padStart(3, "0")}`;
    return `${first17}${identityCheckDigit(first17)},测试${String.fromCharCode(0x4e00 + index)},公务员,JH0001,2020-01-02`;
  });
  const people = new Set(rows.map((row) => row.slice(0, 18))).size;
  const file = temporaryPath(".csv");
  writeFileSync(file, `\ufeff身份证号,姓名,人员类别,单位编码,任职日期\n${rows.join("\n")}\n`);
  const id = await stageAndRead(db, filler, "roster", file, "roster.csv");
  const { added } = await importOf(db, id);
  expect(added).toBeGreaterThan(people / 2);
  const written = async () => {
    const { rows: found } = await sql<Record<string, number>>`
      select (select count(*) from persons) as persons, (select count(*) from postings) as postings,
        (select count(*) from journal_events where name = 'person-registered') as events,
        (select count(*) from journal_events where process_id not in (select id from journal_processes)) as loose`.execute(
      admin,
    );
    return Object.values(found[0]!).map(Number);
  };
  mustBeOk(await commitImport(ctxOf(db, reviewer), id));
  const { "commit-import": commit } = jobHandlers;
  for (const after of STOPS) {
    const jobs = startJobs(db, { "commit-import": commit! }, `stopped-${after}`, 1);
    await pause(after);
    await jobs.stop();
    // What would come late comes while the next statement waits its turn.
    await pause(300);
    const { state } = await importOf(db, id);
    expect([after, ...(await written())]).toEqual(
      state === "committed" ? [after, added, added, added, 0] : [after, 0, 0, 0, 0],
    );
  }
}, 120_000);
