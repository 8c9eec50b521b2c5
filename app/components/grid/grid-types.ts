import type { ReactNode } from "react";

export interface GridColumn<Row> {
  /** Also the name it is sorted by (`?sort=key`). */
  key: string;
  header: string;
  /** Pixels; of a growing column the least. All columns of a list together fit into 1,015: a screen of 1280 with its scroll bar. */
  width: number;
  /** Takes what width is left; the last column where none does. */
  grow?: boolean;
  /** Figures to the right. */
  number?: boolean;
  sortable?: boolean;
  /** What the cell shows; the same before and after scripts. One line high. */
  cell(row: Row): ReactNode;
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

/** Exactly one column takes the rest of the width. */
export function withGrowth<Row>(columns: readonly GridColumn<Row>[]): readonly GridColumn<Row>[] {
  if (columns.some((column) => column.grow)) return columns;
  return columns.map((column, index) => (index === columns.length - 1 ? { ...column, grow: true } : column));
}
