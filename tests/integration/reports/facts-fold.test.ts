import { beforeAll, describe, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { enterprise, listedAgency, statementOf } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { namedAfter } from "#tests/support/tamper";
import { reportFold } from "~/modules/reports/reports.fold.server";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { enterFact } from "~/modules/reports/use-cases/enter-fact.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const named = (...statements: string[]) => namedAfter(database.admin, [reportFold], ...statements);
let reportId: string;
let early: string;
let late: string;

beforeAll(async () => {
  const { db } = database;
  const registrar = ctxOf(db, await makeActor(db, ["registrar"]));
  const agency = await listedAgency(db);
  const about = await enterprise(db);
  const fact = { enterpriseId: about.id, kind: "penalty" as const, body: "市市场监管局", decidedOn: "2026-08-01" };
  const entered = async (documentNo: string) =>
    mustBeOk(await enterFact(registrar, { ...fact, documentNo, grade: "ordinary", summary: "罚款" }));
  early = await entered("宿市监罚〔2026〕1号");
  const statement = statementOf(agency, about);
  const user = ctxOf(db, agency.user);
  ({ reportId } = mustBeOk(await lodgeReport(user, statement, await pdfFile(["first"]))));
  late = await entered("宿市监罚〔2026〕2号");
  const reason = { code: "typing-error", text: null };
  const change = {
    reportId,
    readAt: 1,
    statement: { ...statement, grade: "A" },
    reason,
    file: await pdfFile(["second"]),
  };
  mustBeOk(await correctReport(user, change));
  await entered("宿市监罚〔2026〕3号");
});

describe("the facts that a report rests on, behind the product's back", () => {
  it("are as the journal says: at lodging, come in later, and of a new version", async () => {
    expect(await named()).toEqual([]);
    const rows = await database.db
      .selectFrom("report_facts")
      .select("fact_id")
      .where("report_id", "=", reportId)
      .execute();
    expect(rows).toHaveLength(3);
  });

  it.each([
    ["taken away", () => `delete from report_facts where fact_id = '${early}'`],
    ["changed", () => `update report_facts set fact_id = '${"0".repeat(26)}' where fact_id = '${late}'`],
    ["added", () => `insert into report_facts values ('${reportId}', '${"0".repeat(26)}')`],
  ])("are named where one was %s", async (_, statement) => {
    expect(await named(statement())).toEqual([["row-changed", "report", reportId, "factIds"]]);
  });
});
