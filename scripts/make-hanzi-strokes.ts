/**
 * Writes db/reference/hanzi-strokes.json: the number of strokes of every hanzi that Unicode orders by strokes. The table is
 * read out of the stroke collation of CLDR that Node carries (it rests on kTotalStrokes of Unihan): a head character stands
 * before the first hanzi of each count, and where a hanzi falls between two heads, its count is known. Run by a developer
 * when CLDR has new hanzi; the file is kept so that stored sort keys never depend on the Node that made them.
 */
import { writeFileSync } from "node:fs";

const collator = new Intl.Collator("zh-u-co-stroke");
/** The last hanzi of the collation; what comes after it is in no order of strokes. */
const LAST = "\u{2A6D9}";
const RANGES: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2ebe0],
  [0x30000, 0x323af],
];

const heads = Array.from({ length: 64 }, (_, index) => ({
  strokes: index + 1,
  text: `\uFDD0${String.fromCodePoint(0x2801 + index)}`,
})).filter(({ text }) => collator.compare(text, LAST) < 0);

const byStrokes = new Map<number, string>();
let count = 0;
for (const [first, last] of RANGES) {
  for (let point = first; point <= last; point++) {
    const hanzi = String.fromCodePoint(point);
    if (collator.compare(hanzi, LAST) > 0) continue;
    const strokes = heads.filter(({ text }) => collator.compare(text, hanzi) <= 0).at(-1)?.strokes ?? 1;
    byStrokes.set(strokes, (byStrokes.get(strokes) ?? "") + hanzi);
    count++;
  }
}
const source = `Unicode CLDR ${process.versions.cldr}, stroke collation of zh (Unihan kTotalStrokes)`;
const hanzi = Object.fromEntries([...byStrokes].sort(([a], [b]) => a - b));
writeFileSync("db/reference/hanzi-strokes.json", `${JSON.stringify({ source, hanzi }, null, 1)}\n`);
console.log(`${count} hanzi: ${source}`);
