import { expect, it } from "vitest";
import { stageAndRead } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import * as commitPage from "~/modules/collection/routes/commit-import.server";
import type { Role } from "~/platform/permissions";
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
