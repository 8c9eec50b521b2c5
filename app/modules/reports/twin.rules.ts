import { type Budget, differences, type Hunk, likeness } from "./text-diff.rules";

/** What a machine can say of two files. Whether something was altered is said by a person only. */
export type TwinResult = "identical" | "same-content" | "different" | "scan";

export interface PageFinding {
  /** Page of the original, page of the other file, from 1; null where it has none. */
  readonly original: number | null;
  readonly other: number | null;
  readonly kind: "changed" | "missing" | "added" | "no-text";
  readonly hunks: readonly Hunk[];
}

export interface TwinComparison {
  readonly result: Exclude<TwinResult, "identical">;
  readonly pages: readonly PageFinding[];
  readonly originalPages: number;
  readonly otherPages: number;
  /** Pages that differ and are not told one by one. */
  readonly more: number;
}

const MAX_TOLD = 100;
const ALL_CELLS = 20_000_000;
/** Above this many combinations, pages without an equal are paired in their order instead of by likeness. */
const MAX_PAIRINGS = 400;
const ALIKE = 0.3;

/** Width, white space, line breaks and invisible characters mean nothing: seals, printers and scanners change them. */
export const plainText = (text: string): string => normal(text).replace(/\s/g, "");

/** As `plainText`, but for a gap between two figures or two letters, which parts them: `12 3` in two cells of a table is not `1 23`. */
const comparedText = (text: string): string =>
  normal(text)
    .replace(/(?<=\d)\s+(?=\d)|(?<=[A-Za-z])\s+(?=[A-Za-z])/g, "\u0000")
    .replace(/\s/g, "");

/** Superscripts, subscripts, fractions and circled figures: folded, they would read as other figures (10² as 102). */
const OWN_FIGURES = /([\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u215f\u2189\u2460-\u24ff\u2776-\u2793]+)/;

const normal = (text: string): string =>
  text
    .split(OWN_FIGURES)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize("NFKC")))
    .join("")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "");

/**
 * Compares text layers page by page; a page that is missing or came in between does not make all later ones differ. Where a page has no
 * text in either file nothing can be said of it; where nothing else differs the answer is `scan`.
 */
export function compareTexts(original: readonly string[], other: readonly string[]): TwinComparison {
  const [a, b] = [original.map(comparedText), other.map(comparedText)];
  const budget: Budget = { cells: ALL_CELLS };
  let told = 0;
  const findings = alignPages(a, b).flatMap(([i, j]): PageFinding[] => {
    const page = { original: i === null ? null : i + 1, other: j === null ? null : j + 1 };
    if (i === null) return [{ ...page, kind: "added", hunks: [] }];
    if (j === null) return [{ ...page, kind: "missing", hunks: [] }];
    if (a[i] === "" || b[j] === "") return [{ ...page, kind: "no-text", hunks: [] }];
    if (a[i] === b[j]) return [];
    const hunks = told++ < MAX_TOLD ? differences(normal(original[i]!), normal(other[j]!), budget) : [];
    return [{ ...page, kind: "changed", hunks }];
  });
  const isUnreadable = b.every((text) => text === "") || a.every((text) => text === "");
  const differs = !isUnreadable && findings.some(({ kind }) => kind !== "no-text");
  const result = differs ? "different" : findings.length > 0 ? "scan" : "same-content";
  const counts = { originalPages: a.length, otherPages: b.length };
  return { result, pages: findings.slice(0, MAX_TOLD), ...counts, more: Math.max(0, findings.length - MAX_TOLD) };
}

type Pair = [original: number | null, other: number | null];

function alignPages(a: readonly string[], b: readonly string[]): Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const [left, right] = [range(start, a.length - end), range(start, b.length - end)];
  return [
    ...range(0, start).map((i): Pair => [i, i]),
    ...pairUp(left, right, (i, j) => likeness(a[i]!, b[j]!)),
    ...range(0, end).map((i): Pair => [a.length - end + i, b.length - end + i]),
  ];
}

/** Pairs pages of one stretch so that the sum of their likeness is greatest, keeping their order. */
function pairUp(left: number[], right: number[], alike: (i: number, j: number) => number): Pair[] {
  const count = Math.max(left.length, right.length);
  if (left.length === right.length || left.length * right.length > MAX_PAIRINGS)
    return Array.from({ length: count }, (_, k): Pair => [left[k] ?? null, right[k] ?? null]);
  const width = right.length + 1;
  const gain = left.map((i) => right.map((j) => alike(i, j)));
  const best = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(
        gain[i]![j]! >= ALIKE ? gain[i]![j]! + best[(i + 1) * width + j + 1]! : 0,
        best[(i + 1) * width + j]!,
        best[i * width + j + 1]!,
      );
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const together = i < left.length && j < right.length ? gain[i]![j]! : 0;
    if (together >= ALIKE && best[i * width + j] === together + best[(i + 1) * width + j + 1]!)
      pairs.push([left[i++]!, right[j++]!]);
    else if (j >= right.length || (i < left.length && best[i * width + j] === best[(i + 1) * width + j]))
      pairs.push([left[i++]!, null]);
    else pairs.push([null, right[j++]!]);
  }
  return pairs;
}
