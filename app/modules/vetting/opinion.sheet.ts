import { OPINION_COLUMNS } from "./opinion.rules";
import type { OpinionSnapshot } from "./opinion.types";

/** A column as the workbook writer takes it. */
export interface OpinionColumn {
  readonly header: string;
  readonly width?: number;
}

const WIDTHS = [10, 6, 10, 10, 28, 20, 16, 18, 14, 30, 40, 48, 30];

/** The list that goes out: its own number first, the columns of the opinion, then every other column that came in. */
export function opinionColumns(extraHeaders: readonly string[]): OpinionColumn[] {
  return [
    { header: "序号", width: 6 },
    ...OPINION_COLUMNS.map((header, index) => ({ header, width: WIDTHS[index] })),
    ...extraHeaders.map((header) => ({ header, width: 16 })),
  ];
}

/** Headers of the other columns, in the order in which they came; those the opinion has itself are not repeated. */
export function extraHeadersOf(snapshot: OpinionSnapshot): string[] {
  const own: readonly string[] = OPINION_COLUMNS;
  const headers = snapshot.candidates.flatMap((one) => one.extra.map((cell) => cell.header));
  return [...new Set(headers)].filter((header) => !own.includes(header));
}
