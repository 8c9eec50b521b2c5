import type { ReactNode } from "react";
import type { Language } from "~/platform/i18n";

export interface GridColumn<Row> {
  /** Also the name it is sorted by (`?sort=key`). */
  key: string;
  header: string;
  /** Pixels; of a growing column the least. All columns of a list together fit into 1,015: a screen of 1280 with its scroll bar. */
  width: number | Widths;
  /** Takes what width is left; the last column where none does. */
  grow?: boolean;
  /** Figures to the right. */
  number?: boolean;
  sortable?: boolean;
  /** Names, titles and terms of any length: they alone may be cut, and then tell the whole to whoever points at them. */
  free?: boolean;
  /** Takes two lines before its words are cut: terms of our own and what is known by a number. Rows of such a list are higher. */
  two?: boolean | Language;
  /** What the cell shows; the same before and after scripts. One line high. */
  cell(row: Row): ReactNode;
}

/** Where the words of one language need more room than those of the other. */
interface Widths {
  zh: number;
  en: number;
}

/** A column as it is drawn in one language. */
export interface DrawnColumn<Row> extends GridColumn<Row> {
  width: number;
  two: boolean;
}

/** Pixels; as `--row-height` of the plain table. */
const ROW_HEIGHT = 34;
const HIGH_ROW_HEIGHT = 46;

/** Pixels of each row of a list with these columns. */
export function rowHeightOf(columns: readonly { two: boolean }[]): number {
  return columns.some((column) => column.two) ? HIGH_ROW_HEIGHT : ROW_HEIGHT;
}

/** A stretch of a list as a loader or a rows route gives it. */
export interface GridPage<Row> {
  rows: readonly Row[];
  total: number;
  /** False where counting stopped (above 100,000). */
  totalIsExact: boolean;
  offset: number;
  limit: number;
}

/** The columns in one language; at least one takes the rest of the width. */
export function drawn<Row>(columns: readonly GridColumn<Row>[], lng: string): readonly DrawnColumn<Row>[] {
  const grows = columns.some((column) => column.grow);
  return columns.map((column, index) => ({
    ...column,
    width: typeof column.width === "number" ? column.width : column.width[lng === "en" ? "en" : "zh"],
    two: column.two === true || column.two === lng,
    grow: grows ? column.grow : index === columns.length - 1,
  }));
}
