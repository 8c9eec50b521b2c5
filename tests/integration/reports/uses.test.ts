import { beforeAll, describe, expect, it } from "vitest";
import { checkedRows, commitNow, findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { pdfFile } from "#tests/factories/pdfs";
import { makeUnit } from "#tests/factories/people";
import { listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { csvFile } from "#tests/support/lists";
import { call, statusOf } from "#tests/support/request";
import { foldables } from "~/foldables.server";
import { visibleImport } from "~/modules/collection/imports.queries.server";
import { stageImport } from "~/modules/collection/use-cases/stage-import.server";
import { printedNumber } from "~/modules/reports/report-number.rules";
import type { StatedUse } from "~/modules/reports/report-use.rules";
import { usesOfReport } from "~/modules/reports/report-uses.queries.server";
import * as usePage from "~/modules/reports/routes/record-use.server";
import { loader as reportPage } from "~/modules/reports/routes/report.server";
import { recordUse } from "~/modules/reports/use-cases/record-use.server";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import { withdrawReport } from "~/modules/reports/use-cases/withdraw-report.server";
import { mustBeOk } from "~/platform/result";
import { readJournalFor } from "./journal-fold";

const database = testDatabase();
let agency: TestAgency;

beforeAll(async () => {
  agency = await listedAgency(database.db);
});

const USE: StatedUse = {
  field: "tender",
  projectNo: "SQZB-2026-1",
  projectTitle: "清衡大道改造工程",
  usedOn: "2026-11-01",
  amountYuan: "3200000.00",
  unitId: null,
};

const eventsOf = (useId: string) =>
  database.db
    .selectFrom("journal_events")
    .select("journal_events.name")
    .where("journal_events.subject_id", "=", useId)
    .execute();

describe("the use of a report", () => {
  it("is recorded once with its event; the same again changes nothing, another content is refused", async () => {
    const { db } = database;
    const officer = await makeActor(db, ["procurement-officer"]);
    const { no, reportId } = await lodgedReport(db, agency);
    const id = mustBeOk(await recordUse(ctxOf(db, officer), { no, use: USE }));
    expect(mustBeOk(await recordUse(ctxOf(db, officer), { no, use: USE }))).toBe(id);
    const other = await recordUse(ctxOf(db, officer), { no, use: { ...USE, usedOn: "2026-11-02" } });
    expect(other).toMatchObject({ ok: false, refusal: { code: "use-differs", path: "projectNo" } });
    for (const [usedOn, code] of [
      ["2026-11-25", "use-in-future"],
      ["2026-10-19", "use-before-issue"],
    ] as const) {
      const use = { ...USE, projectNo: "SQZB-2026-2", usedOn };
      expect(await recordUse(ctxOf(db, officer), { no, use })).toMatchObject({ ok: false, refusal: { code } });
    }
    expect(await usesOfReport(db, reportId)).toMatchObject([
      { id, projectNo: "SQZB-2026-1", amountYuan: "3200000.00" },
    ]);
    expect(await eventsOf(id)).toEqual([{ name: "report-used" }]);
  });

  it("ten times at the same moment is one use", async () => {
    const { db } = database;
    const officer = await makeActor(db, ["procurement-officer"]);
    const { no, reportId } = await lodgedReport(db, agency);
    const all = await Promise.all(Array.from({ length: 10 }, () => recordUse(ctxOf(db, officer), { no, use: USE })));
    const ids = [...new Set(all.map(mustBeOk))];
    expect(ids).toHaveLength(1);
    expect(await eventsOf(ids[0]!)).toHaveLength(1);
    expect(await usesOfReport(db, reportId)).toHaveLength(1);
  });

  it("is recorded on its page by who has the right, and stands on the report's page", async () => {
    const { db } = database;
    const unit = await makeUnit(db, { code: "CG01" });
    const officer = await makeActor(db, ["procurement-officer"], { unitId: unit.id });
    const { reportId } = await lodgedReport(db, agency);
    const at = { db, path: "/", params: { id: reportId } };
    const page = (await call(reportPage, { ...at, actor: officer })) as Awaited<ReturnType<typeof reportPage>>;
    expect(page.mayRecordUse).toBe(true);
    expect(statusOf(await call(usePage.loader, { ...at, actor: officer }))).toBe(200);
    for (const actor of [agency.user, await makeActor(db, ["regulator"])]) {
      expect(statusOf(await call(usePage.loader, { ...at, actor }))).toBe(403);
      expect(statusOf(await call(usePage.action, { ...at, actor, form: {} }))).toBe(403);
    }
    for (const id of ["编".repeat(26), "nothing", "01M00000000000000000000000"])
      expect(statusOf(await call(usePage.loader, { ...at, params: { id }, actor: officer }))).toBe(404);
    const form = { field: "procurement", projectNo: "CG-7", projectTitle: "办公设备采购", usedOn: "2026-11-10" };
    const wrong = { ...form, field: "杂项", amountYuan: "很多" };
    expect(statusOf(await call(usePage.action, { ...at, actor: officer, form: wrong }))).toBe(422);
    const posted = await call(usePage.action, { ...at, actor: officer, form: { ...form, amountYuan: "200万元" } });
    expect(statusOf(posted)).toBe(302);
    const row = await db
      .selectFrom("report_uses")
      .select(["amount_yuan", "unit_id", "recorded_by"])
      .where("report_id", "=", reportId)
      .execute();
    expect(row).toEqual([{ amount_yuan: "2000000.00", unit_id: unit.id, recorded_by: officer.accountId }]);
  });

  it("is taken over the API by the number as printed", async () => {
    const { db } = database;
    const officer = await makeActor(db, ["procurement-officer"]);
    const { no } = await lodgedReport(db, agency);
    const body = { field: "tender", projectNo: "API-1", projectTitle: "接口工程", usedOn: "2026-11-01" };
    const path = `/api/v1/reports/${printedNumber(no)}/uses`;
    const api = await startApi(db, { hasJobs: false });
    const first = await api.send(officer, "POST", path, body);
    expect(first.status).toBe(201);
    expect(await (await api.send(officer, "POST", path, body)).json()).toEqual(await first.json());
    expect((await api.send(officer, "POST", path, { ...body, projectTitle: "另一工程" })).status).toBe(409);
    for (const strange of ["编号", "7K2M", "00000000000A"])
      expect(
        (await api.send(officer, "POST", `/api/v1/reports/${encodeURIComponent(strange)}/uses`, body)).status,
      ).toBe(404);
    expect((await api.send(officer, "POST", path, { ...body, field: "其他", usedOn: "2026-13-01" })).status).toBe(400);
    expect((await api.send(agency.user, "POST", path, body)).status).toBe(403);
    await api.close();
  });
});

it("what runs out is the version in force on the day of the use, by every way of recording it", async () => {
  const { db } = database;
  const officer = await makeActor(db, ["procurement-officer"]);
  const { no, reportId, about } = await lodgedReport(db, agency, { expiresOn: "2026-11-10" });
  const statement = statementOf(agency, about, { expiresOn: "2027-10-19" });
  const reason = { code: "typing-error", text: null };
  const file = await pdfFile(["revised"]);
  mustBeOk(await reviseReport(ctxOf(db, agency.user), { reportId, readAt: 1, statement, reason, file }));
  const body = (usedOn: string) => ({ field: "tender", projectNo: usedOn, projectTitle: "工程", usedOn });
  const api = await startApi(db, { hasJobs: false });
  const said = async (usedOn: string) => {
    const answer = await api.send(officer, "POST", `/api/v1/reports/${no}/uses`, body(usedOn));
    return ((await answer.json()) as { warnings: { code: string }[] }).warnings.map(({ code }) => code);
  };
  expect(await said("2026-11-10")).toEqual([]);
  expect(await said("2026-11-11")).toEqual(["used-after-expiry"]);
  expect(await said("2026-11-24")).toEqual([]);
  await api.close();
  const form = body("2026-11-12");
  const posted = await call(usePage.action, { db, actor: officer, path: "/", params: { id: reportId }, form });
  expect((posted as Response).headers.get("Location")).toContain("used-after-expiry");
  const row = (usedOn: string) => [no, "招标投标", `L${usedOn}`, "工程", usedOn];
  const head = ["报告编号", "应用领域", "项目编号", "项目名称", "使用日期"];
  const id = await stageAndRead(db, officer, "report-uses", csvFile([head, row("2026-11-13"), row("2026-11-24")]));
  expect((await findingsOf(db, id)).warnings.map(({ row: at, code }) => [at, code])).toEqual([
    [2, "used-after-expiry"],
  ]);
});

describe("a list of uses", () => {
  const HEAD = ["报告编号", "应用领域", "项目编号", "项目名称", "使用日期", "使用单位", "金额（元）"];

  it("comes in once: each refusal beside its cell, what is known unchanged, by two officers who see no other list", async () => {
    const { db } = database;
    const [one, other] = [await makeActor(db, ["procurement-officer"]), await makeActor(db, ["procurement-officer"])];
    const unit = { name: "宿迁市清和采购中心", ...(await makeUnit(db, { code: "CG02", name: "宿迁市清和采购中心" })) };
    const [a, b] = [await lodgedReport(db, agency), await lodgedReport(db, agency)];
    mustBeOk(
      await withdrawReport(ctxOf(db, agency.user), {
        reportId: b.reportId,
        readAt: 1,
        reason: { code: "issued-in-error", text: null },
      }),
    );
    const row = (no: string, field: string, project: string, usedOn: string, unitName = "", amount = "") => [
      no,
      field,
      project,
      `${project} 工程`,
      usedOn,
      unitName,
      amount,
    ];
    const rows = [
      row(printedNumber(a.no), "招标投标", "P-1", "2026年11月1日", unit.name, "3,200,000"),
      row(a.no, "政府采购", "P-2", "2026-11-02", "", "320万元"),
      row(b.no, "物业服务", "P-1", "2026-11-24"),
      row(a.no, "招标投标", "P-3", "2026-10-01"),
      row(a.no, "打篮球", "P-4", "2026-11-01"),
      row("7K2M", "招标投标", "P-5", "2026-11-01"),
      row("00000000000A", "招标投标", "P-6", "2026-11-01", "", "约三百万"),
      row(a.no, "招标投标", "P-7", "2026-11-01", "没有这个单位"),
      row(a.no, "招标投标", "P-1", "2026-11-03", unit.name, "3,200,000"),
      row(a.no, "政府采购", "P-2", "2026-11-02", "", "3200000"),
    ];
    const id = await stageAndRead(db, one, "report-uses", csvFile([HEAD, ...rows]));
    const { problems, warnings } = await findingsOf(db, id);
    expect(problems.map((found) => [found.row, found.code])).toEqual([
      [2, "differs-in-file"],
      [5, "use-before-issue"],
      [6, "unknown-use-field"],
      [7, "number-length"],
      [8, "amount-format"],
      [8, expect.stringMatching(/number-check|unknown-report/)],
      [9, "unknown-unit"],
      [10, "differs-in-file"],
      [11, "duplicate-in-file"],
    ]);
    expect(warnings.map((found) => [found.row, found.code])).toEqual([[4, "used-after-withdrawal"]]);
    expect(await importOf(db, id)).toMatchObject({ state: "staged", added: 2, refused: 8 });
    await commitNow(db, other, id);
    const again = await stageAndRead(db, one, "report-uses", csvFile([HEAD, rows[1]!, rows[2]!, rows[0]!]));
    expect((await checkedRows(db, again)).map(({ action }) => action)).toEqual(["unchanged", "unchanged", "add"]);
    await commitNow(db, other, again);
    const uses = await usesOfReport(db, a.reportId);
    expect(uses.map(({ projectNo, amountYuan }) => [projectNo, amountYuan])).toEqual([
      ["P-2", "3200000.00"],
      ["P-1", "3200000.00"],
    ]);
    const differing = csvFile([HEAD, row(a.no, "政府采购", "P-2", "2026-11-02", "", "1")]);
    const third = await stageAndRead(db, one, "report-uses", differing);
    expect((await findingsOf(db, third)).problems.map(({ code }) => code)).toEqual(["use-differs"]);
  });

  it("recorded by hand between check and commit comes in not at all, and nothing is half done", async () => {
    const { db } = database;
    const [one, other] = [await makeActor(db, ["procurement-officer"]), await makeActor(db, ["procurement-officer"])];
    const { no, reportId } = await lodgedReport(db, agency);
    const line = (project: string) => [no, "招标投标", project, `${project} 工程`, "2026-11-01", "", ""];
    const id = await stageAndRead(db, one, "report-uses", csvFile([HEAD, line("K-1"), line("K-2")]));
    const use = { ...USE, projectNo: "K-2", projectTitle: "另一工程", amountYuan: null };
    mustBeOk(await recordUse(ctxOf(db, one), { no, use }));
    await commitNow(db, other, id);
    expect((await importOf(db, id)).state).not.toBe("committed");
    expect((await usesOfReport(db, reportId)).map(({ projectNo }) => projectNo)).toEqual(["K-2"]);
  });

  it("is the only one that officers deliver or see; agencies and the regulator neither", async () => {
    const { db } = database;
    const officer = await makeActor(db, ["procurement-officer"]);
    const registrar = await makeActor(db, ["registrar"]);
    const path = csvFile([HEAD]);
    const file = { path, name: "使用.csv", size: 200 };
    for (const [actor, item] of [
      [officer, "roster"],
      [officer, "reports"],
      [agency.user, "report-uses"],
      [await makeActor(db, ["regulator"]), "report-uses"],
    ] as const) {
      const staged = await stageImport(ctxOf(db, actor), { item, file });
      expect(staged, item).toMatchObject({ ok: false, refusal: { code: "item-not-yours", status: 403 } });
    }
    const roster = mustBeOk(await stageImport(ctxOf(db, registrar), { item: "org-units", file }));
    expect(await visibleImport(db, officer, roster.id)).toBeUndefined();
    const own = mustBeOk(await stageImport(ctxOf(db, officer), { item: "report-uses", file }));
    expect(await visibleImport(db, officer, own.id)).toBeDefined();
    expect(await visibleImport(db, agency.user, own.id)).toBeUndefined();
  });
});

it("the journal, folded, equals the table of uses", async () => {
  const fold = foldables.find(({ subjectType }) => subjectType === "report-use")!;
  const present = await fold.present(database.db, null, 1_000);
  expect(present.length).toBeGreaterThan(5);
  const folded = await readJournalFor(database.db, fold);
  for (const { id, state } of present) expect(folded.get(id)).toEqual(state);
});
