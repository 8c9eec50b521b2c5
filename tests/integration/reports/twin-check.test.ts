import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { beforeAll, describe, expect, it } from "vitest";
import { enterprise, listedAgency, statementOf, type TestAgency } from "#tests/factories/reports";
import { appearance, good } from "#tests/fixtures/hostile/pdf-builder";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { foldables } from "~/foldables.server";
import { comparisonById } from "~/modules/reports/comparisons.queries.server";
import { printedNumber } from "~/modules/reports/report-number.rules";
import { versionOf } from "~/modules/reports/report-versions.queries.server";
import { type ReportRow, reportById } from "~/modules/reports/reports.queries.server";
import { loader as comparePage } from "~/modules/reports/routes/compare-report.server";
import { loader as comparisonPage } from "~/modules/reports/routes/comparison.server";
import { loader as filePage } from "~/modules/reports/routes/comparison-file";
import * as findingPage from "~/modules/reports/routes/comparison-finding.server";
import { loader as listPage } from "~/modules/reports/routes/comparisons.server";
import { loader as originalPage } from "~/modules/reports/routes/original";
import { loader as reportPage } from "~/modules/reports/routes/report.server";
import { compareReport } from "~/modules/reports/use-cases/compare-report.server";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { judgeComparison } from "~/modules/reports/use-cases/judge-comparison.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import type { Actor } from "~/platform/actor";
import { findFile, temporaryPath } from "~/platform/files.server";
import { mustBeOk } from "~/platform/result";
import { readJournalFor } from "./journal-fold";

const database = testDatabase();
const HANZI = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
const DOT =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

interface Make {
  day?: string;
  /** A round seal, and a note as viewers put one. */
  sealed?: boolean;
  /** Every page a picture. */
  scanned?: boolean;
  hanzi?: boolean;
  /** In its title, so that no two reports have the same bytes. */
  of?: number;
}

/** A report as an agency prints one; other options give other bytes. */
async function pdf(pages: readonly string[], { day = "2026-10-20", of = 0, sealed, scanned, hanzi }: Make = {}) {
  const info = { CreationDate: new Date(`${day}T00:00:00Z`), Title: `Report ${of}` };
  const doc = new PDFDocument({ size: "A4", info });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on("end", resolve));
  if (hanzi) doc.font(HANZI);
  pages.forEach((text, index) => {
    if (index > 0) doc.addPage();
    if (scanned) doc.image(DOT, 0, 0, { width: 595, height: 842 });
    else doc.text(text);
    if (sealed) {
      doc.circle(400, 600, 60).lineWidth(4).stroke("red");
      doc.image(DOT, 380, 580, { width: 40 });
      doc.note(100, 100, 20, 20, "received");
    }
  });
  doc.end();
  await ended;
  const path = temporaryPath(".pdf");
  writeFileSync(path, Buffer.concat(chunks));
  return { path, name: "bid.pdf" };
}

let agency: TestAgency;
let officer: Actor;
let regulator: Actor;

beforeAll(async () => {
  const { db } = database;
  agency = await listedAgency(db);
  officer = await makeActor(db, ["procurement-officer"]);
  regulator = await makeActor(db, ["regulator"]);
});

const PAGES = [
  "Summary page. Grade: AA Issued on 2026-10-20 Valid until 2027-10-19",
  "1. Company. Registered capital 20,000,000 yuan, founded 2015.",
  "2. Finance. Liabilities to assets 45.3 per cent.",
];

const numbers = new Map<string, number>();

async function lodged(pages = PAGES, make: Make = {}): Promise<ReportRow> {
  const { db } = database;
  const of = numbers.size + 1;
  const statement = statementOf(agency, await enterprise(db));
  const { reportId } = mustBeOk(
    await lodgeReport(ctxOf(db, agency.user), statement, await pdf(pages, { ...make, of })),
  );
  numbers.set(reportId, of);
  return (await reportById(db, reportId))!;
}

async function compared(report: ReportRow, pages: readonly string[], make: Make = {}, actor: Actor = officer) {
  const { db } = database;
  const id = mustBeOk(
    await compareReport(ctxOf(db, actor), report, await pdf(pages, { of: numbers.get(report.id), ...make })),
  );
  const row = (await comparisonById(db, id))!;
  return { id, row, detail: JSON.parse(row.detailJson) };
}

describe("a PDF held against the lodged original", () => {
  it("of the same bytes is the original; of an earlier version's bytes it is that version's", async () => {
    const report = await lodged();
    expect((await compared(report, PAGES)).row).toMatchObject({ result: "identical", fileId: null });
    const { db } = database;
    mustBeOk(
      await correctReport(ctxOf(db, agency.user), {
        reportId: report.id,
        readAt: 1,
        statement: statementOf(agency, { uscc: report.uscc, name: report.enterpriseName }),
        reason: { code: "typing-error", text: null },
        file: await pdf(["Corrected", ...PAGES.slice(1)]),
      }),
    );
    const corrected = (await reportById(db, report.id))!;
    const earlier = await compared(corrected, PAGES);
    expect([earlier.row.result, earlier.detail.ordinal]).toEqual(["identical", 1]);
    const page = await call(comparisonPage, { db, actor: officer, path: "/", params: { id: earlier.id } });
    expect(page).toMatchObject({ isEarlier: true });
    // Saved again, the first version is compared with itself where it is named; with the present one it differs.
    const saved = async (version: number | null) => {
      const file = await pdf(PAGES, { day: "2026-11-02" });
      const id = mustBeOk(await compareReport(ctxOf(db, officer), corrected, file, { ordinal: version }));
      const row = (await comparisonById(db, id))!;
      return [row.result, JSON.parse(row.detailJson).ordinal];
    };
    expect(await saved(1)).toEqual(["same-content", 1]);
    expect(await saved(null)).toEqual(["different", 2]);
    const none = await compareReport(ctxOf(db, officer), corrected, await pdf(PAGES, { day: "2026-11-03" }), {
      ordinal: 3,
    });
    expect(none).toMatchObject({ refusal: { code: "no-such-version" } });
    const form = await call(comparePage, { db, actor: officer, path: "/", params: { id: report.id } });
    expect(form).toMatchObject({ versions: [{ ordinal: 2 }, { ordinal: 1 }] });
    const fetched = async (ordinal?: string) =>
      call(originalPage, { db, actor: officer, path: "/", params: { id: report.id, ...(ordinal ? { ordinal } : {}) } });
    const first = (await fetched("1")) as Response;
    expect(
      createHash("sha256")
        .update(Buffer.from(await first.arrayBuffer()))
        .digest("hex"),
    ).toBe((await versionOf(db, corrected, 1))!.fileSha256!.toString("hex"));
    expect([statusOf(await fetched("3")), statusOf(await fetched("x")), statusOf(await fetched())]).toEqual([
      404, 404, 200,
    ]);
  });

  it("with a seal, a note and another day of saving has the same content, and is not kept", async () => {
    const { row } = await compared(await lodged(), PAGES, { day: "2026-11-01", sealed: true });
    expect(row).toMatchObject({ result: "same-content", fileId: null });
  });

  it("whose grade has one letter more differs: shown beside the original, by page and by field", async () => {
    const report = await lodged();
    const { row, detail } = await compared(report, [PAGES[0]!.replace("AA", "AAA"), ...PAGES.slice(1)]);
    expect(row.result).toBe("different");
    expect(detail.pages).toEqual([
      {
        original: 1,
        other: 1,
        kind: "changed",
        hunks: [expect.objectContaining({ before: "AA", after: "AAA" })],
      },
    ]);
    const field = (name: string) => detail.fields.find((one: { field: string }) => one.field === name);
    expect(field("grade")).toEqual({ field: "grade", value: "AA", state: "different", found: "AAA" });
    expect(field("issuedOn")).toMatchObject({ state: "same" });
    expect(field("uscc")).toMatchObject({ state: "not-printed" });
    expect((await findFile(database.db, row.fileId!))!.purpose).toBe("report");
  });

  it("with another grade drawn over it by a seal alone differs in those words", async () => {
    const { db } = database;
    const kept = (bytes: Buffer) => {
      const path = temporaryPath(".pdf");
      writeFileSync(path, bytes);
      return { path, name: "bid.pdf" };
    };
    const statement = statementOf(agency, await enterprise(db));
    const original = kept(good("", "", [], "/Twin 1"));
    const { reportId } = mustBeOk(await lodgeReport(ctxOf(db, agency.user), statement, original));
    const report = (await reportById(db, reportId))!;
    const seal = "<< /Type /Annot /Subtype /Stamp /Rect [20 20 120 60] /F 4 /Contents (Seal) /AP << /N 7 0 R >> >>";
    const sealed = kept(good("", "/Annots [6 0 R]", [seal, appearance("Grade AAA")]));
    const id = mustBeOk(await compareReport(ctxOf(db, officer), report, sealed));
    const row = (await comparisonById(db, id))!;
    expect(row.result).toBe("different");
    expect(JSON.stringify(JSON.parse(row.detailJson).pages)).toContain("Grade AAA");
  });

  it("with a page missing differs in that page only", async () => {
    const { row, detail } = await compared(await lodged(), [PAGES[0]!, PAGES[2]!]);
    expect(row.result).toBe("different");
    expect(detail.pages).toEqual([{ original: 2, other: null, kind: "missing", hunks: [] }]);
  });

  it("that is a scan cannot be compared, whole or with one scanned page", async () => {
    const report = await lodged();
    expect((await compared(report, PAGES, { scanned: true })).row.result).toBe("scan");
    const mixed = await compared(report, [PAGES[0]!, "", PAGES[2]!]);
    expect([mixed.row.result, mixed.detail.fields]).toEqual(["scan", []]);
  });

  it("in hanzi, laid out in other lines, has the same content; one hanzi changed differs", async () => {
    const text = "概述页　信用等级：AA　经评审，该企业信用状况良好，偿债能力强。";
    const report = await lodged([text], { hanzi: true });
    const wrapped = text.replace("经评审，", "\n经评审，\n").replaceAll("　", " ");
    expect((await compared(report, [wrapped], { hanzi: true })).row.result).toBe("same-content");
    const { row, detail } = await compared(report, [text.replace("良好", "优良")], { hanzi: true });
    expect(row.result).toBe("different");
    expect(detail.pages[0].hunks[0].lead).toContain("信用状况");
  });

  it("that is hostile or no PDF is refused with what to do, and leaves nothing behind", async () => {
    const { db } = database;
    const report = await lodged();
    const before = await db.selectFrom("report_comparisons").select("id").execute();
    for (const [bytes, code] of [
      ["PK\u0003\u0004", "not-a-pdf"],
      ["", "empty"],
      ["%PDF-1.7\n%%EOF", "damaged"],
      ["%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (x) >> >> endobj\n%%EOF", "script"],
      ["%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF", "encrypted"],
    ] as const) {
      const path = temporaryPath(".pdf");
      writeFileSync(path, bytes);
      const result = await compareReport(ctxOf(db, officer), report, { path, name: "x.pdf" });
      expect(result, code).toMatchObject({ ok: false, refusal: { code, path: "file" } });
    }
    const secret = await compareReport(ctxOf(db, officer), report, { ...(await pdf(PAGES)), name: "机密★报告.pdf" });
    expect(secret).toMatchObject({ ok: false, refusal: { code: "state-secret" } });
    expect(await db.selectFrom("report_comparisons").select("id").execute()).toEqual(before);
  });
});

describe("a comparison", () => {
  it("is judged once, by a person with the right and a reason; who compared is told", async () => {
    const { db } = database;
    const { id } = await compared(await lodged(), [PAGES[0]!.replace("AA", "AAA")]);
    const params = { id };
    expect(statusOf(await call(findingPage.loader, { db, actor: officer, path: "/", params }))).toBe(403);
    expect(statusOf(await call(findingPage.loader, { db, actor: regulator, path: "/", params }))).toBe(200);
    const list = (await call(listPage, { db, actor: regulator, path: "/report-comparisons" })) as Awaited<
      ReturnType<typeof listPage>
    >;
    expect(list.page.rows.map((row) => row.id)).toContain(id);
    const open = () =>
      db.selectFrom("tasks").select("kind").where("subject_id", "=", id).where("done_at", "is", null).execute();
    expect(await open()).toEqual([{ kind: "reports:task.judge-comparison" }]);
    const post = (form: Record<string, string>) =>
      call(findingPage.action, { db, actor: regulator, path: "/", params, form });
    expect(statusOf(await post({ finding: "altered", text: " " }))).toBe(422);
    expect(statusOf(await post({ finding: "altered", text: "等级由 AA 改为 AAA，与原件不符" }))).toBe(302);
    expect(await open()).toEqual([{ kind: "reports:task.comparison-judged" }]);
    const again = await judgeComparison(ctxOf(db, regulator), { comparisonId: id, finding: "not-altered", text: "x" });
    expect(again).toMatchObject({ ok: false, refusal: { code: "judged-already" } });
    expect(await call(comparisonPage, { db, actor: officer, path: "/", params })).toMatchObject({ finding: "altered" });
    // Who compared has read it: the line has done its work.
    expect(await open()).toEqual([]);
  });

  it("of the same bytes is judged by nobody: there is nothing to find", async () => {
    const { db } = database;
    const { id } = await compared(await lodged(), PAGES);
    const judgement = { comparisonId: id, finding: "altered" as const, text: "x" };
    expect(await judgeComparison(ctxOf(db, regulator), judgement)).toMatchObject({
      refusal: { code: "comparison-identical" },
    });
  });

  it("is seen by who made it and who judges; an agency compares its own reports only", async () => {
    const { db } = database;
    const report = await lodged();
    const rival = await listedAgency(db);
    const other = await makeActor(db, ["procurement-officer"]);
    const byOfficer = await compared(report, [PAGES[0]!]);
    const byAgency = await compared(report, [PAGES[1]!], {}, agency.user);
    const see = async (actor: Actor, id: string) => {
      const at = { db, actor, path: "/", params: { id } };
      return [statusOf(await call(comparisonPage, at)), statusOf(await call(filePage, at))];
    };
    for (const [actor, id, status] of [
      [officer, byOfficer.id, 200],
      [regulator, byOfficer.id, 200],
      [other, byOfficer.id, 404],
      [agency.user, byOfficer.id, 404],
      [agency.user, byAgency.id, 200],
      [agency.other, byAgency.id, 404],
      [rival.user, byAgency.id, 404],
      [officer, "编".repeat(26), 404],
      [officer, "01M00000000000000000000000", 404],
    ] as const)
      expect(await see(actor, id)).toEqual([status, status]);
    const at = { db, path: "/", params: { id: report.id } };
    expect(statusOf(await call(comparePage, { ...at, actor: rival.user }))).toBe(404);
    const listed = async (actor: Actor) =>
      ((await call(reportPage, { ...at, actor })) as Awaited<ReturnType<typeof reportPage>>).comparisons.map(
        (row) => row.id,
      );
    expect(await listed(officer)).toEqual([byOfficer.id]);
    expect(await listed(agency.user)).toEqual([byAgency.id]);
    expect(await listed(regulator)).toEqual([byAgency.id, byOfficer.id]);
    expect(statusOf(await call(listPage, { db, actor: officer, path: "/" }))).toBe(403);
  });

  it("is made, read and judged over the API", async () => {
    const { db } = database;
    const report = await lodged();
    const file = await pdf([PAGES[0]!.replace("2027", "2028"), ...PAGES.slice(1)]);
    const { readFileSync } = await import("node:fs");
    const form = () => {
      const body = new FormData();
      body.set("file", new Blob([new Uint8Array(readFileSync(file.path))], { type: "application/pdf" }), "bid.pdf");
      return body;
    };
    const api = await startApi(db);
    const path = `/api/v1/reports/${printedNumber(report.no)}/comparisons`;
    const made = await api.send(officer, "POST", path, form());
    expect(made.status).toBe(201);
    const comparison = (await made.json()) as { id: string; result: string };
    expect(comparison).toMatchObject({ result: "different", no: report.no, finding: null, originalPages: 3 });
    const at = `/api/v1/report-comparisons/${comparison.id}`;
    expect(await (await api.send(officer, "GET", at)).json()).toEqual(comparison);
    const rival = await listedAgency(db);
    const statuses = [
      (await api.send(rival.user, "POST", path, form())).status,
      (await api.send(rival.user, "GET", at)).status,
      (await api.send(officer, "GET", `/api/v1/report-comparisons/${encodeURIComponent("编号")}`)).status,
      (await api.send(officer, "POST", "/api/v1/reports/编/comparisons", form())).status,
      (await api.send(officer, "POST", `${at}/finding`, { finding: "altered", text: "有改动" })).status,
      (await api.send(regulator, "POST", `${at}/finding`, { finding: "altered" })).status,
      (await api.send(regulator, "POST", `${at}/finding`, { finding: "altered", text: "有效期被改" })).status,
      (await api.send(regulator, "POST", `${at}/finding`, { finding: "altered", text: "再次" })).status,
    ];
    await api.close();
    expect(statuses).toEqual([404, 404, 404, 404, 403, 400, 200, 409]);
  });
});

it("the journal, folded, equals the table of comparisons", async () => {
  const fold = foldables.find(({ subjectType }) => subjectType === "report-comparison")!;
  const present = await fold.present(database.db, null, 1_000);
  expect(present.length).toBeGreaterThan(8);
  const folded = await readJournalFor(database.db, fold);
  for (const { id, state } of present) expect(folded.get(id)).toEqual(state);
});
