import type { Refusal } from "../result";

/** What the file turned out to be, told by its content and never by its name. */
export type WorkbookFormat = "xlsx" | "csv";

export type CellKind = "string" | "number" | "date" | "boolean" | "error" | "formula" | "empty";

/**
 * - `formula`: the text is the value that the program which saved the file had computed
 * - `formula-no-value`: a formula whose value was never computed; the text is empty
 * - `number-lost-digits`: a number of more than 15 digits; Excel had already replaced the rest by zeros
 * - `date-to-month`: shown as year and month only, and the stored day is the 1st
 * - `date-impossible`: 1900-02-29, or a serial outside the calendar
 * - `merged`: filled in from the first cell of a merged range by `mergeFiller`
 */
export type CellFlag =
  | "formula"
  | "formula-no-value"
  | "number-lost-digits"
  | "date-to-month"
  | "date-impossible"
  | "merged";

export interface Cell {
  /** What a reader of the sheet sees, exactly; line breaks are "\n". Never trimmed. */
  readonly text: string;
  readonly kind: CellKind;
  /** The value as the file stores it, where it differs from `text`: the serial of a date, the digits of a number. */
  readonly raw: string;
  /** Civil day of a date cell. */
  readonly date?: string;
  readonly flags?: readonly CellFlag[];
}

export interface Row {
  /** As Excel shows it, from 1; in a CSV the record, the header being 1. Blank rows do not appear. */
  readonly number: number;
  readonly hidden: boolean;
  /** `cells[0]` is column A; gaps are empty cells; ends with the last cell that holds something. */
  readonly cells: readonly Cell[];
}

/** Rows and columns from 1, both ends inclusive. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetInfo {
  readonly index: number;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** As the file claims; null where it does not. For a hint of progress only. */
  readonly claimedRows: number | null;
  readonly claimedColumns: number | null;
  readonly hiddenColumns: readonly number[];
  /** Rows frozen at the top: a hint of where the header ends. */
  readonly frozenRows: number;
  /** Rows that repeat on every printed page: another hint of the header; null where none are set. */
  readonly printTitleRows: { readonly first: number; readonly last: number } | null;
  readonly merges: readonly MergedRange[];
}

export interface WorkbookLimits {
  readonly maxFileBytes: number;
  readonly maxInflatedBytes: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxSheets: number;
  /** Time to a verdict on a file of up to 4 MB, in proportion for larger ones; and the longest wait for a batch of rows. */
  readonly maxMilliseconds: number;
  /** Heap of the reading worker. Inflated bytes and shared strings lie outside of it, in buffers bounded themselves. */
  readonly maxHeapMegabytes: number;
}

export const DEFAULT_LIMITS: WorkbookLimits = {
  maxFileBytes: 50 * 1024 * 1024,
  maxInflatedBytes: 1024 * 1024 * 1024,
  maxRows: 200_000,
  maxColumns: 100,
  maxSheets: 100,
  maxMilliseconds: 8_000,
  maxHeapMegabytes: 96,
};

/** Closed list; each has a sentence in both languages under `workbook:refusal.<code>` that says what to do. */
export const WORKBOOK_REFUSALS = [
  "state-secret",
  "empty-file",
  "file-too-large",
  "old-xls",
  "wps-et",
  "html-as-workbook",
  "xml-2003",
  "binary-xlsb",
  "open-document",
  "macro-workbook",
  "encrypted-workbook",
  "pdf",
  "office-document",
  "zip-not-workbook",
  "not-a-workbook",
  "workbook-truncated",
  "workbook-damaged",
  "workbook-unsafe",
  "workbook-bomb",
  "workbook-no-sheets",
  "too-many-sheets",
  "too-many-rows",
  "too-many-columns",
  "cell-too-long",
  "csv-encoding",
  "csv-unclosed-quote",
  "reading-too-slow",
  "reading-too-big",
  "reading-stopped",
  "reading-cancelled",
] as const;

export type WorkbookRefusalCode = (typeof WORKBOOK_REFUSALS)[number];
export type WorkbookRefusal = Refusal<WorkbookRefusalCode>;

/** `key` is always `workbook:refusal.<code>`. What the sentence may name but nobody knows is left empty. */
export const workbookRefusal = (
  code: WorkbookRefusalCode,
  params?: Readonly<Record<string, string | number>>,
): WorkbookRefusal => {
  const all = { ...UNKNOWN[code], ...params };
  return { code, key: `workbook:refusal.${code}`, ...(Object.keys(all).length > 0 ? { params: all } : {}) };
};

const UNKNOWN: Partial<Record<WorkbookRefusalCode, Readonly<Record<string, string>>>> = {
  "workbook-damaged": { part: "" },
  "cell-too-long": { cell: "" },
};

/** Thrown out of `readRows` where a file turns out to be unreadable only while its rows are read. */
export class WorkbookRefused extends Error {
  readonly refusal: WorkbookRefusal;
  constructor(refusal: WorkbookRefusal) {
    super(refusal.code);
    this.name = "WorkbookRefused";
    this.refusal = refusal;
  }
}

/** What an exported workbook or CSV holds in a cell. */
export type CellValue = string | number | null;

export interface ExportColumn {
  readonly header: string;
  /** In characters of the standard font; 14 where none is given. A Chinese character takes two. */
  readonly width?: number;
  /**
   * Numbers are written as numbers, a `share` (a part of one) shows as per cent; everything else stays text, so that no leading
   * zero and no 18th digit is lost.
   */
  readonly kind?: "text" | "number" | "share";
}
