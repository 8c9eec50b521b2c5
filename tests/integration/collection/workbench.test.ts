import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { importOf, runImportJob, stageAndRead } from "#tests/factories/imports";
import { makePerson, makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { scratchFile } from "#tests/support/scratch";
import * as commitPage from "~/modules/collection/routes/commit-import.server";
import * as importPage from "~/modules/collection/routes/import.server";
import { commitImport } from "~/modules/collection/use-cases/commit-import.server";
import type { Role } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();

it("what a unit delivered waits for its reviewer, and for nobody who has to do with reports", async () => {
  const filler = await makeActor(database.db, ["filler"]);
  const id = await stageAndRead(database.db, filler, "org-units", "tests/fixtures/samples/org-units.xlsx", "单位.xlsx");
  const waiting = async (role: Role) => {
    const actor = await makeActor(database.db, [role]);
    const tasks = (await openTasks(ctxOf(database.db, actor))).map(({ href }) => href);
    const at = { db: database.db, actor, path: `/imports/${id}/commit`, params: { id } };
    return [tasks.some((href) => href.includes(id)), statusOf(await call(commitPage.loader as never, at))];
  };
  expect(await waiting("contribution-reviewer")).toEqual([true, 200]);
  expect(await waiting("registrar")).toEqual([true, 200]);
  for (const role of ["agency-user", "procurement-officer", "regulator"] as const)
    expect(await waiting(role), role).toEqual([false, 404]);
});

it("waits for a reviewer again where whoever asked for the commit may not any more", async () => {
  const { db } = database;
  const filler = await makeActor(db, ["filler"]);
  const leaver = await makeActor(db, ["contribution-reviewer"]);
  const reviewer = await makeActor(db, ["contribution-reviewer"]);
  const id = await stageAndRead(db, filler, "org-units", "tests/fixtures/samples/org-units.xlsx", "单位.xlsx");
  const waits = async () => (await openTasks(ctxOf(db, reviewer))).filter(({ href }) => href.includes(id)).length;
  expect(await waits()).toBe(1);
  mustBeOk(await commitImport(ctxOf(db, leaver), id));
  expect(await waits()).toBe(0);
  await db.updateTable("accounts").set({ is_disabled: 1 }).where("id", "=", leaver.accountId).execute();
  await runImportJob(db, "commit-import", id);
  expect(await importOf(db, id)).toMatchObject({ state: "staged", committed_by: null });
  expect(await waits()).toBe(1);
});

it("whoever is shown what is stored of a person beside what would become of it is in the journal under that person", async () => {
  const { db } = database;
  const unit = await makeUnit(db, { code: "W01" });
  const person = await makePerson(db, { name: "安宁", unit, position: "科员" });
  const filler = await makeActor(db, ["filler"]);
  const file = scratchFile(".csv");
  const row = `${person.idNumber},安宁,公务员,W01,副科长,2015-03-01`;
  writeFileSync(file, `身份证号,姓名,人员类别,单位编码,职务,任职日期\n${row}\n`);
  const id = await stageAndRead(db, filler, "roster", file);
  const shown = (await call(importPage.loader as never, {
    ...{ db, actor: filler, path: `/imports/${id}`, params: { id } },
  })) as { preview: { lines: { differences: { before: string | null }[] }[] } };
  expect(shown.preview.lines.flatMap(({ differences }) => differences.map(({ before }) => before))).toContain("科员");
  const looks = await db
    .selectFrom("journal_processes")
    .select(["subject_type", "subject_ids"])
    .where("account_id", "=", filler.accountId)
    .where("name", "=", "read-import")
    .orderBy("id")
    .execute();
  expect(looks).toEqual([
    { subject_type: "import", subject_ids: id },
    { subject_type: "person", subject_ids: person.id },
  ]);
});
