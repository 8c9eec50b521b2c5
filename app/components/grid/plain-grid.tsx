import type { CSSProperties } from "react";
import type { sortOf } from "../address";
import { CellText } from "./cell-text";
import { type DrawnColumn, rowHeightOf } from "./grid-types";
import { SortLink } from "./sort-link";

interface Props<Row> {
  label: string;
  columns: readonly DrawnColumn<Row>[];
  rows: readonly Row[];
  rowId(row: Row): string;
  sort: ReturnType<typeof sortOf>;
}

/** The rows as a plain table: what the server sends, what is printed, and all there is without scripts and on a phone. */
export function PlainGrid<Row>({ label, columns, rows, rowId, sort }: Props<Row>) {
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table style={{ "--least": `${least}px`, "--row-height": `${rowHeightOf(columns)}px` } as CSSProperties}>
      <caption className="seen-by-readers-only">{label}</caption>
      <colgroup>
        {columns.map(({ key, width, grow }) => (
          <col key={key} style={grow ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.number ? "number" : undefined}
              aria-sort={sort?.key === column.key ? (sort.descending ? "descending" : "ascending") : undefined}
            >
              <SortLink column={column} sort={sort} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map((column) => (
              <td key={column.key} data-label={column.header} className={column.number ? "number" : undefined}>
                <CellText column={column} row={row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
