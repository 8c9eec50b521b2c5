import type { Row, SheetInfo } from "~/platform/workbook/types";
import type { ColumnFields } from "./sheet-row.rules";

/** A sheet with its first rows, enough to find the header. */
export interface SheetProbe {
  readonly info: Pick<SheetInfo, "index" | "name" | "visibility" | "merges" | "frozenRows" | "printTitleRows">;
  readonly rows: readonly Row[];
}

/** How surely a column was named: its very header, a known synonym, part of the header, its content; by the user; or not at all. */
export type ColumnConfidence = "exact" | "synonym" | "partial" | "content" | "user" | "none";

/** What the user may correct: which sheet, which rows are the header (from 1, inclusive), which column is which field. */
export interface SheetMapping {
  readonly sheet: number;
  readonly headerFrom: number;
  readonly headerTo: number;
  readonly columns: ColumnFields;
}

export interface RecognisedColumn {
  /** From 1. */
  readonly column: number;
  /** The header as the office wrote it, the upper row before the lower one, without spaces and line breaks. */
  readonly header: string;
  readonly field: string | null;
  readonly confidence: ColumnConfidence;
}

export interface Recognition {
  readonly mapping: SheetMapping;
  readonly sheetName: string;
  readonly columns: readonly RecognisedColumn[];
  /** Groups of required fields none of which was found. */
  readonly missing: readonly (readonly string[])[];
  /** Names of other visible sheets that hold the same kind of list; they are not read. */
  readonly otherSheets: readonly string[];
  readonly score: number;
}
