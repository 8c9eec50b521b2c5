import { afterAll, beforeAll, expect, it } from "vitest";
import { type ListedAgency, makeListedAgency } from "#tests/factories/agencies";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { contextOf } from "#tests/support/request";
import { measuresOf } from "~/modules/agencies/agencies.queries.server";
import { countListedAgencies, listedAgencies } from "~/modules/agencies/listed-agencies.queries.server";
import * as list from "~/modules/agencies/routes/agencies.server";
import { standingOn } from "~/modules/agencies/standing.rules";
import { changeMeasure, insertMeasure } from "~/modules/agencies/supervision.queries.server";
import { signMeasure } from "~/modules/agencies/use-cases/sign-measure.server";
import { suspendAgency } from "~/modules/agencies/use-cases/suspend-agency.server";
import { loader as publicList } from "~/modules/publication/routes/public-agencies.server";
import type { Actor } from "~/platform/actor";
import { addDays } from "~/platform/civil-date";
import { startOfDay } from "~/platform/clock";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";

const test = testDatabase();
let api: TestApi;
let suspended: ListedAgency;
let regulator: Actor;
const BEGINS = "2026-11-25";
const STANDINGS = ["good", "suspended", "removed"] as const;

/** Suspended from tomorrow on, for two days, by a measure that was signed today; no upkeep has run since. */
beforeAll(async () => {
  const { db } = test;
  api = await startApi(db, { hasJobs: false });
  suspended = await makeListedAgency(db);
  await makeListedAgency(db);
  regulator = await makeActor(db, ["regulator"]);
  const measure = { from: BEGINS, until: "2026-11-26", basisCode: "SQJG", reason: "质量", documentNo: "1号" };
  const proposed = { ...measure, agencyId: suspended.agency.id, kind: "suspension" as const };
  const { id } = mustBeOk(await suspendAgency(ctxOf(db, regulator), proposed));
  mustBeOk(await signMeasure(ctxOf(db, await makeActor(db, ["regulator"])), id));
});
afterAll(() => api.close());

it("the list of a day, its filter and its total say what holds on that day, with the first minute of it", async () => {
  const at = async (now: Date) => {
    const ask = (search: string) => ({
      request: new Request(`http://localhost/agencies${search}`),
      params: {},
      context: contextOf(test.db, regulator, now),
    });
    const seen: Record<string, [number, number]> = {};
    for (const standing of STANDINGS) {
      const inside = await list.loader(ask(`?standing=${standing}`) as never);
      const outside = await publicList(ask(`?standing=${standing}`) as never);
      expect(inside.page.rows.every((row) => row.standing === standing)).toBe(true);
      expect(outside.agencies.every((row) => row.standing === standing)).toBe(true);
      expect(outside.agencies.length).toBe(outside.total);
      seen[standing] = [inside.page.total, outside.total];
    }
    return seen;
  };
  expect(await at(TEST_NOW)).toEqual({ good: [2, 2], suspended: [0, 0], removed: [0, 0] });
  expect(await at(startOfDay(BEGINS))).toEqual({ good: [1, 1], suspended: [1, 1], removed: [0, 0] });
  expect(await at(startOfDay("2026-11-27"))).toEqual({ good: [2, 2], suspended: [0, 0], removed: [0, 0] });
});

it("the API's filter goes by its own day, too", async () => {
  const answer = await api.send(null, "GET", "/api/v1/agencies?standing=suspended");
  const { items, total } = (await answer.json()) as { items: { standing: string }[]; total: number };
  expect(items.map(({ standing }) => standing)).toEqual(Array(total).fill("suspended"));
});

it("the condition of lists and the rule say the same of every kind, state and day", async () => {
  const { db } = test;
  const days = [null, "2026-11-10", "2026-11-14", "2026-11-20"] as const;
  const made: string[] = [];
  for (const kind of ["suspension", "removal"] as const)
    for (const state of ["proposed", "returned", "in-force", "lifted"] as const)
      for (const until of days)
        for (const liftedOn of state === "lifted" ? days.slice(1) : [null]) {
          if (kind === "removal" && until) continue;
          const id = newId();
          made.push(id);
          const told = { basisCode: "SQJG", reason: "质量", documentNo: "1号" };
          const dates = { from: "2026-11-11", until, publicUntil: null, penaltyDocumentNo: null };
          const agency = await bareAgency();
          await insertMeasure(
            db,
            { id, agencyId: agency, kind, ...told, ...dates, proposedBy: regulator.accountId },
            TEST_NOW,
          );
          const lifted = liftedOn
            ? { on: liftedOn, documentNo: "2号", reason: "整改", approvalId: newId() }
            : undefined;
          await changeMeasure(db, id, { state, ...(lifted ? { lifted } : {}) } as never, TEST_NOW);
        }
  expect(made.length).toBeGreaterThan(20);
  for (let on = "2026-11-08"; on <= "2026-11-24"; on = addDays(on, 1)) {
    const all = await listedAgencies(db, { on, limit: 500 });
    const ruled = await Promise.all(all.map(async (one) => standingOn(await measuresOf(db, one.id), one, on).standing));
    expect(
      all.map(({ standing }) => standing),
      on,
    ).toEqual(ruled);
    for (const standing of STANDINGS)
      expect(await countListedAgencies(db, { on, standing }), `${on} ${standing}`).toBe(
        ruled.filter((one) => one === standing).length,
      );
  }

  /** A listed agency without a filing: only its measures matter here. */
  async function bareAgency(): Promise<string> {
    const id = newId();
    const source = test.db.selectFrom("agencies").selectAll().where("id", "=", suspended.agency.id);
    const row = await source.executeTakeFirstOrThrow();
    await db
      .insertInto("agencies")
      .values({
        ...row,
        id,
        code: `A9${String(made.length).padStart(3, "0")}`,
        uscc: newId().slice(-18),
        filing_no: null,
      })
      .execute();
    return id;
  }
});
