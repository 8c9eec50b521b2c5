import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REPORT_HEAD, reportRow, zipOf } from "#tests/factories/bundles";
import { commitNow, findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { pdfFile, pdfOf } from "#tests/factories/pdfs";
import { enterprise, listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { printedNumber } from "~/modules/reports/report-number.rules";
import { countReports } from "~/modules/reports/reports.queries.server";
import { loader as reportPage } from "~/modules/reports/routes/report.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { reserveNumbers } from "~/modules/reports/use-cases/reserve-numbers.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let api: TestApi;
let agency: TestAgency;

beforeAll(async () => {
  api = await startApi(database.db, { hasJobs: false });
  agency = await listedAgency(database.db);
});
afterAll(() => api.close());

const reserve = async (count: number) => mustBeOk(await reserveNumbers(ctxOf(database.db, agency.user), count));
const count = () => countReports(database.db, { onlyAgency: agency.id, today: "2026-11-24" });
const lodge = async (change: object, texts: string[], about?: { uscc: string; name: string }) => {
  const of = about ?? (await enterprise(database.db));
  return lodgeReport(ctxOf(database.db, agency.user), statementOf(agency, of, change), await pdfFile(texts));
};
const zipWith = async (rows: string[][], pdfs: Record<string, string>) => {
  const text = [REPORT_HEAD, ...rows].map((row) => row.join(",")).join("\r\n");
  const files: [string, Buffer][] = [["清单.csv", Buffer.from(`\ufeff${text}`)]];
  for (const [name, words] of Object.entries(pdfs)) files.push([name, await pdfOf([words])]);
  return zipOf(files);
};

describe("a PDF that carries another report's number", () => {
  it("is refused where it is lodged singly, and nothing is kept of it", async () => {
    const [own, other] = await reserve(2);
    const before = await count();
    const refusal = { code: "other-number-printed", path: "file", params: { no: printedNumber(other!) } };
    expect(await lodge({ no: own }, [`报告编号 ${printedNumber(other!)}`])).toMatchObject({ refusal });
    expect(await lodge({}, [`https://x.cn/verify/${other}`])).toMatchObject({ refusal });
    const theirs = await lodgedReport(database.db, await listedAgency(database.db));
    expect(await lodge({ no: own }, [theirs.no])).toMatchObject({ refusal: { code: "other-number-printed" } });
    expect(await count()).toBe(before);
    mustBeOk(await lodge({ no: own }, [`报告编号 ${own}，另见 ${theirs.no}`]));
    mustBeOk(await lodge({ no: other }, ["扫描件"]));
  });

  it("may name an earlier report on the same enterprise", async () => {
    const about = await enterprise(database.db);
    const earlier = mustBeOk(await lodge({ purpose: "general" }, ["上期"], about));
    mustBeOk(await lodge({}, [`上期报告 ${printedNumber(earlier.no)}`], about));
  });

  it("is refused in a zip whose PDFs have changed places", async () => {
    const { db } = database;
    const [a, b] = [await enterprise(db), await enterprise(db)];
    const [first, second] = await reserve(2);
    const rows = [reportRow(agency, a, "a.pdf"), reportRow(agency, b, "b.pdf")];
    rows[0]![0] = first!;
    rows[1]![0] = second!;
    const swapped = await zipWith(rows, { "a.pdf": `${second} ${b.uscc}`, "b.pdf": `${first} ${a.uscc}` });
    const id = await stageAndRead(db, agency.user, "reports", swapped, "x.zip");
    expect((await findingsOf(db, id)).problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      "2 other-number-printed",
      "3 other-number-printed",
    ]);
    const right = await zipWith(rows, { "a.pdf": `${first} ${a.uscc}`, "b.pdf": `${second} ${b.uscc}` });
    const again = await stageAndRead(db, agency.user, "reports", right, "x.zip");
    expect(await importOf(db, again)).toMatchObject({ added: 2, refused: 0 });
    expect((await findingsOf(db, again)).warnings).toEqual([]);
    await commitNow(db, agency.other, again);
    expect(await importOf(db, again)).toMatchObject({ state: "committed" });
  });
});

it("a PDF that names another enterprise alone is taken, and said: singly, over the API and in a zip", async () => {
  const { db } = database;
  const [a, b] = [await enterprise(db), await enterprise(db)];
  const warning = { code: "other-enterprise-printed", params: { name: b.name } };
  const single = mustBeOk(await lodge({ purpose: "general" }, [`信用代码 ${b.uscc}`], a));
  expect(single.warnings).toMatchObject([warning]);
  expect(mustBeOk(await lodge({ purpose: "preschool" }, [`${a.uscc} 母公司 ${b.uscc}`], a)).warnings).toEqual([]);
  const rows = [reportRow(agency, a, "a.pdf"), reportRow(agency, b, "b.pdf")];
  const zip = await zipWith(rows, { "a.pdf": b.uscc, "b.pdf": a.uscc });
  const id = await stageAndRead(db, agency.user, "reports", zip, "x.zip");
  expect(await importOf(db, id)).toMatchObject({ added: 2, refused: 0 });
  const said = (await findingsOf(db, id)).warnings.map(({ row, code }) => `${row} ${code}`);
  expect(said).toEqual(["2 other-enterprise-printed", "3 other-enterprise-printed"]);
});

it("an enterprise that no longer trades, or did not yet, is said and no ground to refuse", async () => {
  const { db, admin } = database;
  const about = await enterprise(db);
  const of = { status: "cancelled", founded_on: "2026-11-01" };
  await admin.updateTable("enterprises").set(of).where("uscc", "=", about.uscc).execute();
  const form = new FormData();
  for (const [name, value] of Object.entries(statementOf(agency, about)))
    if (value !== null)
      form.set(
        name,
        Array.isArray(value) ? value.join("、") : typeof value === "object" ? JSON.stringify(value) : `${value}`,
      );
  form.set("file", new Blob([Uint8Array.from(await pdfOf(["x"]))]), "x.pdf");
  const answer = await api.send(agency.user, "POST", "/api/v1/reports", form, { "Accept-Language": "en" });
  const body = (await answer.json()) as { id: string; no: string; warnings: object[] };
  expect(answer.status).toBe(201);
  expect(body.warnings).toEqual([
    { path: "uscc", code: "enterprise-cancelled", message: "This enterprise is deregistered; please check." },
    {
      path: "issuedOn",
      code: "issued-before-founding",
      message: "The report was issued before the enterprise was founded (2026-11-01); please check.",
    },
  ]);
  const path = "/?noted=enterprise-cancelled,nonsense,issued-before-founding";
  const page = await call(reportPage, { db, actor: agency.user, path, params: { id: body.id } });
  expect(page).toMatchObject({ noted: ["enterprise-cancelled", "issued-before-founding"] });
  const zip = await zipWith([reportRow(agency, about, "a.pdf").with(4, "政府采购")], { "a.pdf": "y" });
  const id = await stageAndRead(db, agency.user, "reports", zip, "x.zip");
  expect((await findingsOf(db, id)).warnings.map(({ code }) => code).sort()).toEqual([
    "enterprise-cancelled",
    "issued-before-founding",
  ]);
});

it("a use after the last day of validity is recorded, and said", async () => {
  const { db } = database;
  const report = mustBeOk(await lodge({ expiresOn: "2026-11-01" }, ["short"]));
  const officer = await makeActor(db, ["procurement-officer"]);
  const use = { field: "tender", projectNo: "P-1", projectTitle: "工程", usedOn: "2026-11-01" };
  const record = async (change: object) => {
    const answer = await api.send(officer, "POST", `/api/v1/reports/${report.no}/uses`, { ...use, ...change });
    return ((await answer.json()) as { warnings: { code: string }[] }).warnings.map(({ code }) => code);
  };
  expect(await record({})).toEqual([]);
  expect(await record({ projectNo: "P-2", usedOn: "2026-11-02" })).toEqual(["used-after-expiry"]);
});
