import { afterAll, beforeAll, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { enterprise, listedAgency, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { waitsFor } from "#tests/support/meanwhile";
import { call, statusOf } from "#tests/support/request";
import { action, loader } from "~/modules/reports/routes/release-number.server";
import { loader as numbersPage } from "~/modules/reports/routes/report-numbers.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { MAX_AT_ONCE, reserveNumbers } from "~/modules/reports/use-cases/reserve-numbers.server";
import type { Actor } from "~/platform/actor";
import { translator } from "~/platform/messages.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let api: TestApi;
let agency: TestAgency;
let rival: TestAgency;

beforeAll(async () => {
  api = await startApi(database.db, { hasJobs: false });
  agency = await listedAgency(database.db);
  rival = await listedAgency(database.db);
});
afterAll(() => api.close());

const send = async (actor: Actor | null, method: string, path: string) => {
  const answer = await api.send(actor, method, `/api/v1/report-numbers${path}`);
  return { status: answer.status, body: (await answer.json().catch(() => ({}))) as Record<string, unknown> };
};
const held = async (state: string) =>
  ((await send(agency.user, "GET", `?state=${state}`)).body.items as { no: string }[]).map(({ no }) => no);

it("the verb of a number that is given back is its own, and no filing's", () => {
  const t = translator("zh-CN");
  for (const key of [
    ...["release-number.title", "release-number.purpose", "release-number.submit", "process.release-number"],
    ...["event.report-number-released", "refusal.number-released"],
  ]) {
    const said = t(`reports:${key}`, { no: "X" });
    expect(said, key).toContain("作废");
    expect(said, key).not.toContain("退回");
  }
});

it("an agency lists its numbers and gives one back, on screen and over the API, once", async () => {
  const { db } = database;
  const [first, second, third] = mustBeOk(await reserveNumbers(ctxOf(db, agency.user), 3));
  const about = await enterprise(db);
  mustBeOk(await lodgeReport(ctxOf(db, agency.user), statementOf(agency, about, { no: third }), await pdfFile(["x"])));
  expect((await held("reserved")).sort()).toEqual([first, second].sort());
  expect(await held("used")).toEqual([third]);
  const page = await send(agency.user, "GET", "?limit=1");
  expect(page.body).toMatchObject({ total: 2, next: expect.any(String) });
  expect((await send(agency.user, "GET", `?limit=1&cursor=${page.body.next}`)).body.items).toHaveLength(1);
  expect((await send(agency.user, "GET", `?state=used&cursor=${page.body.next}`)).status).toBe(400);

  for (const [actor, no, status] of [
    [null, first, 401],
    [await makeActor(db, ["regulator"]), first, 403],
    [rival.user, first, 404],
    [agency.user, "AAAAAAAAAAAA", 404],
    [agency.user, third, 409],
  ] as const)
    expect((await send(actor, "POST", `/${no}/release`)).status).toBe(status);
  expect((await send(agency.user, "POST", `/${first}/release`)).body).toEqual({ no: first, state: "released" });
  expect((await send(agency.user, "POST", `/${first}/release`)).status).toBe(409);

  const at = { db, path: "/x", params: { no: second! } };
  for (const handler of [loader, action]) {
    const form = handler === action ? {} : undefined;
    expect(statusOf(await call(handler as never, { ...at, actor: rival.user, form }))).toBe(404);
    expect(statusOf(await call(handler as never, { ...at, actor: await makeActor(db, ["regulator"]), form }))).toBe(
      403,
    );
  }
  expect(statusOf(await call(loader, { ...at, actor: agency.user }))).toBe(200);
  expect(statusOf(await call(action as never, { ...at, actor: agency.other, form: {} }))).toBe(302);
  expect(statusOf(await call(loader, { ...at, actor: agency.user }))).toBe(404);
  expect(await held("reserved")).toEqual([]);
  expect(await call(numbersPage, { db, path: "/report-numbers", actor: agency.user })).toMatchObject({
    page: { total: 0 },
  });
  // A number given back leads nowhere: no QR, no lodging, not on file.
  expect((await send(agency.user, "GET", `/${first}/qr`)).status).toBe(404);
  const again = statementOf(agency, await enterprise(db), { no: first });
  expect(await lodgeReport(ctxOf(db, agency.user), again, await pdfFile(["y"]))).toMatchObject({
    refusal: { code: "number-released" },
  });
});

it("a number given back while its report is being lodged is said to be given back, and not used", async () => {
  const { db, admin } = database;
  const [no] = mustBeOk(await reserveNumbers(ctxOf(db, agency.user), 1));
  const statement = statementOf(agency, await enterprise(db), { no: no! });
  const file = await pdfFile(["given back meanwhile"]);
  let lodging: ReturnType<typeof lodgeReport> | undefined;
  await admin.transaction().execute(async (tx) => {
    await tx.updateTable("report_numbers").set({ state: "released" }).where("no", "=", no!).execute();
    lodging = lodgeReport(ctxOf(db, agency.user), statement, file);
    await waitsFor(db, "update `report_numbers`%");
  });
  expect(await lodging).toMatchObject({ refusal: { code: "number-released", path: "no", status: 422 } });
});

it("what an agency reserves at the same moment counts together: it holds no more unused than it may", async () => {
  const { db } = database;
  const agency = await listedAgency(db);
  const reserved = await Promise.all(
    Array.from({ length: 6 }, () => reserveNumbers(ctxOf(db, agency.user), MAX_AT_ONCE)),
  );
  expect(reserved.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { code: "too-many-reserved" } }]);
});
