import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { enterprise, listedAgency, lodgedReport, statementOf } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { signMeasure } from "~/modules/agencies/use-cases/sign-measure.server";
import { suspendAgency } from "~/modules/agencies/use-cases/suspend-agency.server";
import { readReportNumber } from "~/modules/reports/report-number.rules";
import { versionsOf } from "~/modules/reports/report-versions.queries.server";
import { reportById } from "~/modules/reports/reports.queries.server";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { releaseNumber } from "~/modules/reports/use-cases/release-number.server";
import { reserveNumbers } from "~/modules/reports/use-cases/reserve-numbers.server";
import { verifyByDigest } from "~/modules/reports/verification.server";
import { renderOfficialDocument } from "~/platform/pdf/official-document.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();

const countOf = async (table: "reports" | "report_versions" | "files" | "journal_events") =>
  Number(
    (
      await database.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe("lodgeReport", () => {
  it("takes a report under a reserved number with digests, analysts and a grade computed again", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const [no] = mustBeOk(await reserveNumbers(ctxOf(db, agency.user), 3));
    const lodged = await lodgedReport(db, agency, { no: no! });
    expect(lodged.no).toBe(no);
    const report = (await reportById(db, lodged.reportId))!;
    expect(report).toMatchObject({
      state: "valid",
      grade: "AA",
      gradeRank: 2,
      expiresOn: "2027-10-19",
      agencyId: agency.id,
    });
    const [version] = await versionsOf(db, lodged.reportId);
    expect(version).toMatchObject({ ordinal: 1, act: "lodged", pageCount: 2 });
    expect(version!.fileSha256!.toString("hex")).toMatch(/^[0-9a-f]{64}$/);
    expect(version!.fileSm3!.equals(version!.fileSha256!)).toBe(false);
    const events = await db
      .selectFrom("journal_events")
      .select(["journal_events.name"])
      .where("subject_id", "in", [lodged.reportId, lodged.versionId])
      .execute();
    expect(events.map(({ name }) => name).sort()).toEqual(["grade-recomputed", "report-lodged"]);
    const [recomputed] = await db
      .selectFrom("grade_recomputations")
      .select(["grade_recomputations.outcome", "grade_recomputations.state"])
      .where("version_id", "=", lodged.versionId)
      .execute();
    expect(recomputed).toEqual({ outcome: "reproduced", state: "closed" });
  });

  it("takes grades as the agency calls them", async () => {
    const lodged = await lodgedReport(database.db, await listedAgency(database.db), { grade: "暂缓" });
    expect((await reportById(database.db, lodged.reportId))!.grade).toBe("暂缓");
  });

  it("puts a grade that the method does not give before the regulator", async () => {
    const { db } = database;
    const lodged = await lodgedReport(db, await listedAgency(db), { grade: "AAA" });
    const task = await db
      .selectFrom("tasks")
      .select(["tasks.permission", "tasks.href", "tasks.kind"])
      .where("subject_id", "=", lodged.versionId)
      .executeTakeFirst();
    expect(task).toEqual({
      permission: "reports.review",
      href: `/grade-recomputations/${lodged.versionId}`,
      kind: "reports:task.decide-recomputation",
    });
  });

  it("refuses the same report twice, somebody else's number, a number used before, and leaves nothing half done", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const rival = await listedAgency(db);
    const [no, spare] = mustBeOk(await reserveNumbers(ctxOf(db, agency.user), 2));
    const lodged = await lodgedReport(db, agency, { no: no! });
    const other = await enterprise(db);
    const before = [
      await countOf("reports"),
      await countOf("report_versions"),
      await countOf("files"),
      await countOf("journal_events"),
    ];
    const attempt = async (who: typeof agency, about: typeof other, change: object) => {
      const result = await lodgeReport(ctxOf(db, who.user), statementOf(who, about, change), await pdfFile(["x"]));
      return result.ok ? "ok" : [result.refusal.code, result.refusal.path, result.refusal.status].join(" ");
    };
    expect(await attempt(agency, lodged.about, { no: spare! })).toBe("already-lodged issuedOn 409");
    expect(await attempt(agency, other, { no: no! })).toBe("number-used no 409");
    expect(await attempt(rival, other, { no: spare! })).toBe("number-not-yours no 422");
    expect(await attempt(agency, other, { no: "AAAA-BBBB-CCCC" })).toBe("number-check no 422");
    expect(await attempt(agency, other, { grade: "C" })).toBe("grade-outside-scale grade 422");
    const twice = { indicators: { strength: "85", 综合实力: "95" } };
    expect(await attempt(agency, other, twice)).toBe("indicator-twice indicators 422");
    expect(await attempt(agency, other, { issuedOn: "2027-01-01" })).toBe("issue-in-future issuedOn 422");
    expect(await attempt(agency, other, { issuedOn: "9999-12-30" })).toBe("issue-in-future issuedOn 422");
    const broken = { path: (await pdfFile(["x"])).path, name: "x.pdf" };
    const { writeFileSync } = await import("node:fs");
    writeFileSync(broken.path, "%PDF-1.7\nnothing");
    const result = await lodgeReport(ctxOf(db, agency.user), statementOf(agency, other), broken);
    expect(result).toMatchObject({ ok: false, refusal: { code: "truncated", path: "file", status: 422 } });
    writeFileSync(
      broken.path,
      await renderOfficialDocument({ createdAt: "2026-10-20T00:00:00Z", title: "秘密★1年", blocks: [] }),
    );
    expect(await lodgeReport(ctxOf(db, agency.user), statementOf(agency, other), broken)).toMatchObject({
      refusal: { code: "state-secret", path: "file", status: 422 },
    });
    expect([
      await countOf("reports"),
      await countOf("report_versions"),
      await countOf("files"),
      await countOf("journal_events"),
    ]).toEqual(before);
  });

  it("is refused where the agency was suspended while its PDF was looked at, and so are changes and numbers then", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const lodged = await lodgedReport(db, agency);
    const [one, two] = [await makeActor(db, ["regulator"]), await makeActor(db, ["regulator"])];
    const measure = { agencyId: agency.id, kind: "suspension" as const, from: "2026-11-24", basisCode: "SQJG" };
    const proposed = { ...measure, reason: "抽查不合格", documentNo: "信监〔2026〕9号" };
    const { id } = mustBeOk(await suspendAgency(ctxOf(db, one), proposed));
    const ctx = ctxOf(db, agency.user);
    const about = await enterprise(db);
    const reason = { code: "typing-error", text: null };
    const change = { reportId: lodged.reportId, readAt: null, statement: statementOf(agency, lodged.about), reason };
    // Each has been found in order and its PDF is being read when the measure is signed.
    const files = [await pdfFile(["new"]), await pdfFile(["put right"])] as const;
    const before = await countOf("files");
    const acts = [
      lodgeReport(ctx, statementOf(agency, about), files[0]),
      correctReport(ctx, { ...change, file: files[1] }),
    ];
    mustBeOk(await signMeasure(ctxOf(db, two), id));
    for (const result of [...(await Promise.all(acts)), await reserveNumbers(ctx, 1)])
      expect(result).toMatchObject({ ok: false, refusal: { code: "agency-suspended-today" } });
    expect(await countOf("files")).toBe(before);
  });

  it("of ten submissions at the same moment takes one", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const about = await enterprise(db);
    const file = await pdfFile(["once"]);
    const results = await Promise.all(
      Array.from({ length: 10 }, () => lodgeReport(ctxOf(db, agency.user), statementOf(agency, about), file)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const codes = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
    for (const code of codes)
      expect(["already-lodged", "already-lodged-now", "file-known", "file-known-now"]).toContain(code);
  });

  it("takes a PDF for one report only, so that the genuine file answers with its own number", async () => {
    const { db } = database;
    const [agency, rival] = [await listedAgency(db), await listedAgency(db)];
    const lodged = await lodgedReport(db, agency);
    const about = await enterprise(db);
    const known = { ok: false, refusal: { code: "file-known", path: "file", status: 409 } };
    expect(await lodgeReport(ctxOf(db, rival.user), statementOf(rival, about), lodged.file)).toMatchObject(known);
    expect(await lodgeReport(ctxOf(db, agency.user), statementOf(agency, about), lodged.file)).toMatchObject(known);
    const own = await lodgedReport(db, rival);
    const change = { readAt: null, reason: { code: "typing-error", text: null } };
    const stolen = { ...change, reportId: own.reportId, statement: statementOf(rival, own.about), file: lodged.file };
    expect(await correctReport(ctxOf(db, rival.user), stolen)).toMatchObject(known);
    const sha256 = createHash("sha256").update(readFileSync(lodged.file.path)).digest("hex");
    const asked = { today: "2026-11-24", on: null };
    expect(await verifyByDigest(db, sha256, asked)).toMatchObject({ no: lodged.no, bytes: "identical" });
    // The same file again under its own report, and then another: what was never of it is free for its agency alone.
    const statement = statementOf(agency, lodged.about);
    const mine = { ...change, reportId: lodged.reportId, statement };
    mustBeOk(await correctReport(ctxOf(db, agency.user), { ...mine, file: lodged.file }));
    expect(await verifyByDigest(db, sha256, asked)).toMatchObject({ no: lodged.no, bytes: "identical", version: 2 });
    mustBeOk(
      await correctReport(ctxOf(db, agency.user), { ...mine, file: await pdfFile([lodged.no, "the right one"]) }),
    );
    expect(await lodgeReport(ctxOf(db, rival.user), statementOf(rival, about), lodged.file)).toMatchObject(known);
    const moved = mustBeOk(await lodgeReport(ctxOf(db, agency.user), statementOf(agency, about), lodged.file));
    expect(await verifyByDigest(db, sha256, asked)).toMatchObject({ no: moved.no, bytes: "identical" });
  });

  it("of two that lodge the same PDF at the same moment takes one and keeps one file", async () => {
    const { db } = database;
    const [agency, rival] = [await listedAgency(db), await listedAgency(db)];
    const file = await pdfFile(["two agencies, one file"]);
    const before = await countOf("files");
    const attempts = [];
    for (const each of [agency, rival])
      attempts.push(lodgeReport(ctxOf(db, each.user), statementOf(each, await enterprise(db)), file));
    const results = await Promise.all(attempts);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const codes = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
    for (const code of codes) expect(["file-known", "file-known-now"]).toContain(code);
    expect(await countOf("files")).toBe(before + 1);
  });

  it("is for listed agencies in good standing", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    await db
      .insertInto("agency_measures")
      .values({
        id: "01M0000000000000000000TEST",
        agency_id: agency.id,
        kind: "suspension",
        state: "in-force",
        from_on: "2026-11-01",
        basis_code: "OWN",
        reason_text: "质量问题",
        document_no: "暂停1号",
        proposed_by: agency.user.accountId,
        created_at: new Date("2026-11-01T00:00:00Z"),
        updated_at: new Date("2026-11-01T00:00:00Z"),
      })
      .execute();
    const result = await lodgeReport(
      ctxOf(db, agency.user),
      statementOf(agency, await enterprise(db)),
      await pdfFile(["x"]),
    );
    expect(result).toMatchObject({ ok: false, refusal: { code: "agency-suspended-today" } });
    expect((await reserveNumbers(ctxOf(db, agency.user), 1)).ok).toBe(false);
  });
});

describe("numbers", () => {
  it("are the agency's own, can be given back, and cannot be used then", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const rival = await listedAgency(db);
    const numbers = mustBeOk(await reserveNumbers(ctxOf(db, agency.user), 5));
    for (const each of numbers) expect(readReportNumber(each).ok).toBe(true);
    expect((await releaseNumber(ctxOf(db, rival.user), numbers[0]!)).ok).toBe(false);
    expect((await releaseNumber(ctxOf(db, agency.user), numbers[0]!)).ok).toBe(true);
    const about = await enterprise(db);
    const result = await lodgeReport(
      ctxOf(db, agency.user),
      statementOf(agency, about, { no: numbers[0]! }),
      await pdfFile(["x"]),
    );
    expect(result).toMatchObject({ ok: false, refusal: { code: "number-released" } });
  });
});
