import type { SheetProbe } from "~/modules/reference/sheet-recognition.types";
import type { Cell, MergedRange, Row } from "~/platform/workbook/types";

/** A sheet written as text: one line a row, cells between bars, `^` merged with the cell above, `<` with the cell to the left. */
export function sheetOf(text: string, name = "Sheet1", visibility: "visible" | "hidden" = "visible"): SheetProbe {
  const lines = text.replace(/^\n/, "").split("\n");
  const merges: MergedRange[] = [];
  const rows: Row[] = [];
  const grid = lines.map((line) =>
    line
      .trim()
      .split("|")
      .map((cell) => cell.trim().replaceAll("\\n", "\n")),
  );
  grid.forEach((cells, index) => {
    cells.forEach((cell, column) => {
      if (cell === "^" || cell === "<") return;
      let bottom = index;
      let right = column;
      while (grid[bottom + 1]?.[column] === "^") bottom++;
      while (cells[right + 1] === "<") right++;
      if (bottom > index || right > column)
        merges.push({ top: index + 1, left: column + 1, bottom: bottom + 1, right: right + 1 });
    });
    if (cells.every((cell) => cell === "")) return;
    rows.push({ number: index + 1, hidden: false, cells: cells.map(cellOf) });
  });
  return { info: { index: 0, name, visibility, merges, frozenRows: 0, printTitleRows: null }, rows };
}

export function cellOf(text: string): Cell {
  if (text === "" || text === "^" || text === "<") return { text: "", kind: "empty", raw: "" };
  return /^-?\d+(\.\d+)?$/.test(text) && text.length < 9
    ? { text, kind: "number", raw: text }
    : { text, kind: "string", raw: text };
}
