import { Readable } from "node:stream";
import yazl from "yazl";
import { columnName } from "./cell-reference";
import { RowWriter, STYLE } from "./row-writer";
import { SharedTexts, textXml } from "./shared-texts";
import type { CellValue, ExportColumn } from "./types";
import { packageParts } from "./write-package";
import { cellXml } from "./xml-text";

export interface ExportSheet {
  readonly name: string;
  /** First line, across all columns. */
  readonly title?: string;
  /** Second line, small: what the list covers, as of when, by whom. */
  readonly subtitle?: string;
  readonly columns: readonly ExportColumn[];
  readonly orientation?: "portrait" | "landscape";
  readonly rows: AsyncIterable<readonly (readonly CellValue[])[]> | Iterable<readonly (readonly CellValue[])[]>;
}

export interface ExportOptions {
  /** Written into the file's properties. */
  readonly createdAt: Date;
  readonly creator: string;
  /** Foot of every printed page, e.g. `第 &P 页，共 &N 页`. */
  readonly pageFooter: string;
}

/**
 * A workbook as a stream: title row, frozen and repeated header, widths, A4. Written as it is read, in bounded memory;
 * a general library takes four times as long for cells that carry a format.
 */
export function exportWorkbook(sheets: readonly ExportSheet[], options: ExportOptions): Readable {
  const zip = new yazl.ZipFile();
  const settings = { mtime: options.createdAt, compressionLevel: 3 };
  for (const [name, xml] of packageParts(sheets, options)) zip.addBuffer(Buffer.from(xml, "utf8"), name, settings);
  const output = zip.outputStream as Readable;
  const add = (name: string, pieces: Iterable<Buffer> | AsyncIterable<Buffer>) =>
    zip.addReadStreamLazy(name, settings, (done) => {
      const stream = Readable.from(pieces, { objectMode: false, highWaterMark: 256 * 1024 });
      stream.on("error", (error) => output.destroy(error));
      done(null, stream);
    });
  const texts = new SharedTexts();
  sheets.forEach((sheet, index) => {
    add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, options, texts));
  });
  add("xl/sharedStrings.xml", texts.xml());
  zip.end();
  return output;
}

const PIECE = 128 * 1024;

async function* sheetXml(sheet: ExportSheet, options: ExportOptions, texts: SharedTexts): AsyncGenerator<Buffer, void> {
  const top = topRows(sheet);
  yield Buffer.from(beginSheet(sheet, top.count) + top.xml, "utf8");
  const writer = new RowWriter(sheet.columns, texts, PIECE);
  let number = top.count;
  for await (const batch of sheet.rows) {
    for (const row of batch) {
      writer.add(row, ++number);
      if (writer.isFull) yield writer.take();
    }
  }
  yield writer.take();
  yield Buffer.from(endSheet(sheet, top, options), "utf8");
}

const textCell = (reference: string, style: number, text: string) =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is>${textXml(text)}</is></c>`;

/** The least width of a title and what stands under it, in characters; a narrow list lends them columns to its right. */
const TITLE_WIDTH = 90;
const SPARE_WIDTH = 9;

function spareColumns({ columns, subtitle }: ExportSheet): number {
  if (subtitle === undefined) return 0;
  const total = columns.reduce((sum, { width = 14 }) => sum + width, 0);
  return Math.ceil(Math.max(0, TITLE_WIDTH - total) / SPARE_WIDTH);
}

function topRows(sheet: ExportSheet): { xml: string; count: number; merges: string[] } {
  const last = columnName(sheet.columns.length + spareColumns(sheet));
  const merges: string[] = [];
  let xml = "";
  let count = 0;
  for (const [text, style, height] of [
    [sheet.title, STYLE.title, 30],
    [sheet.subtitle, STYLE.subtitle, 20],
  ] as const) {
    if (text === undefined) continue;
    count++;
    xml += `<row r="${count}" ht="${height}" customHeight="1">${textCell(`A${count}`, style, text)}</row>`;
    if (last !== "A") merges.push(`A${count}:${last}${count}`);
  }
  count++;
  const headers = sheet.columns.map((column, index) =>
    textCell(`${columnName(index + 1)}${count}`, STYLE.header, column.header),
  );
  xml += `<row r="${count}" ht="22" customHeight="1">${headers.join("")}</row>`;
  return { xml, count, merges };
}

function beginSheet(sheet: ExportSheet, headerRow: number): string {
  const widths = sheet.columns.map(
    (column, index) => `<col min="${index + 1}" max="${index + 1}" width="${column.width ?? 14}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">',
    `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/>`,
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    widths.length > 0 ? `<cols>${widths.join("")}</cols>` : "",
    "<sheetData>",
  ].join("");
}

function endSheet(sheet: ExportSheet, top: { merges: string[] }, options: ExportOptions): string {
  const merges = top.merges.map((reference) => `<mergeCell ref="${reference}"/>`);
  return [
    "</sheetData>",
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "",
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.orientation ?? "landscape"}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>&amp;C${cellXml(options.pageFooter)}</oddFooter></headerFooter></worksheet>`,
  ].join("");
}
