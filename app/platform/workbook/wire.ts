import { EMPTY_CELL } from "./cell-value";
import type { OpenFile } from "./open-file.server";
import type {
  Cell,
  CellFlag,
  CellKind,
  Row,
  SheetInfo,
  WorkbookFormat,
  WorkbookLimits,
  WorkbookRefusal,
} from "./types";

/** What the server process and the reading worker say to each other. */
export interface WorkerTask {
  /** Opened by the server process, which closes it when the worker has let it go. */
  readonly file: OpenFile;
  readonly name: string;
  readonly limits: WorkbookLimits;
}

export type ToWorker =
  | { readonly type: "open"; readonly task: WorkerTask }
  | { readonly type: "read"; readonly read: number; readonly sheet: number }
  /** One batch has been used up; the next may be sent. */
  | { readonly type: "acknowledge"; readonly read: number }
  | { readonly type: "stop"; readonly read: number }
  /** The file is done with; another one may follow. */
  | { readonly type: "release" }
  /** Nobody waits for anything any more. */
  | { readonly type: "quit" };

export type FromWorker =
  /** The worker is there and begins with the file. */
  | { readonly type: "ready" }
  | { readonly type: "opened"; readonly format: WorkbookFormat; readonly sheets: readonly SheetInfo[] }
  | { readonly type: "refused"; readonly refusal: WorkbookRefusal }
  | { readonly type: "batch"; readonly read: number; readonly rows: PackedRows }
  | { readonly type: "end"; readonly read: number }
  /** Nothing of the last file is open any more, and nothing more is said of it. */
  | { readonly type: "free" };

/** Batches that may be under way before the first of them is acknowledged. */
export const BATCHES_AHEAD = 3;

/** Rows as a few flat arrays: copying these between threads costs a tenth of copying an object per cell. */
export interface PackedRows {
  readonly numbers: readonly number[];
  readonly hidden: readonly boolean[];
  /** Filled cells of each row. */
  readonly counts: readonly number[];
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly texts: readonly string[];
  /** By place in `texts`, for the few cells that have more to say. */
  readonly extras: readonly (readonly [number, string, string | undefined, readonly CellFlag[] | undefined])[];
}

const KINDS: readonly CellKind[] = ["string", "number", "date", "boolean", "error", "formula", "empty"];

export function packRows(rows: readonly Row[]): PackedRows {
  const filled = rows.map((row) => row.cells.reduce((sum, cell) => sum + (cell === EMPTY_CELL ? 0 : 1), 0));
  const total = filled.reduce((sum, count) => sum + count, 0);
  const columns = new Uint16Array(total);
  const kinds = new Uint8Array(total);
  const texts = new Array<string>(total);
  const extras: [number, string, string | undefined, readonly CellFlag[] | undefined][] = [];
  let place = 0;
  for (const row of rows) {
    for (let index = 0; index < row.cells.length; index++) {
      const cell = row.cells[index] as Cell;
      if (cell === EMPTY_CELL) continue;
      columns[place] = index;
      kinds[place] = KINDS.indexOf(cell.kind);
      texts[place] = cell.text;
      if (cell.raw !== cell.text || cell.date || cell.flags) extras.push([place, cell.raw, cell.date, cell.flags]);
      place++;
    }
  }
  const numbers = rows.map((row) => row.number);
  return { numbers, hidden: rows.map((row) => row.hidden), counts: filled, columns, kinds, texts, extras };
}

export function unpackRows(packed: PackedRows): Row[] {
  const { columns, kinds, texts, extras } = packed;
  let place = 0;
  let extra = 0;
  return packed.numbers.map((number, index) => {
    const cells: Cell[] = [];
    const end = place + (packed.counts[index] as number);
    for (; place < end; place++) {
      while (cells.length < (columns[place] as number)) cells.push(EMPTY_CELL);
      const text = texts[place] as string;
      const kind = KINDS[kinds[place] as number] as CellKind;
      const more = extras[extra];
      if (more?.[0] !== place) {
        cells.push({ text, kind, raw: text });
        continue;
      }
      extra++;
      const [, raw, date, flags] = more;
      cells.push({ text, kind, raw, ...(date ? { date } : {}), ...(flags ? { flags } : {}) });
    }
    return { number, hidden: packed.hidden[index] as boolean, cells };
  });
}
