import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ListedAgency, makeListedAgency } from "#tests/factories/agencies";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, contextOf } from "#tests/support/request";
import { loader as inside } from "~/modules/agencies/routes/agency.server";
import { keepDuties } from "~/modules/agencies/use-cases/keep-duties.server";
import { signMeasure } from "~/modules/agencies/use-cases/sign-measure.server";
import { liftMeasure, suspendAgency } from "~/modules/agencies/use-cases/suspend-agency.server";
import { loader as file } from "~/modules/publication/routes/open-data-file";
import { loader as agencyPage } from "~/modules/publication/routes/public-agency.server";
import { loader as lists } from "~/modules/publication/routes/public-lists.server";
import { subscribeWebhook } from "~/modules/publication/use-cases/subscribe-webhook.server";
import { dueDeliveries, dueSubscriptions } from "~/modules/publication/webhooks.queries.server";
import type { Actor } from "~/platform/actor";
import { startOfDay } from "~/platform/clock";
import { resetEnv } from "~/platform/env.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const FIRST_DAY = "2026-12-10";
let api: TestApi;
let listed: ListedAgency;
let one: Actor;
let two: Actor;
let measureId: string;

beforeAll(async () => {
  const { db } = database;
  api = await startApi(db);
  listed = await makeListedAgency(db);
  one = await makeActor(db, ["regulator"]);
  two = await makeActor(db, ["regulator"]);
  process.env.WEBHOOK_ALLOWED_HOSTS = "127.0.0.1:9";
  resetEnv();
  const events = ["agency.listed", "agency.suspended", "agency.removed", "agency.lifted"] as const;
  const url = "http://127.0.0.1:9/a";
  mustBeOk(await subscribeWebhook(ctxOf(db, one), { url, events }));
  const proposed = {
    agencyId: listed.agency.id,
    kind: "suspension",
    from: FIRST_DAY,
    until: "2027-03-09",
    publicUntil: "2027-03-31",
    basisCode: "SQJG",
    reason: "inside-reason",
    documentNo: "宿信监〔2026〕21号",
  } as const;
  measureId = mustBeOk(await suspendAgency(ctxOf(db, one), proposed)).id;
});
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOWED_HOSTS;
  resetEnv();
  await api.close();
});

/** What each face says of the measures of the agency today. */
async function faces() {
  const { db } = database;
  const { code, id } = listed.agency;
  const ask = (loader: unknown, actor: Actor | null, params = {}) =>
    call(loader as never, { db, actor, path: "/x", params });
  const reader = await makeActor(db, ["procurement-officer"]);
  const request = new Request("http://localhost/open-data/measures.json");
  const open = (await file({ request, params: { file: "measures.json" }, context: contextOf(db, null) })) as Response;
  const answer = await api.send(null, "GET", `/api/v1/agencies/${code}`);
  const page = (await ask(agencyPage, null, { code })) as Awaited<ReturnType<typeof agencyPage>>;
  const list = (await ask(lists, null)) as Awaited<ReturnType<typeof lists>>;
  const own = (await ask(inside, reader, { id })) as Awaited<ReturnType<typeof inside>>;
  return {
    page: page.measures,
    list: list.other,
    inside: own.measures,
    api: ((await answer.json()) as { measures: unknown[] }).measures,
    openData: (JSON.parse(await open.text()) as { items: unknown[] }).items,
    standing: page.agency.standing,
  };
}

async function told(at = TEST_NOW) {
  const messages = [];
  for (const id of await dueSubscriptions(database.db, at, 10))
    messages.push(...(await dueDeliveries(database.db, id, at, 10)));
  return messages.map(({ body }) => JSON.parse(body) as { event: string; data: object });
}

describe("a measure that is decided and has not begun", () => {
  it("is nowhere while it waits for its second signature", async () => {
    expect(await faces()).toMatchObject({ page: [], list: [], inside: [], api: [], openData: [], standing: "good" });
    expect(await told()).toEqual([]);
  });

  it("is public with the decision: coming, with its first day, on every face alike", async () => {
    mustBeOk(await signMeasure(ctxOf(database.db, two), measureId));
    const coming = [{ kind: "suspension", state: "coming", from: FIRST_DAY, documentNo: "宿信监〔2026〕21号" }];
    const seen = await faces();
    expect(seen).toMatchObject({
      page: coming,
      list: coming,
      inside: coming,
      api: coming,
      openData: coming,
      standing: "good",
    });
    expect(JSON.stringify(seen)).not.toMatch(/inside-reason/);
    expect(JSON.stringify(seen)).not.toContain(one.accountId);
    const body = { agency: listed.agency.code, on: FIRST_DAY, state: "coming" };
    expect(await told()).toMatchObject([{ event: "agency.suspended", data: body }]);
  });

  it("is told again on the day it begins, and on the day after its last", async () => {
    const { db } = database;
    await keepDuties(db, startOfDay("2026-12-09"));
    expect(await told()).toHaveLength(1);
    await keepDuties(db, startOfDay(FIRST_DAY));
    await keepDuties(db, startOfDay("2026-12-11"));
    await keepDuties(db, startOfDay("2027-03-10"));
    const more = await told(startOfDay("2027-03-10"));
    expect(more.slice(1)).toMatchObject([
      { event: "agency.suspended", data: { on: FIRST_DAY, until: "2027-03-09", state: "in-force" } },
      { event: "agency.lifted", data: { on: FIRST_DAY, until: "2027-03-09", state: "over" } },
    ]);
    await database.admin.deleteFrom("webhook_deliveries").where("created_at", ">", TEST_NOW).execute();
  });

  it("is shown as over on every face once it is lifted before it began", async () => {
    const { db } = database;
    const lifting = { measureId, liftedOn: FIRST_DAY, reason: "整改到位", documentNo: "宿信监〔2026〕22号" };
    mustBeOk(await liftMeasure(ctxOf(db, two), lifting));
    mustBeOk(await signMeasure(ctxOf(db, one), measureId));
    const over = [{ state: "over", liftedOn: FIRST_DAY }];
    expect(await faces()).toMatchObject({ page: over, list: over, inside: over, api: over, openData: over });
    expect((await told()).map(({ event }) => event).sort()).toEqual(["agency.lifted", "agency.suspended"]);
  });

  it("a removal lifted for a later day gives the standing back on that day, in lists as well", async () => {
    const { db } = database;
    const { agency } = await makeListedAgency(db);
    const removal = {
      agencyId: agency.id,
      kind: "removal",
      from: "2026-11-01",
      basisCode: "SQJG",
      reason: "拒不改正",
      documentNo: "宿信监〔2026〕31号",
    } as const;
    const { id } = mustBeOk(await suspendAgency(ctxOf(db, one), removal));
    mustBeOk(await signMeasure(ctxOf(db, two), id));
    const lifting = { measureId: id, liftedOn: "2026-12-20", reason: "复核撤销", documentNo: "宿信监〔2026〕32号" };
    mustBeOk(await liftMeasure(ctxOf(db, one), lifting));
    mustBeOk(await signMeasure(ctxOf(db, two), id));
    const heard = (await told()).filter(({ data }) => (data as { agency: string }).agency === agency.code);
    expect(heard).toMatchObject([
      { event: "agency.listed" },
      { event: "agency.removed", data: { on: "2026-11-01", until: null, state: "in-force" } },
      { event: "agency.lifted", data: { on: "2026-12-20", state: "in-force" } },
    ]);
    const kept = async () =>
      (await db.selectFrom("agencies").select("standing").where("id", "=", agency.id).executeTakeFirst())?.standing;
    expect(await kept()).toBe("removed");
    await keepDuties(db, startOfDay("2026-12-19"));
    expect(await kept()).toBe("removed");
    await keepDuties(db, startOfDay("2026-12-20"));
    expect(await kept()).toBe("good");
  });
});
