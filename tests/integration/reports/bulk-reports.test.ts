import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleOf, REPORT_HEAD, reportRow, zipOf } from "#tests/factories/bundles";
import { commitNow, findingsOf, importOf, runImportJob, stageAndRead } from "#tests/factories/imports";
import { pdfOf } from "#tests/factories/pdfs";
import { enterprise, listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { visibleImport } from "~/modules/collection/imports.queries.server";
import { refusedWorkbook } from "~/modules/collection/refused-workbook.server";
import { commitImport } from "~/modules/collection/use-cases/commit-import.server";
import { stageImport } from "~/modules/collection/use-cases/stage-import.server";
import { countReports } from "~/modules/reports/reports.queries.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { temporaryPath } from "~/platform/files.server";
import { translator } from "~/platform/messages.server";
import { renderOfficialDocument } from "~/platform/pdf/official-document.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const TOTAL = 500;
let agency: TestAgency;
let about: { uscc: string; name: string }[];

beforeAll(async () => {
  agency = await listedAgency(database.db);
  about = [];
  for (let i = 0; i < TOTAL; i++) about.push(await enterprise(database.db));
});

const countOf = (of: TestAgency) => countReports(database.db, { onlyAgency: of.id, today: "2026-11-24" });

describe("reports in bulk", () => {
  it("500 come in, 12 are refused with the reason beside the cell, are corrected and come in once", async () => {
    const { db } = database;
    const rows = about.map((each, index) => reportRow(agency, each, `报告${index}.pdf`));
    const spoil = (index: number, column: number, value: string) => {
      rows[index]![column] = value;
    };
    const wrong: [number, number, string, string][] = [
      [3, 8, "A+", "grade-outside-scale"],
      [10, 9, "王某", "analyst-not-listed"],
      [20, 6, "2027-01-01", "future"],
      [30, 5, "2026-10-25", "cutoff-after-issue"],
      [40, 7, "2026-10-20", "expiry-not-after-issue"],
      [50, 11, "缺失.pdf", "file-not-delivered"],
      [60, 3, about[60]!.uscc.slice(0, 17) + (about[60]!.uscc.endsWith("0") ? "1" : "0"), "uscc-checksum"],
      [70, 2, "别的企业有限公司", "enterprise-name-differs"],
      [80, 0, "123", "number-length"],
      [90, 4, "打篮球", "unknown-purpose"],
      [100, 9, agency.analysts[0]!.name, "analysts-too-few"],
      [110, 8, "", "required"],
    ];
    const right = wrong.map(([index, column]) => rows[index]![column]!);
    for (const [index, column, value] of wrong) spoil(index, column, value);
    const id = await stageAndRead(db, agency.user, "reports", await bundleOf(rows), "十月报告.zip");
    expect(await importOf(db, id)).toMatchObject({ state: "staged", added: TOTAL - 12, refused: 12 });
    const found = (await findingsOf(db, id)).problems;
    for (const [index, , , code] of wrong) {
      expect(
        found.filter(({ row }) => row === index + 2).map((problem) => problem.code),
        String(index),
      ).toContain(code);
    }
    const workbook = mustBeOk(await refusedWorkbook(db, await importOf(db, id), translator("zh-CN")));
    expect(workbook.bytes.length).toBeGreaterThan(1_000);
    expect((await commitImport(ctxOf(db, agency.user), id)).ok).toBe(false);
    await commitNow(db, agency.other, id);
    expect(await importOf(db, id)).toMatchObject({ state: "committed" });
    expect(await countOf(agency)).toBe(TOTAL - 12);
    await runImportJob(db, "commit-import", id);
    expect(await countOf(agency)).toBe(TOTAL - 12);
    wrong.forEach(([index, column], at) => {
      spoil(index, column, right[at]!);
    });
    const again = wrong.map(([index]) => rows[index]!);
    const next = await stageAndRead(db, agency.other, "reports", await bundleOf([...again, rows[0]!]), "补正.zip");
    expect(await importOf(db, next)).toMatchObject({ added: 12, refused: 1 });
    expect((await findingsOf(db, next)).problems.map(({ code }) => code)).toEqual(["already-lodged"]);
    await commitNow(db, await makeActor(db, ["regulator"]), next);
    expect(await countOf(agency)).toBe(TOTAL);
  });

  it("refuse a PDF that stands under another report, and one that comes under two names", async () => {
    const { db } = database;
    const [one, rival] = [await listedAgency(db), await listedAgency(db)];
    const taken = await lodgedReport(db, one);
    const rows = [];
    for (const name of ["a.pdf", "b.pdf", "c.pdf", "d.pdf"]) rows.push(reportRow(rival, await enterprise(db), name));
    const text = [REPORT_HEAD, ...rows].map((row) => row.join(",")).join("\r\n");
    const same = await pdfOf(["under two names"]);
    const file = await zipOf([
      ["清单.csv", Buffer.from(`\ufeff${text}`)],
      ["a.pdf", readFileSync(taken.file.path)],
      ["b.pdf", same],
      ["c.pdf", same],
      ["d.pdf", await pdfOf(["its own"])],
    ]);
    const id = await stageAndRead(db, rival.user, "reports", file, "x.zip");
    expect((await findingsOf(db, id)).problems.map(({ row, code }) => `${row} ${code}`).sort()).toEqual([
      "2 file-known",
      "3 differs-in-file",
      "4 differs-in-file",
    ]);
    // One that another agency lodges between check and commit.
    const other = { path: temporaryPath(".pdf"), name: "d.pdf" };
    writeFileSync(other.path, await pdfOf(["its own"]));
    mustBeOk(await lodgeReport(ctxOf(db, one.user), statementOf(one, await enterprise(db)), other));
    await commitNow(db, rival.other, id);
    expect(await countOf(rival)).toBe(0);
  });

  it("are refused whole where any PDF carries a mark of secrecy, in its text or name, named by a row or not", async () => {
    const { db } = database;
    const rival = await listedAgency(db);
    const row = reportRow(rival, await enterprise(db), "a.pdf");
    const list = Buffer.from(`\ufeff${[REPORT_HEAD, row].map((each) => each.join(",")).join("\r\n")}`);
    const secret = await renderOfficialDocument({ createdAt: "2026-10-20T00:00:00Z", title: "秘密★1年", blocks: [] });
    const good = await pdfOf(["bulk, good"]);
    const zips: [string, Buffer][][] = [
      [["a.pdf", secret]],
      [
        ["a.pdf", good],
        ["b.pdf", secret],
      ],
      [
        ["a.pdf", good],
        ["机密★附件.pdf", good],
      ],
    ];
    for (const files of zips) {
      const id = await stageAndRead(db, rival.user, "reports", await zipOf([["清单.csv", list], ...files]), "x.zip");
      expect(await importOf(db, id)).toMatchObject({ state: "refused", file_id: null, file_name: "—" });
      expect((await findingsOf(db, id)).problems.map(({ code }) => code)).toEqual(["state-secret"]);
    }
    const file = await zipOf([
      ["清单.csv", list],
      ["a.pdf", good],
      ["附/b.pdf", await pdfOf(["nobody's"])],
    ]);
    const id = await stageAndRead(db, rival.user, "reports", file, "x.zip");
    expect(await importOf(db, id)).toMatchObject({ state: "staged", added: 1, refused: 0 });
    expect((await findingsOf(db, id)).warnings).toMatchObject([
      { row: null, code: "files-unnamed", params: { total: 1, names: "b.pdf" } },
    ]);
  });

  it("are the agency's own business and the regulator's: nobody else sees, stages or commits them", async () => {
    const { db } = database;
    const rival = await listedAgency(db);
    const file = await bundleOf([reportRow(rival, await enterprise(db), "一.pdf")]);
    const id = await stageAndRead(db, rival.user, "reports", file, "一.zip");
    const registrar = await makeActor(db, ["registrar"]);
    expect(await visibleImport(db, agency.user, id)).toBeUndefined();
    expect(await visibleImport(db, rival.other, id)).toBeDefined();
    expect((await commitImport(ctxOf(db, agency.user), id)).ok).toBe(false);
    expect((await commitImport(ctxOf(db, registrar), id)).ok).toBe(false);
    const given = { path: file, name: "一.zip", size: 100 };
    const attempts = [
      stageImport(ctxOf(db, registrar), { item: "reports", file: given }),
      stageImport(ctxOf(db, rival.user), { item: "roster", file: given }),
    ];
    for (const attempt of await Promise.all(attempts))
      expect(attempt).toMatchObject({ ok: false, refusal: { code: "item-not-yours" } });
  });
});

describe("hostile zips", () => {
  const list = Buffer.from(`${REPORT_HEAD.join(",")}\r\n`);

  it.each<[string, string, () => Promise<string>]>([
    ["without a workbook", "bundle-no-workbook", async () => zipOf([["a.pdf", await pdfOf(["x"])]])],
    [
      "with two",
      "bundle-many-workbooks",
      async () =>
        zipOf([
          ["a.csv", list],
          ["b.csv", list],
        ]),
    ],
    ["whose names leave it", "bundle-unsafe", async () => renamed("..", "清单.csv", "xx/evil.pdf")],
    [
      "whose names come twice",
      "bundle-unsafe",
      async () =>
        zipOf([
          ["a.csv", list],
          ["b.pdf", list],
          ["B.pdf", list],
        ]),
    ],
    [
      "of ten thousand files",
      "bundle-bomb",
      async () => zipOf(Array.from({ length: 10_000 }, (_, i) => [`${i}.pdf`, list] as const)),
    ],
    [
      "that is a bomb",
      "bundle-bomb",
      async () =>
        zipOf([
          ["a.csv", list],
          ["b.pdf", Buffer.alloc(40 * 2 ** 20)],
        ]),
    ],
    ["that is cut off", "bundle-damaged", async () => cut()],
  ])("%s: %s", async (_, code, make) => {
    const { db } = database;
    const id = await stageAndRead(db, agency.user, "reports", await make(), "x.zip");
    expect(await importOf(db, id)).toMatchObject({ state: "refused" });
    expect((await findingsOf(db, id)).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("refuses the rows whose PDFs are booby-trapped or no PDFs", async () => {
    const { db } = database;
    const rival = await listedAgency(db);
    const rows = [];
    for (const name of ["a.pdf", "b.pdf", "c.pdf"]) rows.push(reportRow(rival, await enterprise(db), name));
    const trapped = Buffer.concat([
      await pdfOf(["x"]),
      Buffer.from("9 0 obj << /S /JavaScript /JS (x) >> endobj\n%%EOF"),
    ]);
    const text = [REPORT_HEAD, ...rows].map((row) => row.join(",")).join("\r\n");
    const file = await zipOf([
      ["清单.csv", Buffer.from(`\ufeff${text}`)],
      ["a.pdf", trapped],
      ["b.pdf", Buffer.from("MZ not a pdf")],
      ["c.pdf", await pdfOf(["good"])],
    ]);
    const id = await stageAndRead(db, rival.user, "reports", file, "x.zip");
    expect((await findingsOf(db, id)).problems.map(({ code }) => code)).toEqual(["pdf-script", "pdf-not-a-pdf"]);
    expect(await importOf(db, id)).toMatchObject({ added: 1, refused: 2 });
  });

  /** A zip in which one folder name was replaced in place by another of the same length. */
  async function renamed(folder: string, ...names: string[]): Promise<string> {
    const place = await zipOf(names.map((name) => [name, list] as const));
    writeFileSync(place, Buffer.from(readFileSync(place).toString("latin1").replaceAll("xx/", `${folder}/`), "latin1"));
    return place;
  }

  async function cut(): Promise<string> {
    const place = await zipOf([
      ["a.csv", list],
      ["b.pdf", await pdfOf(["x"])],
    ]);
    writeFileSync(place, readFileSync(place).subarray(0, 500));
    return place;
  }
});
