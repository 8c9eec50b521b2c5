import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { annotateRefusals, isAnnotationHeader } from "./annotate.server";
import { csvCell } from "./csv-rows.server";
import { CSV_BEGIN, csvRecord } from "./csv-write";
import { openWorkbook } from "./open.server";
import type { CellValue, Row } from "./types";
import { exportWorkbook } from "./write.server";

const OPTIONS = { createdAt: new Date("2026-11-24T00:00:00Z"), creator: "信衡", pageFooter: "第 &P 页，共 &N 页" };
const NAMES = ["张𠮷", "李𣗋生", "㐂多", "迪丽·热巴", "𠅤𫟹𬱖", "a_x000D_b", '<&>"', "第一行\n第二行"];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "workbook-"));
});
afterAll(() => rm(folder, { recursive: true }));

const COLUMNS = [{ header: "姓名" }, { header: "编号" }, { header: "单位" }, { header: "备注", width: 30 }];
const person = (index: number): CellValue[] => [
  `${NAMES[index % NAMES.length]}${index}`,
  String(index).padStart(18, "0"),
  `甲河县第${index % 300}中学`,
  index % 5 === 0 ? null : `${"备注".repeat(index % 40)}·${index}`,
];

async function* batches(count: number): AsyncGenerator<CellValue[][]> {
  for (let from = 0; from < count; from += 1000) {
    yield Array.from({ length: Math.min(1000, count - from) }, (_, index) => person(from + index));
  }
}

async function readAll(path: string): Promise<Row[]> {
  const result = await openWorkbook(path, { name: "x.xlsx" });
  if (!result.ok) throw new Error(result.refusal.code);
  const rows: Row[] = [];
  for await (const batch of result.value.readRows(0)) rows.push(...batch);
  await result.value.close();
  return rows;
}

describe("exportWorkbook", () => {
  it("gives 34,319 rows back character for character", async () => {
    const path = join(folder, "all.xlsx");
    const sheet = { name: "人员", title: "人员名册", subtitle: "截至 2026-11-24", columns: COLUMNS };
    await pipeline(exportWorkbook([{ ...sheet, rows: batches(34_319) }], OPTIONS), createWriteStream(path));
    const rows = await readAll(path);
    expect(rows.slice(0, 3).map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["人员名册"],
      ["截至 2026-11-24"],
      ["姓名", "编号", "单位", "备注"],
    ]);
    expect(rows).toHaveLength(34_322);
    let wrong = 0;
    rows.slice(3).forEach((row, index) => {
      const wanted = person(index).map((value) => value ?? "");
      while (wanted.at(-1) === "") wanted.pop();
      if (row.number !== index + 4 || row.cells.map((cell) => cell.text).join("|") !== wanted.join("|")) wrong++;
    });
    expect(wrong).toBe(0);
  });

  it("is what another reader takes it for: frozen and repeated header, A4, text cells", async () => {
    const path = join(folder, "small.xlsx");
    const columns = [...COLUMNS, { header: "人数", kind: "number" as const }];
    const rows = [[["a_x000D_b", "000000000000000001", "单位", null, 12.5]]];
    await pipeline(
      exportWorkbook([{ name: "名册:2026/11", title: "标题", columns, rows }], OPTIONS),
      createWriteStream(path),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    expect(sheet.name).toBe("名册 2026 11");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 2 });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe("2:2");
    expect(sheet.getCell("B3").numFmt).toBe("@");
    expect(sheet.getCell("E3").value).toBe(12.5);
  });
});

describe("CSV", () => {
  it.each(["=1+1", "+86", "-3", "@here", "\tx", " =1", "＝1"])("makes %j inert, and reads it back", (text) => {
    const record = csvRecord([text]).trimEnd();
    expect(record.replace(/^"/, "")).toMatch(/^'/);
    expect(csvCell(record.replace(/^"|"$/g, "")).text).toBe(text);
  });

  it("leaves numbers and plain text alone", () => {
    expect(CSV_BEGIN + csvRecord(["张𠮷", -3, null, 'a"b', "c,d"])).toBe('\ufeff张𠮷,-3,,"a""b","c,d"\r\n');
  });
});

describe("annotateRefusals", () => {
  it("gives the refused rows back under their header with the reason beside them", async () => {
    const name = "tests/fixtures/samples/records-merged.xlsx";
    const path = join(folder, "refused.xlsx");
    const result = await openWorkbook(name, { name });
    if (!result.ok) throw new Error(result.refusal.code);
    const refused = new Map([
      [8, [{ column: 6, message: "处分时间在将来" }]],
      [11, [{ column: 3, message: "没有这种记录" }]],
    ]);
    const target = createWriteStream(path);
    const headers = { reasonHeader: "退回原因", rowHeader: "原行号" };
    const written = await annotateRefusals({
      target,
      workbook: result.value,
      sheetIndex: 0,
      lastHeaderRow: 1,
      refused,
      createdAt: OPTIONS.createdAt,
      ...headers,
    });
    await result.value.close();
    expect(written.rows).toBe(2);
    const [header, first, second] = (await readAll(path)).map((row) => row.cells.map((cell) => cell.text));
    expect(header?.slice(-3)).toEqual(["主要事实", "退回原因", "原行号"]);
    expect(header?.slice(-2).every(isAnnotationHeader)).toBe(true);
    expect(first?.slice(0, 2)).toEqual(["郭秀", "321399198410162513"]);
    expect(first?.slice(-2)).toEqual(["处分时间在将来", "8"]);
    expect(second?.slice(0, 3)).toEqual(["林红立", "321399197609082786", "严重批评"]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    expect(book.worksheets[0]?.getCell("C3").note).toBeDefined();
  });

  it("keeps merged titles and two-row headers above the refused rows", async () => {
    const name = "tests/fixtures/samples/roster-titled.xlsx";
    const path = join(folder, "refused-titled.xlsx");
    const result = await openWorkbook(name, { name });
    if (!result.ok) throw new Error(result.refusal.code);
    const sheetIndex = result.value.sheets.findIndex(({ name: title }) => title === "花名册");
    const refused = new Map([12, 14, 16].map((row) => [row, [{ column: 1, message: "号码有误" }]] as const));
    const written = await annotateRefusals({
      ...{ target: createWriteStream(path), workbook: result.value, sheetIndex, lastHeaderRow: 4, refused },
      ...{ createdAt: OPTIONS.createdAt, reasonHeader: "退回原因", rowHeader: "原行号" },
    });
    const merged = result.value.sheets[sheetIndex]!.merges.filter(({ bottom }) => bottom <= 4).length;
    await result.value.close();
    expect(written.rows).toBe(3);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    expect(merged).toBeGreaterThan(0);
    expect(book.worksheets[0]?.model.merges.length).toBe(merged);
  });
});
