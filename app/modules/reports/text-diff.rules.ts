/** One place where two texts differ, with a little of what stands around it. */
export interface Hunk {
  /** What stands before it in both. */
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly trail: string;
}

/** How much work a comparison may still do, in cells of its tables; shared by all pages of a file. */
export interface Budget {
  cells: number;
}

const AROUND = 12;
const MAX_SHOWN = 300;
const MAX_HUNKS = 40;

/**
 * Where two texts differ, word by word (a hanzi, a number, a Latin word; white space means nothing). Beyond the budget everything between the first and the last
 * difference is one place. At most forty are told.
 */
export function differences(before: string, after: string, budget: Budget): Hunk[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length === 0 && y.length === 0) return [];
  const spans = spansOf(x, y, budget);
  return spans.slice(0, MAX_HUNKS).map(([fromX, toX, fromY, toY]) => ({
    lead: joined(a.slice(Math.max(0, start + fromX - AROUND), start + fromX)),
    before: shown(x.slice(fromX, toX)),
    after: shown(y.slice(fromY, toY)),
    trail: joined(a.slice(start + toX, start + toX + AROUND)),
  }));
}

/** How alike two texts are, from 0 to 1: the share of neighbouring pairs of characters that both have. */
export function likeness(before: string, after: string): number {
  const [a, b] = [pairsOf(before), pairsOf(after)];
  if (a.size === 0 || b.size === 0) return before === after ? 1 : 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

const tokensOf = (text: string): string[] => text.match(/[A-Za-z]+|\d[\d.,]*|\S/gu) ?? [];
/** Latin words and numbers stand apart again. */
const joined = (tokens: readonly string[]) => tokens.join(" ").replace(/(?<![A-Za-z0-9.,]) | (?![A-Za-z0-9])/g, "");
const shown = (tokens: readonly string[]) => [...joined(tokens)].slice(0, MAX_SHOWN).join("");
const pairsOf = (text: string) =>
  new Set(Array.from({ length: Math.min(text.length - 1, 5_000) }, (_, i) => text.slice(i, i + 2)));

type Span = [fromX: number, toX: number, fromY: number, toY: number];

/** Longest common subsequence; the stretches outside of it. */
function spansOf(x: readonly string[], y: readonly string[], budget: Budget): Span[] {
  const width = y.length + 1;
  const cells = (x.length + 1) * width;
  if (cells > budget.cells || x.length > 65_000 || y.length > 65_000) return [[0, x.length, 0, y.length]];
  budget.cells -= cells;
  const longest = new Uint16Array(cells);
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      longest[i * width + j] =
        x[i] === y[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const spans: Span[] = [];
  let [i, j] = [0, 0];
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      i++;
      j++;
      continue;
    }
    const [fromX, fromY] = [i, j];
    while ((i < x.length || j < y.length) && !(i < x.length && j < y.length && x[i] === y[j])) {
      if (j >= y.length || (i < x.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) i++;
      else j++;
    }
    spans.push([fromX, i, fromY, j]);
  }
  return spans;
}
