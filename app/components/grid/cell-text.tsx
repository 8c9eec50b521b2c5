import { isValidElement, type ReactNode } from "react";
import { worded } from "../words";
import type { DrawnColumn } from "./grid-types";

/** What lies left and right of the words of a cell, in pixels; the bar that scrolls may lie upon the last one. */
const PADDING = 40;
/** The widest that a face of this size draws a Chinese character, and any other. */
const WIDE = 14;
const NARROW = 9;

/** What a cell shows, the same in the plain table and in the live grid. */
export function CellText<Row>({ column, row }: { column: DrawnColumn<Row>; row: Row }) {
  const shown = column.cell(row);
  if (!column.free && !column.two) return worded(shown);
  const words = textOf(shown);
  if (column.two)
    return (
      <span className="grid-two" title={mayBeCut(words, column.width) ? words : undefined}>
        <span>{worded(shown)}</span>
      </span>
    );
  return (
    <span className="grid-free" title={mayBeCut(words, column.width) ? words : undefined}>
      {worded(shown)}
    </span>
  );
}

/** Whether a column of this width may be too narrow for these words. */
export function mayBeCut(words: string, width: number): boolean {
  let pixels = PADDING;
  for (const character of words) pixels += character > "\u2E7F" ? WIDE : NARROW;
  return pixels > width;
}

/** The words of what is drawn, as far as they stand in it as such. */
function textOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(textOf).join("");
  if (!isValidElement<{ children?: ReactNode; label?: string }>(node)) return "";
  return node.props.label ?? textOf(node.props.children);
}
