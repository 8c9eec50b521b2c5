import { once } from "node:events";
import type { Writable } from "node:stream";
import ExcelJS from "exceljs";
import { mergeFiller } from "./merge-filler";
import type { OpenedWorkbook } from "./open.server";
import type { Cell, MergedRange, Row } from "./types";

export interface RefusedCell {
  /** From 1; null where the whole row is meant. */
  readonly column: number | null;
  readonly message: string;
}

export interface AnnotateOptions {
  /** Where the new workbook is written; ended when it is complete. */
  readonly target: Writable;
  readonly workbook: OpenedWorkbook;
  readonly sheetIndex: number;
  /** Everything down to this row (titles and headers) is kept as it stands. */
  readonly lastHeaderRow: number;
  /** By row number as Excel shows it. */
  readonly refused: ReadonlyMap<number, readonly RefusedCell[]>;
  /** What the header of a column (from 1) reads instead, so that it is understood again; null where it stays. */
  readonly headerOf?: (column: number, header: string) => string | null;
  /** Headers of the two columns added on the right; `isAnnotationHeader` knows them again. */
  readonly reasonHeader: string;
  readonly rowHeader: string;
  readonly createdAt: Date;
}

/**
 * The refused rows of a workbook as a workbook: the same columns in the same order under the same header rows, each
 * refused cell marked, with its reason as a note and in a column on the right. To be corrected and dropped in again:
 * what the merged cells above said is filled in, ids stay text, a number that lost digits is shown as it was stored.
 */
export async function annotateRefusals(options: AnnotateOptions): Promise<{ rows: number }> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: options.target, useStyles: true });
  book.created = options.createdAt;
  book.modified = options.createdAt;
  const info = options.workbook.sheets[options.sheetIndex];
  if (!info) throw new RangeError(`no sheet ${options.sheetIndex}`);
  const sheet = book.addWorksheet(info.name || "Sheet1", {
    views: [{ state: "frozen", ySplit: options.lastHeaderRow }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const { header, width } = await firstPass(options);
  sheet.columns = [...Array<number>(width).fill(16), 48, 10].map((each) => ({ width: each }));
  for (const row of header) writeHeader(sheet.getRow(row.number), row, width, options);
  if (options.headerOf) renameHeaders(sheet, header, info.merges, width, options.headerOf);
  // Before the first refused row: committing it commits the header above, which can then no longer be merged.
  for (const range of info.merges) {
    if (range.bottom <= options.lastHeaderRow) sheet.mergeCells(range.top, range.left, range.bottom, range.right);
  }
  let next = options.lastHeaderRow;
  for await (const row of refusedRows(options)) {
    next++;
    const target = sheet.getRow(next);
    writeRefused(target, row, options.refused.get(row.number) ?? [], width, next - options.lastHeaderRow <= MOST_NOTES);
    target.commit();
    if (next % 500 === 0) await drained(options.target);
  }
  sheet.commit();
  await book.commit();
  return { rows: next - options.lastHeaderRow };
}

/** True for the headers of the added columns in any language of the product: nothing to be imported. */
export const isAnnotationHeader = (header: string): boolean => ANNOTATIONS.has(header.trim().toLowerCase());

const ANNOTATIONS = new Set(["退回原因", "原行号", "reason for refusal", "original row"]);

/** A note is an object of its own in the file; beyond this many rows the column on the right must do. */
const MOST_NOTES = 2_000;
const MARKED: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFBE3E1" } };
const HEADER: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE9F0F2" } };

/** Header rows as they stand, and how wide the widest row that will be written is. */
async function firstPass(options: AnnotateOptions): Promise<{ header: Row[]; width: number }> {
  const header: Row[] = [];
  let width = 1;
  for await (const batch of options.workbook.readRows(options.sheetIndex)) {
    for (const row of batch) {
      if (row.number <= options.lastHeaderRow) header.push(row);
      else if (!options.refused.has(row.number)) continue;
      width = Math.max(width, row.cells.length);
    }
  }
  return { header, width };
}

async function* refusedRows(options: AnnotateOptions): AsyncGenerator<Row, void> {
  const fill = mergeFiller(options.workbook.sheets[options.sheetIndex]?.merges ?? []);
  for await (const batch of options.workbook.readRows(options.sheetIndex)) {
    for (const row of batch) {
      const filled = fill(row);
      if (row.number > options.lastHeaderRow && options.refused.has(row.number)) yield filled;
    }
  }
}

function writeHeader(target: ExcelJS.Row, row: Row, width: number, options: AnnotateOptions): void {
  row.cells.forEach((cell, index) => {
    writeCell(target.getCell(index + 1), cell);
    target.getCell(index + 1).font = { bold: true };
  });
  if (row.number !== options.lastHeaderRow) return;
  for (const [at, header] of [options.reasonHeader, options.rowHeader].entries()) {
    const cell = target.getCell(width + 1 + at);
    cell.value = header;
    cell.font = { bold: true };
    cell.fill = HEADER;
  }
}

/** Writes what a header reads instead into its lowest cell, or the one that is merged into; what stood there stays as a note. */
function renameHeaders(
  sheet: ExcelJS.Worksheet,
  header: readonly Row[],
  merges: readonly MergedRange[],
  width: number,
  headerOf: (column: number, header: string) => string | null,
): void {
  const last = header.at(-1)?.number ?? 1;
  for (let column = 1; column <= width; column++) {
    const upright = merges.find(({ bottom, left, right }) => bottom === last && left === column && right === column);
    const at = upright?.top ?? last;
    const text = header.find((row) => row.number === at)?.cells[column - 1]?.text ?? "";
    const instead = headerOf(column, text);
    if (instead === null) continue;
    const target = sheet.getRow(at).getCell(column);
    target.value = instead;
    if (text !== "") target.note = text;
  }
}

function writeRefused(
  target: ExcelJS.Row,
  row: Row,
  refused: readonly RefusedCell[],
  width: number,
  withNotes: boolean,
) {
  row.cells.slice(0, width).forEach((cell, index) => {
    writeCell(target.getCell(index + 1), cell);
  });
  for (const { column, message } of refused) {
    if (column === null || column > width) continue;
    const cell = target.getCell(column);
    cell.fill = MARKED;
    if (withNotes) cell.note = message;
  }
  const reason = target.getCell(width + 1);
  reason.value = [...new Set(refused.map((each) => each.message))].join("\n");
  reason.alignment = { wrapText: true, vertical: "top" };
  reason.fill = MARKED;
  target.getCell(width + 2).value = row.number;
}

function writeCell(target: ExcelJS.Cell, cell: Cell): void {
  const text = cell.flags?.includes("number-lost-digits") ? cell.raw : cell.text;
  target.numFmt = "@";
  if (text !== "") target.value = escapeLookalikes(text);
}

/** ExcelJS writes _x000D_ as it stands, and a reader takes it for a line break. */
const escapeLookalikes = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

async function drained(target: Writable): Promise<void> {
  if (target.writableNeedDrain) await once(target, "drain");
}
