import { beforeAll, describe, expect, it } from "vitest";
import { listedAgency, lodgedReport, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { keepUncomputable } from "~/modules/reports/keep-uncomputable.server";
import { loader as queue } from "~/modules/reports/routes/recomputations.server";
import { decideRecomputation } from "~/modules/reports/use-cases/decide-recomputation.server";
import type { Actor } from "~/platform/actor";
import { plusMilliseconds } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();
let agency: TestAgency;
let other: TestAgency;
let regulator: Actor;
const versions: string[] = [];

beforeAll(async () => {
  const { db } = database;
  agency = await listedAgency(db);
  other = await listedAgency(db);
  regulator = await makeActor(db, ["regulator"]);
  for (const one of [agency, agency, other]) versions.push((await lodgedReport(db, one, { indicators: {} })).versionId);
  await lodgedReport(db, agency);
});

const lines = async (actor = regulator) =>
  (await openTasks(ctxOf(database.db, actor))).filter(({ key }) => key === "reports:task.explain-uncomputable");
const hrefOf = ({ code }: TestAgency) => `/grade-recomputations?outcome=not-computable&agency=${code}`;
const closed = (versionId: string, at = TEST_NOW) =>
  decideRecomputation(
    { ...ctxOf(database.db, regulator), now: at },
    { versionId, readAt: 1, state: "explained", text: "机构已补指标值。" },
  );

describe("grades that cannot be computed again", () => {
  it("are one line an agency on the regulator's workbench, with their number and the oldest", async () => {
    expect(await lines()).toMatchObject([
      { href: hrefOf(agency), params: { count: 2, oldest: "2026-11-24" }, createdAt: TEST_NOW },
      { href: hrefOf(other), params: { count: 1 } },
    ]);
    expect(await lines(agency.user)).toEqual([]);
  });

  it("stand behind the line in the queue of that agency alone", async () => {
    const ask = async (search: string) =>
      (await call(queue as never, { db: database.db, actor: regulator, path: `/x?${search}` })) as {
        page: { total: number; rows: { id: string }[] };
      };
    const mine = await ask(hrefOf(agency).split("?")[1]!);
    expect(mine.page).toMatchObject({ total: 2, rows: [{ id: versions[0] }, { id: versions[1] }] });
    expect((await ask("outcome=not-computable")).page.total).toBe(3);
    expect((await ask("outcome=not-computable&agency=nobody")).page.total).toBe(0);
  });

  it("leave the line one by one as they are closed, and the line leaves with the last", async () => {
    mustBeOk(await closed(versions[0]!, plusMilliseconds(TEST_NOW, 1_000)));
    expect(await lines()).toMatchObject([{ href: hrefOf(other) }, { href: hrefOf(agency), params: { count: 1 } }]);
    mustBeOk(await closed(versions[2]!));
    expect((await lines()).map(({ href }) => href)).toEqual([hrefOf(agency)]);
  });

  it("are counted again by the upkeep, which changes nothing where all is right", async () => {
    const [before] = await lines();
    await keepUncomputable(database.db, TEST_NOW);
    expect(await lines()).toEqual([before]);
    const { admin } = database;
    await admin.updateTable("tasks").set({ params_json: "{}" }).where("id", "=", before!.id).execute();
    await keepUncomputable(database.db, TEST_NOW);
    expect(await lines()).toMatchObject([{ href: hrefOf(agency), params: { count: 1 } }]);
  });
});
