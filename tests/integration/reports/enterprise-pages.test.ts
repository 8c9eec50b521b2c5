import { beforeAll, describe, expect, it } from "vitest";
import { enterprise, listedAgency, lodgedReport, type TestAgency } from "#tests/factories/reports";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { factsOf } from "~/modules/reports/enterprises.queries.server";
import { reportById } from "~/modules/reports/reports.queries.server";
import * as endPage from "~/modules/reports/routes/end-fact.server";
import * as enterPage from "~/modules/reports/routes/enter-fact.server";
import { loader as enterprisePage } from "~/modules/reports/routes/enterprise.server";
import { loader as listPage } from "~/modules/reports/routes/enterprises.server";
import { loader as exportPage } from "~/modules/reports/routes/export-enterprises";
import type { Actor } from "~/platform/actor";
import { ROLES } from "~/platform/permissions";

const database = testDatabase();
let agency: TestAgency;
let registrar: Actor;

beforeAll(async () => {
  agency = await listedAgency(database.db);
  registrar = await makeActor(database.db, ["registrar"]);
});

const list = async (search: string) =>
  (await call(listPage, { db: database.db, actor: registrar, path: `/enterprises${search}` })) as Awaited<
    ReturnType<typeof listPage>
  >;

const FACT = {
  kind: "tax-arrears",
  body: "宿迁市清和税务局",
  documentNo: "清税通[2026]8号",
  decidedOn: "2026-05-06",
  grade: "ordinary",
};
const enter = (id: string, form: Record<string, string>, actor = registrar) =>
  call(enterPage.action, { db: database.db, actor, path: "/", params: { id }, form });

describe("the list of enterprises", () => {
  it("is found by name, by code and by what stands against them, a page at a time", async () => {
    const { db } = database;
    const [one, two] = [await enterprise(db, "宿迁名录甲有限公司"), await enterprise(db, "宿迁名录乙有限公司")];
    expect((await list("?q=名录")).page).toMatchObject({ total: 2 });
    expect((await list("?q=名录&limit=1&offset=1")).page.rows.map(({ id }) => id)).toEqual([two.id]);
    expect((await list(`?q=${one.uscc.toLowerCase()}`)).page.rows.map(({ id }) => id)).toEqual([one.id]);
    expect((await list("?q=100%25")).page.total).toBe(0);
    expect((await list("?status=revoked&q=名录")).page.total).toBe(0);
    expect(statusOf(await enter(one.id, FACT))).toBe(302);
    expect((await list("?facts=active")).page.rows.map(({ id }) => id)).toEqual([one.id]);
    for (const search of ["?status=打篮球", "?offset=-1&limit=x", "?facts=%00"])
      expect(statusOf(await list(search))).toBe(200);
  });

  it("leaves as a workbook with the same filter, journalled with what left", async () => {
    const { db } = database;
    const about = await enterprise(db, "宿迁导出有限公司");
    const answer = (await call(exportPage, { db, actor: registrar, path: "/x?q=宿迁导出" })) as Response;
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    const read = await db
      .selectFrom("journal_processes")
      .select(["subject_ids", "row_count"])
      .where("name", "=", "export-enterprises")
      .executeTakeFirstOrThrow();
    expect(read).toEqual({ subject_ids: about.id, row_count: 1 });
  });

  it("is open to who has to do with reports or keeps it, and to nobody else", async () => {
    const may = ["registrar", "regulator", "procurement-officer", "agency-user"];
    for (const role of ROLES) {
      const actor = role === "agency-user" ? agency.user : await makeActor(database.db, [role]);
      const answer = await call(listPage, { db: database.db, actor, path: "/enterprises" });
      expect(statusOf(answer), role).toBe(may.includes(role) ? 200 : 403);
    }
  });
});

describe("an enterprise", () => {
  it("shows its facts to all, and its reports as far as the reader may see them", async () => {
    const { db } = database;
    const rival = await listedAgency(db);
    const lodged = await lodgedReport(db, agency);
    const seen = async (actor: Actor) => {
      const params = { id: lodged.about.id };
      const page = await call(enterprisePage, { db, actor, path: "/", params });
      return (page as Awaited<ReturnType<typeof enterprisePage>>).reports?.map(({ id }) => id) ?? null;
    };
    expect(await seen(agency.user)).toEqual([lodged.reportId]);
    expect(await seen(rival.user)).toEqual([]);
    expect(await seen(await makeActor(db, ["regulator"]))).toEqual([lodged.reportId]);
    expect(await seen(registrar)).toBeNull();
  });

  it("has a fact entered once, and ended once with a reason; reports that rest on it are marked", async () => {
    const { db } = database;
    const about = await enterprise(db);
    expect(statusOf(await enter(about.id, { ...FACT, decidedOn: "2026-12-31" }))).toBe(422);
    expect(statusOf(await enter(about.id, { ...FACT, kind: "打篮球", body: " " }))).toBe(422);
    expect(statusOf(await enter(about.id, FACT))).toBe(302);
    expect(statusOf(await enter(about.id, { ...FACT, documentNo: "清税通〔2026〕8号" }))).toBe(409);
    const [fact] = await factsOf(db, [about.id]);
    expect(fact).toMatchObject({ documentNo: "清税通〔2026〕8号", state: "active", grade: "ordinary" });
    const { lodgeReport } = await import("~/modules/reports/use-cases/lodge-report.server");
    const { statementOf } = await import("#tests/factories/reports");
    const { pdfFile } = await import("#tests/factories/pdfs");
    const { ctxOf } = await import("#tests/support/actors");
    const { mustBeOk } = await import("~/platform/result");
    const lodged = mustBeOk(
      await lodgeReport(ctxOf(db, agency.user), statementOf(agency, about), await pdfFile(["rests on it"])),
    );
    const at = { db, actor: registrar, path: "/", params: { id: fact!.id } };
    expect(await call(endPage.loader, at)).toMatchObject({ resting: 1, version: 1 });
    const end = (form: Record<string, string>) => call(endPage.action, { ...at, form: { version: "1", ...form } });
    expect(statusOf(await end({ reasonCode: "other", endedOn: "2026-11-01" }))).toBe(422);
    expect(statusOf(await end({ reasonCode: "repaired", endedOn: "2026-05-05" }))).toBe(422);
    expect(statusOf(await end({ reasonCode: "repaired", endedOn: "2026-11-25" }))).toBe(422);
    expect(statusOf(await end({ reasonCode: "repaired", endedOn: "2026-11-01", documentNo: "修复1号" }))).toBe(302);
    expect(statusOf(await end({ reasonCode: "repaired", endedOn: "2026-11-01" }))).toBe(409);
    expect(statusOf(await call(endPage.loader, at))).toBe(404);
    expect((await reportById(db, lodged.reportId))!.factMark).toBe("repaired");
  });

  it("is changed by nobody without the right, and not found under strange addresses", async () => {
    const { db } = database;
    const { id } = await enterprise(db);
    const officer = await makeActor(db, ["procurement-officer"]);
    for (const actor of [officer, agency.user]) {
      expect(statusOf(await enter(id, FACT, actor))).toBe(403);
      expect(statusOf(await call(endPage.loader, { db, actor, path: "/", params: { id } }))).toBe(403);
    }
    for (const strange of ["企".repeat(26), "x", "01M00000000000000000000000"])
      for (const loader of [enterprisePage, enterPage.loader, endPage.loader] as const) {
        const at = { db, actor: registrar, path: "/", params: { id: strange } };
        expect(statusOf(await call(loader as typeof enterprisePage, at))).toBe(404);
      }
  });
});
