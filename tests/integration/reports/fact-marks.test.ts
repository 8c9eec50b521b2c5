import { beforeAll, describe, expect, it } from "vitest";
import { commitNow, stageAndRead } from "#tests/factories/imports";
import { pdfFile } from "#tests/factories/pdfs";
import { enterprise, listedAgency, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { csvFile } from "#tests/support/lists";
import { waitsFor } from "#tests/support/meanwhile";
import { factById } from "~/modules/reports/enterprises.queries.server";
import { reportFold } from "~/modules/reports/reports.fold.server";
import { factsOfReport, reportById } from "~/modules/reports/reports.queries.server";
import type { ReportStatement } from "~/modules/reports/reports.types";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { endFact } from "~/modules/reports/use-cases/end-fact.server";
import { enterFact } from "~/modules/reports/use-cases/enter-fact.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { reserveNumbers } from "~/modules/reports/use-cases/reserve-numbers.server";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import { verifyByNumber } from "~/modules/reports/verification.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";
import { readJournalFor } from "./journal-fold";

const database = testDatabase();
let agency: TestAgency;
let registrar: Actor;
let other: Actor;
let counter = 0;

beforeAll(async () => {
  agency = await listedAgency(database.db);
  registrar = await makeActor(database.db, ["registrar"]);
  other = await makeActor(database.db, ["registrar"]);
});

type Subject = Awaited<ReturnType<typeof enterprise>>;

const ended = async (factId: string, state: "repaired" | "voided", endedOn: string) => {
  const { version } = (await factById(database.db, factId))!;
  const reason = { code: state === "repaired" ? "repaired" : "decision-revoked", text: null };
  mustBeOk(
    await endFact(ctxOf(database.db, registrar), { factId, readAt: version, state, endedOn, documentNo: null, reason }),
  );
};

const entered = async (about: Subject, decidedOn: string) =>
  mustBeOk(
    await enterFact(ctxOf(database.db, registrar), {
      enterpriseId: about.id,
      kind: "tax-arrears",
      body: "宿迁市税务局",
      documentNo: `宿税告〔2026〕${++counter}号`,
      decidedOn,
      grade: "ordinary",
      summary: null,
    }),
  );

const lodged = async (about: Subject) =>
  mustBeOk(await lodgeReport(ctxOf(database.db, agency.user), statementOf(agency, about), await pdfFile([about.uscc])));

const change = async (about: Subject, reportId: string, stated: Partial<ReportStatement> = {}) => ({
  ...{ reportId, readAt: null, statement: statementOf(agency, about, stated) },
  ...{ reason: { code: "other", text: "所依据的信息有变化" }, file: await pdfFile([reportId, `${++counter}`]) },
});

const markOf = async (reportId: string) => (await reportById(database.db, reportId))!.factMark;
const restingOn = async (reportId: string) => (await factsOfReport(database.db, reportId)).map(({ id }) => id);
const marksOf = async (reportId: string) => {
  const rows = await database.db
    .selectFrom("journal_events")
    .select("payload")
    .where("subject_id", "=", reportId)
    .where("name", "=", "report-marked")
    .orderBy("id")
    .execute();
  return rows.map(({ payload }) => (JSON.parse(payload.toString()) as { after: { factMark: string } }).after.factMark);
};

describe("a report lodged after a fact it rests on has ended", () => {
  it.each(["repaired", "voided"] as const)("is marked from its acceptance on: %s", async (state) => {
    const about = await enterprise(database.db);
    const fact = await entered(about, "2026-03-01");
    await ended(fact, state, "2026-10-10");
    const { reportId, no } = await lodged(about);
    expect([await markOf(reportId), await restingOn(reportId), await marksOf(reportId)]).toEqual([
      state,
      [fact],
      [state],
    ]);
    const days = { today: "2026-11-24", on: null };
    expect(await verifyByNumber(database.db, no, days)).toMatchObject({ factMark: state });
  });

  it("is not where the fact had ended by the day of its data", async () => {
    const about = await enterprise(database.db);
    for (const state of ["repaired", "voided"] as const)
      await ended(await entered(about, "2026-03-01"), state, "2026-09-30");
    const { reportId } = await lodged(about);
    expect([await markOf(reportId), await restingOn(reportId), await marksOf(reportId)]).toEqual(["none", [], []]);
  });
});

describe("a fact that comes in after the report", () => {
  it("by hand is one the report rests on where its data reach up to it, and marks it once it ends", async () => {
    const about = await enterprise(database.db);
    const { reportId } = await lodged(about);
    const [known, later] = [await entered(about, "2026-09-30"), await entered(about, "2026-10-01")];
    expect(await restingOn(reportId)).toEqual([known]);
    await ended(later, "voided", "2026-11-20");
    expect(await markOf(reportId)).toBe("none");
    await ended(known, "repaired", "2026-11-20");
    expect([await markOf(reportId), await marksOf(reportId)]).toEqual(["repaired", ["repaired"]]);
  });

  it("by import alike", async () => {
    const { db } = database;
    const about = await enterprise(db);
    const { reportId } = await lodged(about);
    const row = (on: string, no: number) => [
      about.uscc,
      "行政处罚",
      "宿迁市监管局",
      `宿清罚〔2026〕9${no}号`,
      on,
      "一般",
    ];
    const head = ["统一社会信用代码", "信息类别", "决定机关", "文号", "决定日期", "情节"];
    const sheet = csvFile([head, row("2026-02-03", 1), row("2026-10-03", 2)]);
    await commitNow(db, other, await stageAndRead(db, registrar, "enterprise-facts", sheet));
    const [fact, ...more] = await restingOn(reportId);
    expect(more).toEqual([]);
    await ended(fact!, "voided", "2026-11-20");
    expect(await markOf(reportId)).toBe("voided");
  });
});

describe("a marked report", () => {
  it("revised after the repair rests on what still stands, and loses its mark", async () => {
    const about = await enterprise(database.db);
    const [repaired, standing] = [await entered(about, "2026-03-01"), await entered(about, "2026-04-01")];
    const { reportId } = await lodged(about);
    await ended(repaired, "repaired", "2026-11-20");
    expect(await markOf(reportId)).toBe("repaired");
    mustBeOk(await reviseReport(ctxOf(database.db, agency.user), await change(about, reportId)));
    expect([await markOf(reportId), await restingOn(reportId), await marksOf(reportId)]).toEqual([
      "none",
      [standing],
      ["repaired", "none"],
    ]);
    await ended(standing, "voided", "2026-11-24");
    expect(await markOf(reportId)).toBe("voided");
  });

  it("corrected stays marked while its data are of before the repair", async () => {
    const about = await enterprise(database.db);
    const fact = await entered(about, "2026-08-01");
    const { reportId } = await lodged(about);
    await ended(fact, "repaired", "2026-11-20");
    mustBeOk(await correctReport(ctxOf(database.db, agency.user), await change(about, reportId, { grade: "A" })));
    expect([await markOf(reportId), await restingOn(reportId)]).toEqual(["repaired", [fact]]);
    const earlier = { dataCutoffOn: "2026-07-31" };
    mustBeOk(await correctReport(ctxOf(database.db, agency.user), await change(about, reportId, earlier)));
    expect([await markOf(reportId), await restingOn(reportId), await marksOf(reportId)]).toEqual([
      "none",
      [],
      ["repaired", "none"],
    ]);
  });
});

it("the journal, folded, has the marks of the table", async () => {
  const present = await reportFold.present(database.db, null, 1_000);
  expect(present.length).toBeGreaterThan(6);
  const folded = await readJournalFor(database.db, reportFold);
  for (const { id, state } of present) expect(folded.get(id), id).toEqual(state);
});

describe("a fact and a report at the same moment", () => {
  /** The report has read the facts and waits before it is written; the fact is touched then. */
  async function meanwhile(about: Subject, act: () => Promise<unknown>): Promise<string> {
    const { db, admin } = database;
    let reportId = "";
    let acting: Promise<unknown> = Promise.resolve();
    const file = await pdfFile([about.uscc, "at once"]);
    const [no] = mustBeOk(await reserveNumbers(ctxOf(db, agency.user), 1));
    await admin.transaction().execute(async (tx) => {
      await tx.selectFrom("report_numbers").select("no").where("no", "=", no!).forUpdate().execute();
      const lodging = lodgeReport(ctxOf(db, agency.user), statementOf(agency, about, { no: no! }), file);
      await waitsFor(database.db, "update `report_numbers`%");
      let isDone = false;
      acting = act().finally(() => {
        isDone = true;
      });
      await waitsFor(database.db, "update `enterprise_facts`%", () => isDone);
      acting = Promise.all([acting, lodging.then((lodged) => (reportId = mustBeOk(lodged).reportId))]);
    });
    await acting;
    return reportId;
  }

  it("marks the report that was being lodged while its fact ended", async () => {
    const about = await enterprise(database.db);
    const fact = await entered(about, "2026-03-01");
    const reportId = await meanwhile(about, () => ended(fact, "voided", "2026-11-20"));
    expect([await restingOn(reportId), await markOf(reportId)]).toEqual([[fact], "voided"]);
  });
});
