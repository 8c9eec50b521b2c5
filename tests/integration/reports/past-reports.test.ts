import { beforeAll, describe, expect, it } from "vitest";
import { commitNow, findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { pdfFile, pdfOf } from "#tests/factories/pdfs";
import { enterprise, listedAgency, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { csvFile } from "#tests/support/lists";
import { foldables } from "~/foldables.server";
import { signMeasure } from "~/modules/agencies/use-cases/sign-measure.server";
import { suspendAgency } from "~/modules/agencies/use-cases/suspend-agency.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { certificateOf, isCertificateWhole } from "~/modules/reports/certificate.server";
import { printedNumber } from "~/modules/reports/report-number.rules";
import { countAwaited, versionById } from "~/modules/reports/report-versions.queries.server";
import { countReports, reportPage } from "~/modules/reports/reports.queries.server";
import { attachOriginal } from "~/modules/reports/use-cases/attach-original.server";
import { verifyByDigest, verifyByNumber } from "~/modules/reports/verification.server";
import type { Actor } from "~/platform/actor";
import { instantOf } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const TODAY = "2026-11-24";
const HEAD = [
  "评价机构代码",
  "机构自编号",
  "企业名称",
  "统一社会信用代码",
  "评价目的",
  "数据截止日",
  "出具日期",
  "有效期至",
  "信用等级",
  "评价人员",
  "指标值",
];
let agency: TestAgency;
let agencyCode: string;
let about: { uscc: string; name: string }[];
let regulators: [Actor, Actor];

beforeAll(async () => {
  const { db } = database;
  agency = await listedAgency(db);
  const row = await db.selectFrom("agencies").select("uscc").where("id", "=", agency.id).executeTakeFirstOrThrow();
  agencyCode = row.uscc;
  about = [];
  for (let i = 0; i < 5; i++) about.push(await enterprise(db));
  regulators = [await makeActor(db, ["regulator"]), await makeActor(db, ["regulator"])];
  // Suspended since: what it issued before stays what it was.
  const { id } = mustBeOk(
    await suspendAgency(ctxOf(db, regulators[0]), {
      agencyId: agency.id,
      kind: "suspension",
      from: "2026-08-01",
      until: null,
      reason: "抽查不合格",
      documentNo: "信监〔2026〕1号",
      publicUntil: null,
      basisCode: "SQJG",
      penaltyDocumentNo: null,
    }),
  );
  mustBeOk(await signMeasure(ctxOf(db, regulators[1]), id));
});

const rowOf = (index: number, change: Record<string, string> = {}) => {
  const { uscc, name } = about[index]!;
  const values: Record<string, string> = {
    评价机构代码: agencyCode,
    机构自编号: `G-${index}`,
    企业名称: name,
    统一社会信用代码: uscc,
    评价目的: "招标投标",
    数据截止日: "2024-02-28",
    出具日期: "2024-03-20",
    有效期至: "2025-03-19",
    信用等级: "AA",
    评价人员: agency.analysts
      .slice(0, 2)
      .map(({ name: each }) => each)
      .join("、"),
    指标值: "综合实力=85",
    ...change,
  };
  return HEAD.map((header) => values[header]!);
};

const all = () =>
  reportPage(database.db, { onlyAgency: agency.id, today: TODAY }, { direction: "asc", limit: 50, offset: 0 });

describe("reports of before the register began", () => {
  it("are taken in by the regulator, each checked as of its day, and refused with the reason", async () => {
    const { db } = database;
    const file = csvFile([
      HEAD,
      rowOf(0),
      rowOf(1, { 指标值: "综合实力=95" }),
      rowOf(2, { 出具日期: "2026-11-05", 有效期至: "2027-11-04" }),
      rowOf(3, { 出具日期: "2026-09-05", 有效期至: "2027-09-04" }),
      rowOf(4, { 评价机构代码: about[0]!.uscc }),
    ]);
    const id = await stageAndRead(db, regulators[0], "past-reports", file);
    expect(await importOf(db, id)).toMatchObject({ state: "staged", added: 2, refused: 3 });
    expect((await findingsOf(db, id)).problems.map(({ row, code }) => [row, code])).toEqual([
      [4, "not-of-the-past"],
      [4, "agency-suspended-on-issue"],
      [5, "agency-suspended-on-issue"],
      [6, "unknown-agency"],
    ]);
    await commitNow(db, regulators[1], id);
    expect(await countReports(db, { onlyAgency: agency.id, today: TODAY })).toBe(2);
    const again = await stageAndRead(db, regulators[0], "past-reports", csvFile([HEAD, rowOf(0)]));
    expect((await findingsOf(db, again)).problems.map(({ code }) => code)).toEqual(["already-lodged"]);
  });

  it("wait for their original, and verification says so", async () => {
    const { db } = database;
    const [first] = await all();
    expect(await countAwaited(db, agency.id)).toBe(2);
    expect(await verifyByNumber(db, first!.no, { today: TODAY, on: null })).toMatchObject({
      isTakenIn: true,
      original: "awaited",
      bytes: null,
      status: "expired",
      digests: { sha256: null, sm3: null },
    });
    const asked = { today: TODAY, on: null, sha256: "ab".repeat(32) };
    expect(await verifyByNumber(db, first!.no, asked)).toMatchObject({ bytes: "no-original-yet" });
    expect(await certificateOf(ctxOf(db), first!, (await versionById(db, first!.versionId))!)).toBeNull();
  });

  it("get it once, from their agency or the regulator, and are then verified and certified like others", async () => {
    const { db } = database;
    const [first, second] = await all();
    const file = await pdfFile(["the original"]);
    const rival = await listedAgency(db);
    const attach = async (actor: Actor, reportId: string) =>
      attachOriginal(ctxOf(db, actor), { reportId, file: await pdfFile([`the original of ${reportId}`]) });
    expect(await attach(rival.user, first!.id)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await attach(await makeActor(db, ["procurement-officer"]), first!.id)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const later = instantOf("2026-11-30T01:00:00Z");
    mustBeOk(await attachOriginal(ctxOf(db, agency.user, later), { reportId: first!.id, file }));
    mustBeOk(await attach(regulators[0], second!.id));
    expect(await attach(agency.user, first!.id)).toMatchObject({ refusal: { code: "original-there" } });
    expect(await countAwaited(db, null)).toBe(0);
    const version = (await versionById(db, first!.versionId))!;
    const found = await verifyByDigest(db, version.fileSha256!.toString("hex"), { today: TODAY, on: null });
    expect(found).toMatchObject({ no: first!.no, bytes: "identical", original: "on-file", isTakenIn: true });
    const certificate = (await certificateOf(ctxOf(db, agency.user, later), first!, version))!;
    expect(isCertificateWhole(certificate)).toBe(true);
    expect(certificate.content.acceptedAt).toBe(later.toISOString());
  });

  it("get it over the API alike: one file a request, once however often it is sent, documented", async () => {
    const { db } = database;
    const id = await stageAndRead(
      db,
      regulators[0],
      "past-reports",
      csvFile([HEAD, rowOf(2, { 机构自编号: "G-API", 出具日期: "2024-05-20", 有效期至: "2025-05-19" })]),
    );
    await commitNow(db, regulators[1], id);
    const report = (await all()).find(({ ownNo }) => ownNo === "G-API")!;
    const api = await startApi(db, { hasJobs: false });
    const path = `/api/v1/reports/${printedNumber(report.no)}/attachment`;
    const bytes = await pdfOf(["the original of the API"]);
    const send = (actor: Actor, at = path, content: Buffer | null = bytes, key?: string) => {
      const form = new FormData();
      if (content) form.set("file", new Blob([Uint8Array.from(content)]), "原件.pdf");
      return api.send(actor, "POST", at, form, key ? { "Idempotency-Key": key } : {});
    };
    const rival = await listedAgency(db);
    expect((await send(rival.user)).status).toBe(404);
    expect((await send(await makeActor(db, ["procurement-officer"]))).status).toBe(403);
    expect((await send(agency.user, "/api/v1/reports/0000/attachment")).status).toBe(404);
    expect((await send(agency.user, path, null)).status).toBe(400);
    expect((await send(agency.user, path, Buffer.from("no pdf"))).status).toBe(415);
    const first = await send(agency.user, path, bytes, "one");
    expect(first.status).toBe(201);
    const body = (await first.json()) as { no: string; sha256: string };
    expect(body).toMatchObject({ id: report.id, no: report.no });
    const again = await send(agency.user, path, bytes, "one");
    expect([again.status, again.headers.get("Idempotency-Replayed"), await again.json()]).toEqual([201, "true", body]);
    expect((await send(agency.user, path, await pdfOf(["another"]), "one")).status).toBe(422);
    const later = await send(agency.user);
    expect([later.status, ((await later.json()) as { code: string }).code]).toEqual([409, "original-there"]);
    expect(await verifyByDigest(db, body.sha256, { today: TODAY, on: null })).toMatchObject({ no: report.no });
    await api.close();
  });

  it("open a re-computation where the grade is not reproduced, and agree with the journal", async () => {
    const { db } = database;
    const [, second] = await all();
    const tasks = await db.selectFrom("tasks").select("kind").where("subject_id", "=", second!.versionId).execute();
    expect(tasks).toEqual([{ kind: "reports:task.decide-recomputation" }]);
    const own = foldables.filter(({ subjectType }) => ["report", "grade-recomputation"].includes(subjectType));
    expect((await verifyJournal(database.admin, own)).findings).toEqual([]);
  });
});
