import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { loader as originalPage } from "~/modules/reports/routes/original";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import type { Actor } from "~/platform/actor";
import { startOfDay } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let api: TestApi;
let agency: TestAgency;
let rival: TestAgency;
let officer: Actor;
let regulator: Actor;
let outsider: Actor;
let report: { no: string; reportId: string };
const files: { path: string }[] = [];
const FIRST = ["Grade AA of the first version", "page two"];
const SECOND = ["Grade A of the revision", "page two"];

/** Lodged on 20 October, revised on 5 November. */
beforeAll(async () => {
  const { db } = database;
  api = await startApi(db, { hasJobs: false });
  agency = await listedAgency(db);
  rival = await listedAgency(db);
  officer = await makeActor(db, ["procurement-officer"]);
  regulator = await makeActor(db, ["regulator"]);
  outsider = await makeActor(db, ["vetting-officer"]);
  const lodged = await lodgedReport(db, agency);
  report = lodged;
  const revision = {
    reportId: lodged.reportId,
    readAt: 1,
    statement: statementOf(agency, lodged.about, { grade: "A", indicators: { strength: "60" } }),
    reason: { code: "tracking", text: null },
    file: await pdfFile(SECOND),
  };
  files.push(lodged.file, revision.file);
  mustBeOk(await reviseReport(ctxOf(db, agency.user, startOfDay("2026-11-05")), revision));
});
afterAll(() => api.close());

async function compare(actor: Actor, pages: readonly string[], more: Record<string, string> = {}) {
  const { path } = await pdfFile(pages);
  const body = new FormData();
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  body.set("file", new Blob([new Uint8Array(readFileSync(path))], { type: "application/pdf" }), "bid.pdf");
  const answer = await api.send(actor, "POST", `/api/v1/reports/${report.no}/comparisons`, body);
  return { status: answer.status, body: (await answer.json()) as { version?: number; result?: string; code?: string } };
}

it("a file is held against the version that is named, or the one that stood on a day", async () => {
  const others = [...SECOND, "one page more"];
  const version = async (more?: Record<string, string>) => (await compare(officer, others, more)).body.version;
  expect(await version()).toBe(2);
  expect(await version({ version: "1" })).toBe(1);
  expect(await version({ version: "2" })).toBe(2);
  expect(await version({ on: "2026-10-20" })).toBe(1);
  expect(await version({ on: "2026-11-04" })).toBe(1);
  expect(await version({ on: "2026-11-05" })).toBe(2);
  const refused = async (more: Record<string, string>) => {
    const { status, body } = await compare(officer, others, more);
    return [status, body.code];
  };
  expect(await refused({ on: "2026-10-19" })).toEqual([422, "none-on-day"]);
  expect(await refused({ version: "1", on: "2026-11-05" })).toEqual([422, "version-or-day"]);
  expect(await refused({ version: "3" })).toEqual([422, "no-such-version"]);
  const odd: Record<string, string>[] = [{ version: "0" }, { version: "编" }, { on: "2026-02-30" }, { on: "昨天" }];
  for (const wrong of odd) expect((await refused(wrong))[0], JSON.stringify(wrong)).toBeLessThan(500);
});

it("whoever may not see the report names its versions and days in vain", async () => {
  const asked: Record<string, string>[] = [{}, { version: "1" }, { version: "9" }, { on: "2026-10-20" }];
  for (const more of asked) {
    expect((await compare(rival.user, FIRST, more)).status).toBe(404);
    expect((await compare(outsider, FIRST, more)).status).toBe(403);
    expect((await compare(agency.user, FIRST, more)).status).not.toBe(404);
  }
});

it("the original is taken over the API by who may take it on screen, the present one and each earlier one", async () => {
  const at = (search = "") => `/api/v1/reports/${report.no}/original${search}`;
  const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  const [first, second] = files.map(({ path }) => digest(readFileSync(path)));
  for (const actor of [agency.user, agency.other, officer, regulator])
    for (const [search, wanted] of [
      ["", second],
      ["?version=2", second],
      ["?version=1", first],
    ] as const) {
      const answer = await api.send(actor, "GET", at(search));
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
      expect(digest(Buffer.from(await answer.arrayBuffer()))).toBe(wanted);
    }
  const statusAt = async (actor: Actor | null, search = "") => (await api.send(actor, "GET", at(search))).status;
  for (const search of ["", "?version=1", "?version=9"]) {
    expect(await statusAt(rival.user, search)).toBe(404);
    expect(await statusAt(outsider, search)).toBe(403);
    expect(await statusAt(null, search)).toBe(401);
  }
  expect([await statusAt(officer, "?version=9"), await statusAt(officer, "?version=0")]).toEqual([404, 400]);
  expect((await api.send(officer, "GET", "/api/v1/reports/编/original")).status).toBe(404);
});

it("taking it is journalled alike on both faces, and who took it is told when the report changes", async () => {
  const { db } = database;
  const reader = await makeActor(db, ["procurement-officer"]);
  const looks = async () =>
    (
      await db
        .selectFrom("journal_processes")
        .select(["name", "row_count"])
        .where("account_id", "=", reader.accountId)
        .execute()
    ).map(({ name, row_count }) => [name, row_count]);
  const params = { id: report.reportId, ordinal: "1" };
  expect(statusOf(await call(originalPage, { db, actor: reader, path: "/x", params }))).toBe(200);
  expect(await looks()).toEqual([["take-original", 1]]);
  await api.send(reader, "GET", `/api/v1/reports/${report.no}/original?version=1`);
  expect(await looks()).toEqual(Array(2).fill(["take-original", 1]));
  const noted = await db
    .selectFrom("report_readers")
    .select("report_id")
    .where("account_id", "=", reader.accountId)
    .execute();
  expect(noted).toEqual([{ report_id: report.reportId }]);
});
