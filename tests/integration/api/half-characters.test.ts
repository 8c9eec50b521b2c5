import { afterAll, beforeAll, expect, it } from "vitest";
import { listedAgency, lodgedReport, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { foldables } from "~/foldables.server";
import { checksOf } from "~/modules/agencies/supervision.queries.server";
import { checkAgency } from "~/modules/agencies/use-cases/check-agency.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { withdrawReport } from "~/modules/reports/use-cases/withdraw-report.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let api: TestApi;
let agency: TestAgency;
let regulator: Actor;

beforeAll(async () => {
  api = await startApi(database.db);
  agency = await listedAgency(database.db);
  regulator = await makeActor(database.db, ["regulator"]);
});
afterAll(() => api.close());

const CHECK = { checkedOn: "2026-11-01", subject: "档案", result: "in-order" as const, remarks: null };

it("half a character is refused over the API, as a value and as a name, and a whole one kept", async () => {
  const send = async (body: object) =>
    (await api.send(regulator, "POST", `/api/v1/agencies/${agency.code}/checks`, body)).status;
  expect(await send({ ...CHECK, subject: "档\ud800案" })).toBe(400);
  expect(await send({ ...CHECK, "\udfff": "x" })).toBe(400);
  expect(await send({ ...CHECK, subject: "档案 😀 \\ud800" })).toBe(201);
  expect((await checksOf(database.db, agency.id)).map(({ subject }) => subject)).toEqual(["档案 😀 \\ud800"]);
});

it("whatever way one came, the journal holds what the tables hold", async () => {
  const { db } = database;
  mustBeOk(await checkAgency(ctxOf(db, regulator), { agencyId: agency.id, ...CHECK, subject: "a\ud800b" }));
  const { reportId } = await lodgedReport(db, agency);
  const reason = { code: "other", text: "x\udc00" };
  mustBeOk(await withdrawReport(ctxOf(db, agency.user), { reportId, readAt: null, reason }));
  expect((await verifyJournal(db, foldables)).findings).toEqual([]);
});
