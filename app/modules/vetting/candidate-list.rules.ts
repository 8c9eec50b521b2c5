import type { CandidateLine } from "./vetting.types";

type Line = Omit<CandidateLine, "no"> & { readonly no: string | null };

const COLUMNS: readonly (readonly [
  header: string,
  field: Exclude<keyof Line, "extra" | "no" | "idNumber"> | "no" | "idNumber",
])[] = [
  ["序号", "no"],
  ["姓名", "name"],
  ["身份证号", "idNumber"],
  ["出生年月", "birthMonth"],
  ["单位", "unit"],
  ["现任职务", "position"],
  ["拟任（推荐）职务", "proposedPost"],
  ["推荐单位", "nominatedBy"],
];

/** The list that a typed or pasted one amounts to: the columns that hold anything, then the others that were given. */
export function listHeaders(lines: readonly Line[]): {
  headers: string[];
  /** A text per header; null where the identity number stands. */
  cellsOf(line: CandidateLine): (string | null)[];
} {
  const used = COLUMNS.filter(([, field]) => field === "name" || lines.some((line) => line[field] !== null));
  const extra = [...new Set(lines.flatMap((line) => line.extra.map((cell) => cell.header)))];
  return {
    headers: [...used.map(([header]) => header), ...extra],
    cellsOf: (line) => [
      ...used.map(([, field]) => (field === "idNumber" ? null : (line[field] ?? ""))),
      ...extra.map((header) => line.extra.find((cell) => cell.header === header)?.value ?? ""),
    ],
  };
}
