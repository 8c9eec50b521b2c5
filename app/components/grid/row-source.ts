import type { IDatasource } from "ag-grid-community";
import { searchWith } from "../address";
import type { GridPage } from "./grid-types";

/** Where the live grid gets its rows: the stretch the page came with, further ones from the rows route. */
export function rowSource<Row>(page: GridPage<Row>, rowsUrl: string | undefined, search: string): IDatasource {
  return {
    rowCount: rowsUrl ? undefined : page.offset + page.rows.length,
    getRows({ startRow, successCallback, failCallback }) {
      if (startRow === page.offset) {
        successCallback([...page.rows], lastRow(page, page.rows.length));
        return;
      }
      if (!rowsUrl) {
        successCallback([], page.rows.length);
        return;
      }
      fetch(rowsAddress(rowsUrl, search, { offset: startRow, limit: page.limit }), {
        headers: { Accept: "application/json" },
      })
        .then(async (answer) => {
          if (!answer.ok) throw new Error(String(answer.status));
          const next = (await answer.json()) as GridPage<Row>;
          successCallback([...next.rows], lastRow({ ...next, offset: startRow, limit: page.limit }, next.rows.length));
        })
        .catch(() => failCallback());
    },
  };
}

/** The address of a stretch: the page's own parameters, those of the rows address itself, and where it begins. */
export function rowsAddress(rowsUrl: string, search: string, stretch: { offset: number; limit: number }): string {
  const [path = "", own = ""] = rowsUrl.split("?");
  return `${path}${searchWith(search, { ...Object.fromEntries(new URLSearchParams(own)), ...stretch })}`;
}

/** Number of all rows where it is known, -1 while there may be more. */
function lastRow({ total, totalIsExact, offset, limit }: Omit<GridPage<never>, "rows">, received: number): number {
  if (totalIsExact) return total;
  return received < limit ? offset + received : -1;
}
