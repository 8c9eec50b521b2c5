import { beforeAll, describe, expect, it } from "vitest";
import { checkedRows, commitNow, stageAndRead } from "#tests/factories/imports";
import { makeUnit } from "#tests/factories/people";
import { listedAgency, lodgedReport, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { csvFile } from "#tests/support/lists";
import { call, statusOf } from "#tests/support/request";
import { foldables } from "~/foldables.server";
import { reportsOfAgency } from "~/modules/insights/quality.queries.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { usesOfReport } from "~/modules/reports/report-uses.queries.server";
import { loader as exportPage } from "~/modules/reports/routes/export-uses";
import { loader as reportPage } from "~/modules/reports/routes/report.server";
import { loader as rowsPage } from "~/modules/reports/routes/report-use-rows";
import { loader as listPage } from "~/modules/reports/routes/report-uses.server";
import * as strikePage from "~/modules/reports/routes/strike-use.server";
import { recordUse } from "~/modules/reports/use-cases/record-use.server";
import { strikeUse } from "~/modules/reports/use-cases/strike-use.server";
import type { Actor } from "~/platform/actor";
import { ROLES } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let agency: TestAgency;
let officer: Actor;
let stranger: Actor;
let regulator: Actor;
let report: Awaited<ReturnType<typeof lodgedReport>>;

beforeAll(async () => {
  const { db } = database;
  agency = await listedAgency(db);
  const unit = await makeUnit(db, { code: "CG11", name: "宿迁市清和采购中心" });
  const other = await makeUnit(db, { code: "CG12" });
  officer = await makeActor(db, ["procurement-officer"], { unitId: unit.id });
  stranger = await makeActor(db, ["procurement-officer"], { unitId: other.id });
  regulator = await makeActor(db, ["regulator"]);
  report = await lodgedReport(db, agency);
});

const used = async (projectNo: string, more: { usedOn?: string; of?: { no: string } } = {}) =>
  mustBeOk(
    await recordUse(ctxOf(database.db, officer), {
      no: (more.of ?? report).no,
      use: {
        field: "tender",
        projectNo,
        projectTitle: `${projectNo} 工程`,
        usedOn: more.usedOn ?? "2026-11-02",
        amountYuan: null,
        unitId: officer.unitId,
      },
    }),
  );
const strike = (useId: string, by = officer, code = "wrong-project") =>
  strikeUse(ctxOf(database.db, by), { useId, reason: { code, text: null } });
const list = async (search: string, actor = officer) =>
  (await call(listPage, { db: database.db, actor, path: `/report-uses${search}` })) as Awaited<
    ReturnType<typeof listPage>
  >;

describe("a use entered in error", () => {
  it("is struck with its reason and event, stays in its place, and its project is recorded anew", async () => {
    const { db } = database;
    const id = await used("S-1");
    mustBeOk(await strike(id));
    const [row] = await usesOfReport(db, report.reportId);
    expect(row).toMatchObject({ id, projectNo: "S-1", strikeReasonCode: "wrong-project" });
    const event = await db
      .selectFrom("journal_events")
      .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
      .select(["journal_events.name", "journal_processes.name as process", "journal_processes.reason_code as code"])
      .where("journal_events.subject_id", "=", id)
      .orderBy("journal_events.id", "desc")
      .executeTakeFirst();
    expect(event).toEqual({ name: "report-use-struck", process: "strike-use", code: "wrong-project" });
    const again = await used("S-1", { usedOn: "2026-11-03" });
    expect(again).not.toBe(id);
    expect(await used("S-1", { usedOn: "2026-11-03" })).toBe(again);
  });

  it("is struck once, by who recorded it, a colleague of the unit, or who supervises; by nobody else", async () => {
    const { db } = database;
    const [one, two, three] = [await used("S-2"), await used("S-3"), await used("S-4")];
    expect(await strike(one, stranger)).toMatchObject({ refusal: { code: "use-not-yours", status: 403 } });
    mustBeOk(await strike(one));
    expect(await strike(one)).toMatchObject({ refusal: { code: "struck-already", status: 409 } });
    mustBeOk(await strike(two, await makeActor(db, ["procurement-officer"], { unitId: officer.unitId! })));
    mustBeOk(await strike(three, regulator));
    for (const id of ["nothing", "编".repeat(26), "01M00000000000000000000000"])
      expect(await strike(id)).toMatchObject({ refusal: { code: "no-such-use", status: 404 } });
  });

  it("no longer counts in time to use, and its line may come in by import again", async () => {
    const { db } = database;
    const other = await lodgedReport(db, agency, { purpose: "procurement" });
    const first = await used("S-5", { usedOn: "2026-10-25", of: other });
    await used("S-6", { usedOn: "2026-11-05", of: other });
    const firstUse = async () =>
      (await reportsOfAgency(db, agency.id)).find(({ id }) => id === other.reportId)?.firstUsedOn;
    expect(await firstUse()).toBe("2026-10-25");
    mustBeOk(await strike(first));
    expect(await firstUse()).toBe("2026-11-05");
    const head = ["报告编号", "应用领域", "项目编号", "项目名称", "使用日期"];
    const lines = ["S-5", "S-6"].map((no) => [other.no, "招标投标", no, `${no} 工程`, "2026-11-06"]);
    const id = await stageAndRead(db, officer, "report-uses", csvFile([head, ...lines]));
    expect((await checkedRows(db, id)).map(({ action }) => action)).toEqual(["add", "refused"]);
    await commitNow(db, stranger, id);
    expect((await usesOfReport(db, other.reportId)).map(({ projectNo }) => projectNo).sort()).toEqual([
      "S-5",
      "S-5",
      "S-6",
    ]);
  });
});

describe("the list of all uses", () => {
  it("is narrowed by state, field, day, agency, number and project, and leaves as a workbook", async () => {
    const { db } = database;
    const rival = await listedAgency(db);
    const theirs = await lodgedReport(db, rival);
    await used("别处-1", { of: theirs });
    expect((await list("?state=all")).page.total).toBe(
      (await list("")).page.total + (await list("?state=struck")).page.total,
    );
    expect((await list("?state=struck")).page.rows.every(({ struck }) => struck !== null)).toBe(true);
    expect((await list(`?q=${theirs.no}`)).page.rows).toMatchObject([{ reportId: theirs.reportId, struck: null }]);
    expect((await list("?q=别处")).page.total).toBe(1);
    expect((await list("?q=%25_")).page.total).toBe(0);
    expect((await list(`?agency=${rival.code}&field=tender&from=2026-11-02&until=2026-11-02`)).page.total).toBe(1);
    expect((await list("?field=preschool")).page.total).toBe(0);
    const answer = await call(exportPage, { db, actor: officer, path: "/report-uses/export?q=别处" });
    expect((answer as Response).headers.get("Content-Type")).toContain("spreadsheetml");
    await (answer as Response).arrayBuffer();
  });

  it("shows an agency's user the uses of their own reports alone, and who may strike the way to it", async () => {
    const { db } = database;
    const own = await list("?state=all&limit=500", agency.user);
    expect(new Set(own.page.rows.map(({ agency: name }) => name)).size).toBe(1);
    expect(own.page.rows.some(({ mayStrike }) => mayStrike)).toBe(false);
    expect(own.agencies).toEqual([]);
    expect((await list("?limit=500", regulator)).page.rows.every(({ mayStrike }) => mayStrike)).toBe(true);
    expect((await list("?limit=500", stranger)).page.rows.filter(({ mayStrike }) => mayStrike)).toHaveLength(0);
    const page = (await call(reportPage, {
      db,
      actor: agency.user,
      path: "/",
      params: { id: report.reportId },
    })) as Awaited<ReturnType<typeof reportPage>>;
    expect(page.uses.filter(({ struck }) => struck === "项目有误").length).toBeGreaterThan(0);
  });

  it("and its form are closed to every role without the right", async () => {
    const { db } = database;
    const id = await used("S-9");
    for (const role of ROLES) {
      const actor = await makeActor(db, [role]);
      const at = { db, actor, path: "/", params: { id } };
      const reads = ["agency-user", "procurement-officer", "regulator"].includes(role);
      for (const loader of [listPage, rowsPage])
        expect(statusOf(await call(loader as typeof listPage, at)), role).toBe(reads ? 200 : 403);
      if (["procurement-officer", "regulator"].includes(role)) continue;
      expect(statusOf(await call(strikePage.loader, at)), role).toBe(403);
      expect(statusOf(await call(strikePage.action, { ...at, form: {} })), role).toBe(403);
    }
    const at = { db, path: "/", params: { id } };
    expect(statusOf(await call(strikePage.loader, { ...at, actor: stranger }))).toBe(404);
    expect(statusOf(await call(strikePage.loader, { ...at, actor: officer }))).toBe(200);
    expect(statusOf(await call(strikePage.action, { ...at, actor: officer, form: { reasonCode: "other" } }))).toBe(422);
    const form = { reasonCode: "other", reasonText: "项目已取消" };
    expect(statusOf(await call(strikePage.action, { ...at, actor: officer, form }))).toBe(302);
    expect(statusOf(await call(strikePage.loader, { ...at, actor: officer }))).toBe(404);
  });

  it("is struck over the API alike", async () => {
    const { db } = database;
    const path = `/api/v1/report-uses/${await used("S-10")}/striking`;
    const api = await startApi(db, { hasJobs: false });
    const body = { reasonCode: "not-used" };
    const answers = [
      await api.send(agency.user, "POST", path, body),
      await api.send(officer, "POST", path, { reasonCode: "because" }),
      await api.send(stranger, "POST", path, body),
      await api.send(officer, "POST", path, body),
      await api.send(officer, "POST", path, body),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 400, 403, 200, 409]);
    await api.close();
  });
});

it("the journal, folded, equals the table of uses", async () => {
  const own = foldables.filter(({ subjectType }) => subjectType === "report-use");
  expect((await verifyJournal(database.admin, own)).findings).toEqual([]);
});
