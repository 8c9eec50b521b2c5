import { nameKey } from "./text-cleaning.rules";

/**
 * Makes a finder of the names most like a text, nearest first, at most `limit`: for "did you mean". A name is near when fewer
 * than half of its characters differ.
 */
export function nearestNames(names: readonly string[]): (text: string, limit?: number) => string[] {
  const keyed = names.map((name) => ({ name, key: nameKey(name) }));
  const byPair = new Map<string, number[]>();
  keyed.forEach(({ key }, index) => {
    for (const pair of pairsOf(key)) {
      const list = byPair.get(pair);
      if (list) list.push(index);
      else byPair.set(pair, [index]);
    }
  });
  const known = new Map<string, string[]>();
  return (text, limit = 3) => {
    const key = nameKey(text).slice(0, 60);
    const before = known.get(key);
    if (before) return before.slice(0, limit);
    const shared = new Map<number, number>();
    for (const pair of pairsOf(key))
      for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    const best = [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 30)
      .map(([index]) => ({ ...keyed[index]!, distance: editDistance(key, keyed[index]!.key) }))
      .filter((item) => item.distance < Math.max(item.key.length, key.length) / 2)
      .sort((a, b) => a.distance - b.distance || a.key.localeCompare(b.key))
      .slice(0, 5)
      .map((item) => item.name);
    if (known.size < 5_000) known.set(key, best);
    return best.slice(0, limit);
  };
}

function pairsOf(key: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i < key.length - 1; i++) pairs.add(key.slice(i, i + 2));
  return pairs;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + change);
    }
    row = next;
  }
  return row[b.length]!;
}
