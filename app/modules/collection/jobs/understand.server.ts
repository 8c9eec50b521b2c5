import type { Db } from "#db/connection";
import type { SheetDefinition } from "~/modules/reference/sheet-column.types";
import { applyMapping, recogniseWorkbook } from "~/modules/reference/sheet-recognition.rules";
import type { Recognition, SheetMapping, SheetProbe } from "~/modules/reference/sheet-recognition.types";
import type { Refusal } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import type { OpenedWorkbook } from "~/platform/workbook/open.server";
import type { Row, SheetInfo } from "~/platform/workbook/types";
import { insertChunk } from "../chunks.queries.server";
import type { SheetLine, StoredRecognition } from "../collection.types";
import type { ImportRow } from "../imports.queries.server";
import { sealRows } from "../sealed-rows.server";

/** How many rows from the top are looked at to find the header, and in how many sheets. */
const PROBED_ROWS = 80;
const PROBED_SHEETS = 30;

export type Understanding =
  | { ok: true; recognition: StoredRecognition }
  | { ok: false; refusal: Refusal; recognition: string | null };

/**
 * Finds sheet, header and columns, or says why not; a user's own mapping wins (one without columns only names the sheet). Where nothing was found, the top of the likeliest
 * sheet is kept for the screen on which the user points at it.
 */
export async function understand(
  db: Db,
  row: ImportRow,
  book: OpenedWorkbook,
  definition: SheetDefinition,
  mapping: SheetMapping | null,
): Promise<Understanding> {
  const sheets = book.sheets.map(({ index, name, visibility }) => ({ index, name, visible: visibility === "visible" }));
  const wanted = mapping ? book.sheets.filter((sheet) => sheet.index === mapping.sheet) : byVisibility(book.sheets);
  const probes: SheetProbe[] = [];
  for (const info of wanted.slice(0, PROBED_SHEETS)) probes.push({ info, rows: await topRows(book, info.index) });
  const first = probes.find((probe) => probe.rows.length > 0);
  const recognition =
    mapping && first && Object.keys(mapping.columns).length > 0
      ? applyMapping(definition, first, mapping)
      : recogniseWorkbook(definition, probes);
  if (!recognition) {
    const shown = first ?? probes[0];
    if (shown) await keepTop(db, row, shown);
    const empty: Recognition = {
      mapping: { sheet: shown?.info.index ?? 0, headerFrom: 1, headerTo: 1, columns: {} },
      sheetName: shown?.info.name ?? "",
      columns: [],
      missing: definition.required,
      otherSheets: [],
      score: 0,
    };
    const refusal = { code: "header-not-found", key: "collection:refusal.header-not-found" };
    return { ok: false, refusal, recognition: JSON.stringify({ ...empty, sheets } satisfies StoredRecognition) };
  }
  const stored: StoredRecognition = { ...recognition, sheets };
  if (recognition.missing.length === 0) return { ok: true, recognition: stored };
  const shown = probes.find((probe) => probe.info.index === recognition.mapping.sheet);
  if (shown) await keepTop(db, row, shown);
  const names = new Map(definition.columns.map((column) => [column.field, column.header]));
  const missing = recognition.missing
    .map((group) => group.map((field) => names.get(field) ?? field).join("／"))
    .join("、");
  const params = { missing, sheet: recognition.sheetName, row: recognition.mapping.headerTo };
  const refusal = { code: "missing-columns", key: "collection:refusal.missing-columns", params };
  return { ok: false, refusal, recognition: JSON.stringify(stored) };
}

async function topRows(book: OpenedWorkbook, index: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of book.readRows(index)) {
    rows.push(...batch);
    if (rows.length >= PROBED_ROWS) break;
  }
  return rows.slice(0, PROBED_ROWS);
}

/** Visible sheets first; hidden ones are read only where no visible one fits. */
function byVisibility(sheets: readonly SheetInfo[]): SheetInfo[] {
  const rank = (sheet: SheetInfo) => (sheet.visibility === "visible" ? 0 : 1);
  return [...sheets].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

async function keepTop(db: Db, row: ImportRow, probe: SheetProbe): Promise<void> {
  if (probe.rows.length === 0) return;
  const lines: SheetLine[] = probe.rows.map((each) => ({
    n: each.number,
    class: "unread",
    texts: each.cells.map((cell) => cell.text.slice(0, 500)),
  }));
  const key = unwrapKey(row.key_wrapped);
  await insertChunk(db, {
    import_id: row.id,
    attempt: row.attempt,
    ordinal: 0,
    first_row: lines[0]!.n,
    last_row: lines.at(-1)!.n,
    refused_count: 0,
    applied_count: 0,
    added_count: 0,
    unchanged_count: 0,
    sheet_sealed: await sealRows(key, lines),
    rows_sealed: await sealRows(key, []),
  });
}
