import { breakLines } from "./line-breaker";
import type { Pages } from "./page.server";
import type { DocumentTable } from "./types";
import type { Face } from "./typesetter.server";

const PADDING = 3.5;
const LEADING = 1.45;

interface SetColumn {
  readonly x: number;
  readonly width: number;
  readonly align: "left" | "center" | "right";
}

/** Draws a table; its header, where any column has one, is repeated on every page, a row is kept whole unless it is higher than a page. */
export function drawTable(pages: Pages, table: DocumentTable): void {
  const size = table.size ?? 10.5;
  const height = size * LEADING;
  const columns = place(table, pages);
  const header = cellLines(
    pages,
    table.columns.map((column) => column.header),
    columns,
    "heading",
    size,
  );
  const centred = columns.map((column) => ({ ...column, align: "center" as const }));
  const hasHeader = table.columns.some((column) => column.header !== "");
  const drawHeader = () => {
    if (hasHeader) drawRow(pages, header, centred, "heading", size, true);
  };
  pages.ensure((longest(header) + 2) * height + PADDING * 4);
  drawHeader();
  for (const row of table.rows) {
    let lines = cellLines(pages, row, columns, "body", size);
    const full = pages.shape.innerHeight - longest(header) * height - PADDING * 4;
    while (longest(lines) > 0) {
      const wanted = longest(lines) * height + PADDING * 2;
      if (pages.y + Math.min(wanted, full) > pages.bottom + 0.5) {
        pages.begin(pages.shape);
        drawHeader();
      }
      const room = Math.max(1, Math.floor((pages.bottom - pages.y - PADDING * 2 + 0.5) / height));
      drawRow(
        pages,
        lines.map((each) => each.slice(0, room)),
        columns,
        "body",
        size,
        false,
      );
      lines = lines.map((each) => each.slice(room));
    }
  }
}

function place(table: DocumentTable, pages: Pages): SetColumn[] {
  const total = table.columns.reduce((sum, column) => sum + (column.weight ?? 1), 0);
  let x = pages.left;
  return table.columns.map((column) => {
    const width = (pages.innerWidth * (column.weight ?? 1)) / total;
    const set = { x, width, align: column.align ?? ("left" as const) };
    x += width;
    return set;
  });
}

function cellLines(pages: Pages, row: readonly string[], columns: readonly SetColumn[], face: Face, size: number) {
  const measure = (text: string) => pages.set.width(text, face, size);
  return columns.map((column, index) => breakLines(row[index] ?? "", column.width - PADDING * 2, measure));
}

const longest = (lines: readonly (readonly string[])[]) => Math.max(0, ...lines.map((each) => each.length));

function drawRow(
  pages: Pages,
  lines: readonly (readonly string[])[],
  columns: readonly SetColumn[],
  face: Face,
  size: number,
  isHeader: boolean,
): void {
  const lineHeight = size * LEADING;
  const height = longest(lines) * lineHeight + PADDING * 2;
  const { pdf } = pages.set;
  columns.forEach((column, index) => {
    if (isHeader) pdf.rect(column.x, pages.y, column.width, height).fill("#f0f2f4").fillColor("#000000");
    pdf.lineWidth(0.5).rect(column.x, pages.y, column.width, height).stroke();
    const own = lines[index] ?? [];
    const isCentred = isHeader || column.align === "center";
    const from = pages.y + PADDING + (isCentred ? (height - PADDING * 2 - own.length * lineHeight) / 2 : 0);
    own.forEach((line, at) => {
      const free = column.width - PADDING * 2 - pages.set.width(line, face, size);
      const shift = column.align === "left" ? 0 : column.align === "center" ? free / 2 : free;
      pages.set.line(line, column.x + PADDING + shift, from + at * lineHeight, face, size, lineHeight);
    });
  });
  pages.y += height;
}
