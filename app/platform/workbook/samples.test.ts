import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mergeFiller } from "./merge-filler";
import { openWorkbook } from "./open.server";
import type { Row } from "./types";

const sample = (name: string) => `tests/fixtures/samples/${name}`;
const truth = <T>(name: string): T => JSON.parse(readFileSync(sample(`${name}.truth.json`), "utf8")) as T;

async function read(name: string, sheetName?: string): Promise<Map<number, readonly string[]>> {
  const result = await openWorkbook(sample(name), { name });
  if (!result.ok) throw new Error(result.refusal.code);
  const book = result.value;
  const sheet = book.sheets.find((each) => sheetName === undefined || each.name === sheetName);
  if (!sheet) throw new Error("no such sheet");
  const fill = mergeFiller(sheet.merges);
  const rows: Row[] = [];
  for await (const batch of book.readRows(sheet.index)) rows.push(...batch.map(fill));
  await book.close();
  return new Map(rows.map((row) => [row.number, row.cells.map((cell) => cell.text)]));
}

const halfWidth = (text: string) =>
  text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)).trim();

describe("workbooks as offices send them", () => {
  it("reads the titled roster", async () => {
    const rows = await read("roster-titled.xlsx", "花名册");
    const wanted = truth<{ rows: { row: number; name?: string; id?: string; position?: string; rank?: string }[] }>(
      "roster-titled",
    );
    expect(wanted.rows.length).toBeGreaterThan(50);
    for (const each of wanted.rows) {
      const row = rows.get(each.row) as readonly string[];
      expect(row, `row ${each.row}`).toBeDefined();
      if (each.name === undefined) continue;
      expect(row[1]?.replaceAll("　", "")).toBe(each.name);
      expect(halfWidth(row[4] ?? "").toUpperCase()).toBe(each.id);
      expect(row.slice(7, 9)).toEqual([each.position, each.rank]);
    }
  });

  it("fills merged cells down in the records, and only those", async () => {
    const rows = await read("records-merged.xlsx");
    const wanted = truth<{ rows: { row: number; id?: string; kind?: string }[] }>("records-merged");
    for (const each of wanted.rows) {
      if (each.id === undefined) continue;
      expect(rows.get(each.row)?.slice(1, 3)).toEqual([each.id, each.kind]);
    }
    expect(rows.get(2)?.[6] ?? "").toBe("");
  });

  it("reads the list of candidates under its red header", async () => {
    const rows = await read("candidates-red-header.xlsx");
    expect(rows.get(5)).toEqual(["序号", "姓名", "性别", "单位及职务", "身份证号", "拟推荐类别", "备注"]);
    const wanted = truth<{ rows: { no: number; name: string; idInSheet: string | null }[] }>("candidates-red-header");
    for (const each of wanted.rows) {
      const row = rows.get(each.no + 5) as readonly string[];
      expect([row[0], row[1]?.replaceAll("　", ""), row[4] || null]).toEqual([
        String(each.no),
        each.name,
        each.idInSheet,
      ]);
    }
  });

  it("reads GB18030 with its tricks and line breaks", async () => {
    const rows = await read("roster-gb18030.csv");
    for (const each of truth<{ line: number; id: string; name: string; position: string }[]>("roster-gb18030")) {
      const row = rows.get(each.line) as readonly string[];
      expect([row[0], row[1], row[6]]).toEqual([each.id, each.name, each.position]);
    }
  });

  it("tells the old format and says what to do", async () => {
    const result = await openWorkbook(sample("roster-97.xls"), { name: "roster.xlsx" });
    expect(result).toMatchObject({ ok: false, refusal: { code: "old-xls", key: "workbook:refusal.old-xls" } });
  });
});
