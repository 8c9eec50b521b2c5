import { describe, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { enterprise, listedAgency, lodgedReport, statementOf } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { foldables } from "~/foldables.server";
import { recomputationById } from "~/modules/reports/recomputations.queries.server";
import { versionsOf } from "~/modules/reports/report-versions.queries.server";
import { reportById } from "~/modules/reports/reports.queries.server";
import { loader as certificatePage } from "~/modules/reports/routes/certificate";
import { loader as originalPage } from "~/modules/reports/routes/original";
import { loader as recomputationPage } from "~/modules/reports/routes/recomputation.server";
import { loader as recomputationsPage } from "~/modules/reports/routes/recomputations.server";
import { loader as reportPage } from "~/modules/reports/routes/report.server";
import { loader as numbersPage } from "~/modules/reports/routes/report-numbers.server";
import { loader as listPage } from "~/modules/reports/routes/reports.server";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { decideRecomputation } from "~/modules/reports/use-cases/decide-recomputation.server";
import { endFact } from "~/modules/reports/use-cases/end-fact.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import { withdrawReport } from "~/modules/reports/use-cases/withdraw-report.server";
import { verifyByDigest, verifyByNumber } from "~/modules/reports/verification.server";
import { mustBeOk } from "~/platform/result";
import { readJournalFor } from "./journal-fold";

const database = testDatabase();
const REASON = { code: "typing-error", text: null };

async function tasksOf(accountId: string): Promise<string[]> {
  const rows = await database.db
    .selectFrom("tasks")
    .select("tasks.kind")
    .where("account_id", "=", accountId)
    .orderBy("id")
    .execute();
  return rows.map(({ kind }) => kind);
}

describe("a report", () => {
  it("is corrected, revised and withdrawn, each a version or a state of its own; earlier readers are told", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const lodged = await lodgedReport(db, agency);
    const reader = await makeActor(db, ["procurement-officer"]);
    const page = await call(reportPage, { db, actor: reader, path: "/", params: { id: lodged.reportId } });
    expect(statusOf(page)).toBe(200);
    const change = async (grade: string, readAt: number) => ({
      reportId: lodged.reportId,
      readAt,
      statement: statementOf(agency, lodged.about, { grade, indicators: { strength: grade === "AAA" ? "95" : "85" } }),
      reason: REASON,
      file: await pdfFile([grade, String(readAt)]),
    });
    mustBeOk(await correctReport(ctxOf(db, agency.user), await change("AAA", 1)));
    expect((await reviseReport(ctxOf(db, agency.user), await change("AA", 1))).ok).toBe(false);
    mustBeOk(await reviseReport(ctxOf(db, agency.other), await change("AA", 2)));
    expect(await versionsOf(db, lodged.reportId)).toMatchObject([
      { ordinal: 1, act: "lodged", grade: "AA" },
      { ordinal: 2, act: "corrected", grade: "AAA" },
      { ordinal: 3, act: "revised", grade: "AA", supersededAt: null },
    ]);
    const first = (await versionsOf(db, lodged.reportId))[0]!.fileSha256!.toString("hex");
    const days = { today: "2026-11-24", on: null };
    expect(await verifyByDigest(db, first, days)).toMatchObject({ bytes: "identical-to-earlier-version", version: 3 });
    const withdrawal = { reportId: lodged.reportId, readAt: 3, reason: { code: "issued-in-error", text: null } };
    mustBeOk(await withdrawReport(ctxOf(db, agency.user), withdrawal));
    expect((await withdrawReport(ctxOf(db, agency.user), withdrawal)).ok).toBe(false);
    expect(await verifyByNumber(db, lodged.no, days)).toMatchObject({ status: "withdrawn", withdrawnOn: "2026-11-24" });
    expect(await verifyByNumber(db, lodged.no, { today: "2026-11-24", on: "2026-11-01" })).toMatchObject({
      status: "valid",
    });
    expect(await tasksOf(reader.accountId)).toEqual([
      "reports:task.report-corrected",
      "reports:task.report-revised",
      "reports:task.report-withdrawn",
    ]);
    expect(await tasksOf(agency.user.accountId)).toEqual([]);
  });

  it("of three corrected onto one purpose at the same moment is corrected once, and nothing is left of the others", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const about = await enterprise(db);
    const ids: string[] = [];
    for (const purpose of ["tender", "procurement", "preschool"]) {
      const file = await pdfFile([about.uscc, purpose]);
      ids.push(
        mustBeOk(await lodgeReport(ctxOf(db, agency.user), statementOf(agency, about, { purpose }), file)).reportId,
      );
    }
    const files = await Promise.all(ids.map((id) => pdfFile([id, "onto one"])));
    const filesOf = async () => (await db.selectFrom("files").select("files.id").execute()).length;
    const before = await filesOf();
    const statement = statementOf(agency, about, { purpose: "general" });
    const results = await Promise.all(
      ids.map((reportId, index) =>
        correctReport(ctxOf(db, agency.user), {
          reportId,
          readAt: null,
          statement,
          reason: REASON,
          file: files[index]!,
        }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results)
      if (!result.ok) expect(["already-lodged", "already-lodged-now"]).toContain(result.refusal.code);
    expect(await filesOf()).toBe(before + 1);
  });

  it("says on an earlier day what held then: a correction goes back to the issue, a revision holds from its own day", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const lodged = await lodgedReport(db, agency);
    const first = (await versionsOf(db, lodged.reportId))[0]!.fileSha256!.toString("hex");
    const by = (now: string) => ({ ...ctxOf(db, agency.user), now: new Date(`${now}T02:00:00Z`) });
    const change = async (grade: string, stated: object = {}) => ({
      reportId: lodged.reportId,
      readAt: null,
      statement: statementOf(agency, lodged.about, { grade, ...stated }),
      reason: REASON,
      file: await pdfFile([lodged.no, grade, JSON.stringify(stated)]),
    });
    mustBeOk(await correctReport(by("2026-11-02"), await change("AAA")));
    const moved = { issuedOn: "2026-11-05" };
    expect(await reviseReport(by("2026-11-05"), await change("A", moved))).toMatchObject({
      ok: false,
      refusal: { code: "issue-day-stays", path: "issuedOn" },
    });
    mustBeOk(
      await reviseReport(by("2026-11-05"), await change("A", { dataCutoffOn: "2026-11-04", expiresOn: "2026-12-31" })),
    );
    mustBeOk(await correctReport(by("2026-11-10"), await change("暂缓", { expiresOn: "2026-12-31" })));
    expect(await reportById(db, lodged.reportId)).toMatchObject({ grade: "暂缓", issuedOn: "2026-10-20" });
    const on = async (day: string, sha256?: string) =>
      (await verifyByNumber(db, lodged.no, { today: "2026-11-24", on: day, sha256 }))!;
    expect(await on("2026-10-20")).toMatchObject({
      grade: "AAA",
      version: 2,
      expiresOn: "2027-10-19",
      status: "valid",
    });
    expect(await on("2026-11-04")).toMatchObject({ grade: "AAA", version: 2, versionToday: 4 });
    expect(await on("2026-11-05")).toMatchObject({ grade: "暂缓", version: 4, expiresOn: "2026-12-31" });
    expect(await on("2027-01-01")).toMatchObject({ grade: "暂缓", status: "expired" });
    expect(await on("2026-10-19")).toMatchObject({ version: 2, status: "not-yet-issued" });
    expect((await on("2026-11-24")).inForce).toMatchObject([
      { version: 2, grade: "AAA", inForceFrom: "2026-10-20", inForceUntil: "2026-11-04" },
      { version: 4, grade: "暂缓", inForceFrom: "2026-11-05", inForceUntil: null },
    ]);
    const [, second, , last] = (await versionsOf(db, lodged.reportId)).map((one) => one.fileSha256!.toString("hex"));
    const verdicts = [];
    for (const sha256 of [first, second!, last!]) verdicts.push((await on("2026-11-04", sha256)).bytes);
    expect(verdicts).toEqual(["identical-to-earlier-version", "identical", "identical-to-later-version"]);
    mustBeOk(
      await withdrawReport(by("2026-11-20"), {
        reportId: lodged.reportId,
        readAt: null,
        reason: { code: "issued-in-error", text: null },
      }),
    );
    expect(await on("2026-11-04")).toMatchObject({ grade: "AAA", status: "valid", statusToday: "withdrawn" });
  });

  it("of another agency answers as none, on every page and to every act", async () => {
    const { db } = database;
    const lodged = await lodgedReport(db, await listedAgency(db));
    const rival = await listedAgency(db);
    const own = await lodgedReport(db, rival);
    for (const loader of [reportPage, originalPage, certificatePage] as const) {
      const params = { id: lodged.reportId, format: "json" };
      expect(statusOf(await call(loader as typeof originalPage, { db, actor: rival.user, path: "/", params }))).toBe(
        404,
      );
      const mine = { id: own.reportId, format: "json" };
      expect(
        statusOf(await call(loader as typeof originalPage, { db, actor: rival.user, path: "/", params: mine })),
      ).toBe(200);
    }
    const list = (await call(listPage, { db, actor: rival.user, path: "/reports" })) as Awaited<
      ReturnType<typeof listPage>
    >;
    expect(list.page.rows.map(({ id }) => id)).toEqual([own.reportId]);
    expect(list.agencies).toEqual([]);
    const searched = (await call(listPage, { db, actor: rival.user, path: `/reports?q=${lodged.no}` })) as typeof list;
    expect([searched.page.total, searched.page.rows]).toEqual([0, []]);
    for (const path of ["/reports?grade=暂缓&agency=甲", "/reports?q=清衡", "/reports?q=91321399MA00000001"])
      expect(statusOf(await call(listPage, { db, actor: rival.user, path }))).toBe(200);
    const strange = { db, actor: rival.user, path: "/", params: { id: "编".repeat(26) } };
    expect(statusOf(await call(reportPage, strange))).toBe(404);
    const reason = { code: "issued-in-error", text: null };
    const result = await withdrawReport(ctxOf(db, rival.user), { reportId: lodged.reportId, readAt: 1, reason });
    expect(result).toMatchObject({ ok: false, refusal: { code: "not-found", status: 404 } });
    const numbers = (await call(numbersPage, { db, actor: rival.user, path: "/" })) as Awaited<
      ReturnType<typeof numbersPage>
    >;
    expect(numbers.page.total).toBe(0);
  });

  it("whose grade cannot be reproduced is opened with its steps and closed by the regulator", async () => {
    const { db } = database;
    const regulator = await makeActor(db, ["regulator"]);
    const lodged = await lodgedReport(db, await listedAgency(db), { grade: "AAA" });
    const queue = (await call(recomputationsPage, { db, actor: regulator, path: "/" })) as Awaited<
      ReturnType<typeof recomputationsPage>
    >;
    expect(queue.page.rows.map(({ id }) => id)).toContain(lodged.versionId);
    const page = (await call(recomputationPage, {
      db,
      actor: regulator,
      path: "/",
      params: { id: lodged.versionId },
    })) as Awaited<ReturnType<typeof recomputationPage>>;
    expect(page.steps).toEqual(["综合实力 85分：85 分，权重 100%，计 85 分", "合计 85 分", "达到 AA 的下限 80 分"]);
    const decision = {
      versionId: lodged.versionId,
      readAt: 1,
      state: "upheld" as const,
      text: "等级与方法不符，责令更正",
    };
    mustBeOk(await decideRecomputation(ctxOf(db, regulator), decision));
    expect((await decideRecomputation(ctxOf(db, regulator), decision)).ok).toBe(false);
    expect(await recomputationById(db, lodged.versionId)).toMatchObject({ state: "upheld" });
    const open = await db
      .selectFrom("tasks")
      .select("tasks.id")
      .where("subject_id", "=", lodged.versionId)
      .where("done_at", "is", null)
      .execute();
    expect(open).toEqual([]);
  });

  it("is marked when a fact it rests on is repaired, and more so when it is voided", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const about = await enterprise(db);
    const at = new Date("2026-01-01T00:00:00Z");
    const factOf = async (id: string, decidedOn: string) => {
      await db
        .insertInto("enterprise_facts")
        .values({
          id,
          enterprise_id: about.id,
          kind: "tax-arrears",
          body: "税务局",
          document_no: id,
          decided_on: decidedOn,
          grade: "ordinary",
          state: "active",
          created_at: at,
          updated_at: at,
        })
        .execute();
      return id;
    };
    const repaired = await factOf("01M000000000000000000FACT1", "2026-03-01");
    const later = await factOf("01M000000000000000000FACT2", "2026-10-15");
    const voided = await factOf("01M000000000000000000FACT3", "2026-09-30");
    const lodged = mustBeOk(
      await lodgeReport(ctxOf(db, agency.user), statementOf(agency, about), await pdfFile(["f"])),
    );
    const registrar = await makeActor(db, ["registrar"]);
    const end = (factId: string, state: "repaired" | "voided") =>
      endFact(ctxOf(db, registrar), {
        factId,
        readAt: 1,
        state,
        endedOn: "2026-11-20",
        documentNo: null,
        reason: { code: state, text: null },
      });
    mustBeOk(await end(later, "voided"));
    expect((await reportById(db, lodged.reportId))!.factMark).toBe("none");
    mustBeOk(await end(repaired, "repaired"));
    expect((await reportById(db, lodged.reportId))!.factMark).toBe("repaired");
    mustBeOk(await end(voided, "voided"));
    expect((await reportById(db, lodged.reportId))!.factMark).toBe("voided");
    expect((await end(voided, "voided")).ok).toBe(false);
  });
});

it("the journal, folded, equals the tables of reports and re-computed grades", async () => {
  for (const foldable of foldables.filter(({ subjectType }) =>
    ["report", "grade-recomputation"].includes(subjectType),
  )) {
    const present = await foldable.present(database.db, null, 1_000);
    expect(present.length).toBeGreaterThan(3);
    const folded = await readJournalFor(database.db, foldable);
    for (const { id, state } of present) expect(folded.get(id), `${foldable.subjectType} ${id}`).toEqual(state);
  }
});
