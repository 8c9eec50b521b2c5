import type { FieldDifference, RowAction } from "~/modules/reference/import-handler.types";
import type { RowClass } from "~/modules/reference/row-classes.rules";
import type { Recognition } from "~/modules/reference/sheet-recognition.types";
import type { FieldProblem } from "~/modules/reference/sheet-row.rules";
import type { CivilDate } from "~/platform/civil-date";
import type { MessageParams } from "~/platform/result";

export const IMPORT_STATES = [
  "queued",
  "reading",
  "staged",
  "committing",
  "committed",
  "refused",
  "cancelled",
  "withdrawn",
  "failed",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_ITEMS = [
  "org-units",
  "roster",
  "records",
  "enterprises",
  "enterprise-facts",
  "reports",
  "report-uses",
  "past-reports",
] as const;
export type ImportItem = (typeof IMPORT_ITEMS)[number];

/** Items that agencies and their regulator have to do with, and nobody else. */
export const REPORT_ITEMS: readonly string[] = ["reports", "past-reports"] satisfies ImportItem[];

/** One row as it was checked. */
export interface ChunkRow {
  /** As Excel shows it. */
  n: number;
  action: RowAction;
  problems: readonly FieldProblem[];
  warnings: readonly FieldProblem[];
  payload: unknown;
  differences?: readonly FieldDifference[];
}

/** One row as the office sent it. */
export interface SheetLine {
  n: number;
  class: RowClass;
  texts: readonly string[];
}

/** A problem or warning as it is listed: `key` is the message, `column` the header as the office wrote it. */
export interface FindingLine {
  row: number | null;
  column: string | null;
  code: string;
  key: string;
  params?: MessageParams;
}

export interface Findings {
  problems: FindingLine[];
  warnings: FindingLine[];
}

export interface SheetChoice {
  index: number;
  name: string;
  visible: boolean;
}

/** What is kept of how a file was understood; no content of its rows. */
export interface StoredRecognition extends Recognition {
  sheets: readonly SheetChoice[];
}

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  warned: number;
}

/** How many problems and warnings are listed; the workbook of refused rows holds all. */
export const LISTED_FINDINGS = 1_000;

/** A delivery or a zero-report, as one line of what came. */
export interface Arrival {
  id: string;
  on: CivilDate;
  item: string | null;
  kind: "delivery" | "zero-report";
  state: ImportState | "pending" | "confirmed";
  /** Of a delivery: rows taken and rows sent back, once it has been read. */
  rows: { accepted: number; refused: number } | null;
  /** Of a zero-report: the days it speaks for. */
  period: { from: CivilDate; to: CivilDate } | null;
  /** Where more is told, for who may see it. */
  href: string | null;
}
