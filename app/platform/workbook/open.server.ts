import type { Result } from "../result";
import type { Row, SheetInfo, WorkbookFormat, WorkbookLimits, WorkbookRefusal } from "./types";
import { workbookRefusal } from "./types";

export interface OpenOptions {
  /** The name the user gave the file. Looked at for a secrecy mark only; what the file is, its content tells. */
  readonly name: string;
  readonly limits?: Partial<WorkbookLimits>;
  /** Aborting stops the worker at once; what is being read ends with `reading-cancelled`. */
  readonly signal?: AbortSignal;
}

export interface OpenedWorkbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly SheetInfo[];
  /**
   * Batches of rows in order. One sheet at a time; may be called again for another pass.
   * @throws WorkbookRefused with the refusal where the rows turn out to be damaged, secret, too many …
   */
  readRows(sheetIndex: number): AsyncIterable<readonly Row[]>;
  /** Ends the worker. Safe to call twice; to be called always. */
  close(): Promise<void>;
}

/** Opens a workbook or CSV file in a worker of its own with bounded memory and time. */
export async function openWorkbook(
  _path: string,
  _options: OpenOptions,
): Promise<Result<OpenedWorkbook, WorkbookRefusal>> {
  return { ok: false, refusal: workbookRefusal("reading-stopped") };
}
