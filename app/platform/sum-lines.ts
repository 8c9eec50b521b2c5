import type { OpenTask } from "./tasks.server";

/** As many lines of one kind are shown each for itself. */
export const SHOWN_EACH = 5;

/** Lines in their order; of a summed kind with more than `SHOWN_EACH` lines the first one stands for all, with how many (`lines`). */
export function sumLines(lines: readonly OpenTask[], summed: Readonly<Record<string, string>>): OpenTask[] {
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const href = summed[line.key];
    const count = counts.get(line.key)!;
    if (!href || count <= SHOWN_EACH) return [line];
    if (seen.has(line.key)) return [];
    seen.add(line.key);
    return [{ ...line, key: `${line.key}-many`, params: { lines: count }, href }];
  });
}

/** How many lines that leaves, from how many there are of each kind. */
export function countSummed(
  kinds: readonly { key: string; count: number }[],
  summed: Readonly<Record<string, string>>,
): number {
  return kinds.reduce((sum, { key, count }) => sum + (summed[key] && count > SHOWN_EACH ? 1 : count), 0);
}
