import { no, ok, type Result } from "~/platform/result";
import {
  birthMonthProblem,
  type CandidateList,
  cleanCandidate,
  lineProblems,
  numberLines,
  type TypedCandidate,
} from "./candidate-line.rules";
import type { CandidateLine } from "./vetting.types";

export const MOST_CANDIDATES = 2_000;

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

/**
 * The list that was typed, pasted or sent; `path` is the field it came in. Refuses `list-empty`, `too-many-candidates`, and
 * `list-problems` with each month of birth that names none, each line without a name and each text longer than is kept: a line
 * must not be matched by less than it says.
 */
export function typedList(typed: readonly TypedCandidate[], path: string): Result<CandidateList> {
  if (typed.length === 0) return no("vetting:refusal.list-empty", { path, status: 422 });
  if (typed.length > MOST_CANDIDATES) {
    return no("vetting:refusal.too-many-candidates", { path, status: 422, params: { most: MOST_CANDIDATES } });
  }
  const lines = typed.map(cleanCandidate);
  const errors = typed.flatMap(({ birthMonth }, index) => {
    const month = birthMonthProblem(birthMonth);
    const found = [
      ...(month ? [{ field: "birthMonth", code: month, params: {} }] : []),
      ...lineProblems(lines[index]!),
    ];
    return found.map(({ field, code, params }) => ({
      ...{ code, params, key: `collection:refusal.${code}` },
      path: `${path}.${index}.${field}`,
    }));
  });
  if (errors.length > 0) {
    return no("vetting:refusal.list-problems", { path, status: 422, params: { count: errors.length }, errors });
  }
  const { headers, cellsOf } = listHeaders(lines);
  return ok({ headers, candidates: numberLines(lines).map((line) => ({ ...line, cells: cellsOf(line) })) });
}
