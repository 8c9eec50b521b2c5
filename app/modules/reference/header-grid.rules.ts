import type { SheetProbe } from "./sheet-recognition.types";
import { nameKey } from "./text-cleaning.rules";

export interface HeaderCell {
  /** Everything above and in the lowest filled row, upper before lower, without spaces. */
  readonly label: string;
  /** The lowest filled cell of the column's header. */
  readonly leaf: string;
  /** What stands over it, "" where nothing does. */
  readonly parent: string;
}

/**
 * The header of each column, from one to three rows. A merged heading counts for every column under it; so does one that was
 * merged before the sheet was saved as CSV: blank to the right of it, with something below.
 */
export function headerGrid(probe: SheetProbe, from: number, to: number): HeaderCell[] {
  const rows = new Map(
    probe.rows.filter((row) => row.number >= from && row.number <= to).map((row) => [row.number, row]),
  );
  const width = Math.max(0, ...[...rows.values()].map((row) => row.cells.length), ...mergedWidths(probe, from, to));
  const grid: string[][] = [];
  for (let number = from; number <= to; number++) {
    const cells = rows.get(number)?.cells ?? [];
    grid.push(Array.from({ length: width }, (_, column) => nameOf(cells[column]?.text ?? "")));
  }
  const merged = grid.map((line) => line.map(() => false));
  for (const merge of probe.info.merges) {
    if (merge.bottom < from || merge.top > to) continue;
    const text = merge.top >= from ? grid[merge.top - from]?.[merge.left - 1] : "";
    for (let number = Math.max(merge.top, from); number <= Math.min(merge.bottom, to); number++) {
      for (let column = merge.left; column <= Math.min(merge.right, width); column++) {
        grid[number - from]![column - 1] = text ?? "";
        merged[number - from]![column - 1] = true;
      }
    }
  }
  for (let line = 0; line < grid.length - 1; line++) {
    for (let column = 1; column < width; column++) {
      const blank = grid[line]![column] === "" && !merged[line]![column];
      if (blank && grid[line]![column - 1] !== "" && hasBelow(grid, line, column) && hasBelow(grid, line, column - 1)) {
        grid[line]![column] = grid[line]![column - 1]!;
      }
    }
  }
  return Array.from({ length: width }, (_, column) => cellOf(grid.map((line) => line[column]!)));
}

function hasBelow(grid: readonly string[][], line: number, column: number): boolean {
  return grid.slice(line + 1).some((lower) => lower[column] !== "" && lower[column] !== grid[line]![column]);
}

function cellOf(texts: readonly string[]): HeaderCell {
  const different = texts.filter((text, index) => text !== "" && text !== texts[index - 1]);
  const leaf = different.at(-1) ?? "";
  return { label: different.join(""), leaf, parent: different.slice(0, -1).join("") };
}

function mergedWidths(probe: SheetProbe, from: number, to: number): number[] {
  return probe.info.merges.filter((merge) => merge.top >= from && merge.top <= to).map((merge) => merge.right);
}

const nameOf = (text: string) => nameKey(text).replace(/[\r\n]/g, "");
