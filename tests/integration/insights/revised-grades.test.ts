import { beforeAll, describe, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { factRows } from "#tests/factories/register-rows";
import { listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { ratingQuality } from "~/modules/insights/rating-quality.server";
import { loader as listPage } from "~/modules/insights/routes/quality-reports.server";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import { instantOf } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const PERIOD = { from: "2026-10-01", until: "2026-10-31" };
const LATER = "2028-06-01";

let agency: TestAgency;
let reportId: string;

/** Issued AA, corrected to AAA, revised to 暂缓 on 2026-11-20 because of a penalty of 2026-11-10. */
beforeAll(async () => {
  const { db } = database;
  agency = await listedAgency(db);
  const lodged = await lodgedReport(db, agency);
  reportId = lodged.reportId;
  const change = async (grade: string) => ({
    ...{ reportId, readAt: null, reason: { code: "typing-error", text: null } },
    statement: statementOf(agency, lodged.about, { grade }),
    file: await pdfFile([lodged.no, grade]),
  });
  const by = (day: string) => ctxOf(db, agency.user, instantOf(`${day}T02:00:00Z`));
  mustBeOk(await correctReport(by("2026-11-02"), await change("AAA")));
  await factRows(db, [{ enterpriseId: lodged.about.id, decidedOn: "2026-11-10" }]);
  mustBeOk(await reviseReport(by("2026-11-20"), await change("暂缓")));
});

describe("a report that its agency revised after a penalty", () => {
  it("leaves the failure with the grade that it had been given until then", async () => {
    const { backTest } = await ratingQuality(database.db, agency.id, PERIOD, LATER);
    if (!backTest.told) throw new Error(backTest.why);
    expect(backTest.rows.map(({ grade, observed, followed }) => [grade, observed, followed])).toEqual([
      ["AAA", [reportId], [reportId]],
      ["AA", [], []],
      ["A", [], []],
      ["暂缓", [reportId], []],
    ]);
  });

  it("is listed with the grade of issue, and says what it is now", async () => {
    const regulator = await makeActor(database.db, ["regulator"]);
    const asked = { db: database.db, actor: regulator, params: { code: agency.code } };
    const path = `/rating-quality/${agency.code}/reports?period=2026&of=revised`;
    expect(await call(listPage, { ...asked, path })).toMatchObject({
      total: 1,
      rows: [{ id: reportId, grade: "AAA", presentGrade: "暂缓" }],
    });
  });
});
