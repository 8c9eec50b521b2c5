import { EMPTY_CELL } from "./cell-value";
import type { Cell, CellFlag, MergedRange, Row } from "./types";

/**
 * Fills merged ranges in: every cell a range covers gets the text of its first cell and the flag `merged`. Rows must be
 * given in ascending order. Only what is covered is filled; a blank cell outside of every range stays blank.
 */
export function mergeFiller(merges: readonly MergedRange[]): (row: Row) => Row {
  const pending = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  let next = 0;
  let active: { range: MergedRange; first: Cell }[] = [];
  return (row) => {
    active = active.filter(({ range }) => range.bottom >= row.number);
    for (; next < pending.length && (pending[next] as MergedRange).top <= row.number; next++) {
      const range = pending[next] as MergedRange;
      if (range.bottom < row.number) continue;
      // Where the first row of a range is itself blank, it was skipped: then there is nothing to fill in.
      const first = range.top === row.number ? (row.cells[range.left - 1] ?? EMPTY_CELL) : EMPTY_CELL;
      if (first !== EMPTY_CELL) active.push({ range, first });
    }
    if (active.length === 0) return row;
    const cells = [...row.cells];
    for (const { range, first } of active) {
      const flags: CellFlag[] = [...(first.flags ?? []), "merged"];
      for (let column = range.left; column <= range.right; column++) {
        if (row.number === range.top && column === range.left) continue;
        while (cells.length < column) cells.push(EMPTY_CELL);
        if ((cells[column - 1] as Cell).text === "") cells[column - 1] = { ...first, flags };
      }
    }
    return { ...row, cells };
  };
}
