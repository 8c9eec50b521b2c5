import { csvRows } from "./csv-rows.server";
import type { CsvEncoding } from "./csv-text.server";
import { csvEncoding } from "./csv-text.server";
import { detectWorkbook } from "./detect.server";
import { refuseMarkedPart, secretRefused } from "./mark-search.server";
import type { OpenFile } from "./open-file.server";
import { carriesSecretMark } from "./secret-mark";
import { readSharedStrings } from "./shared-strings.server";
import { sheetRows } from "./sheet-rows.server";
import { surveySheet } from "./sheet-survey.server";
import type { Row, SheetInfo, WorkbookFormat, WorkbookLimits } from "./types";
import { WorkbookRefused, workbookRefusal } from "./types";
import { readPackage } from "./xlsx-package.server";
import type { ZipPart, ZipParts } from "./zip-parts.server";

/** A file that has been looked through and may be read: what the worker holds. */
export interface WorkbookSource {
  readonly format: WorkbookFormat;
  readonly sheets: readonly SheetInfo[];
  /** @throws WorkbookRefused */
  rows(sheet: number): AsyncGenerator<Row[], void>;
  /** Lets go what was kept for the reading; the file itself is closed by who opened it. */
  close(): void;
}

/** @throws WorkbookRefused where the file is not, or not safely, a workbook */
export async function openSource(file: OpenFile, name: string, limits: WorkbookLimits): Promise<WorkbookSource> {
  const detected = await detectWorkbook(file, name, limits);
  return detected.format === "csv"
    ? csvSource(file, await csvEncoding(file), limits)
    : xlsxSource(detected.zip, detected.main, limits);
}

async function xlsxSource(zip: ZipParts, main: ZipPart, limits: WorkbookLimits): Promise<WorkbookSource> {
  const book = await readPackage(zip, main);
  if (book.sheets.length === 0) throw new WorkbookRefused(workbookRefusal("workbook-no-sheets"));
  if (book.sheets.length > limits.maxSheets) {
    throw new WorkbookRefused(workbookRefusal("too-many-sheets", { limit: limits.maxSheets }));
  }
  const read = new Set([...book.sheets.map((sheet) => sheet.part), book.sharedStrings]);
  for (const part of zip.parts) {
    if (!read.has(part) && /\.(xml|rels|vml)$/i.test(part.name)) await refuseMarkedPart(zip, part);
  }
  const strings = await readSharedStrings(zip, book.sharedStrings);
  const sheets: SheetInfo[] = [];
  for (const [index, sheet] of book.sheets.entries()) {
    if (carriesSecretMark(sheet.name)) throw secretRefused();
    const { name, visibility, printTitleRows } = sheet;
    sheets.push({ index, name, visibility, printTitleRows, ...(await surveySheet(zip, sheet.part)) });
  }
  return {
    format: "xlsx",
    sheets,
    rows(sheet) {
      const part = book.sheets[sheet]?.part;
      if (!part) throw new RangeError(`no sheet ${sheet}`);
      return sheetRows({ zip, part, book, strings, limits });
    },
    close: () => strings.close(),
  };
}

function csvSource(file: OpenFile, encoding: CsvEncoding, limits: WorkbookLimits): WorkbookSource {
  const sheet: SheetInfo = {
    index: 0,
    name: "",
    visibility: "visible",
    claimedRows: null,
    claimedColumns: null,
    hiddenColumns: [],
    frozenRows: 0,
    printTitleRows: null,
    merges: [],
  };
  return { format: "csv", sheets: [sheet], rows: () => csvRows(file, encoding, limits), close: () => {} };
}
