import { EMPTY_CELL } from "./cell-value";
import { CsvScanner, csvSeparator, FieldTooLong } from "./csv-records";
import type { CsvEncoding } from "./csv-text.server";
import { csvText } from "./csv-text.server";
import type { OpenFile } from "./open-file.server";
import { LONGEST_CELL } from "./shared-strings.server";
import type { Cell, Row, WorkbookLimits } from "./types";
import { WorkbookRefused, workbookRefusal } from "./types";

const BATCH_ROWS = 500;
const SAMPLE = 64 * 1024;

/** The records of a CSV in batches, numbered by record; blank ones are skipped but counted. @throws WorkbookRefused */
export async function* csvRows(
  file: OpenFile,
  encoding: CsvEncoding,
  limits: WorkbookLimits,
): AsyncGenerator<Row[], void> {
  let batch: Row[] = [];
  let total = 0;
  const used = new Set<number>();
  let scanner: CsvScanner | null = null;
  let sample = "";
  const take = () => {
    const rows = batch;
    batch = [];
    return rows;
  };
  const onRecord = (fields: string[], number: number) => {
    const cells = recordCells(fields);
    if (cells.length === 0) return;
    cells.forEach((cell, index) => {
      if (cell !== EMPTY_CELL && cell.text.trim() !== "") used.add(index);
    });
    if (used.size > limits.maxColumns || cells.length > limits.maxColumns * 10) {
      throw new WorkbookRefused(workbookRefusal("too-many-columns", { limit: limits.maxColumns }));
    }
    if (++total > limits.maxRows + 100) {
      throw new WorkbookRefused(workbookRefusal("too-many-rows", { limit: limits.maxRows }));
    }
    batch.push({ number, hidden: false, cells });
  };
  const begin = () => {
    const { separator, skipsFirst } = csvSeparator(sample);
    const begun = new CsvScanner(separator, LONGEST_CELL, onRecord);
    begun.write(skipsFirst ? sample.slice(sample.indexOf("\n") + 1) : sample);
    return begun;
  };
  try {
    for await (const text of csvText(file, encoding)) {
      if (scanner) scanner.write(text);
      else {
        sample += text;
        if (sample.length >= SAMPLE) scanner = begin();
      }
      if (batch.length >= BATCH_ROWS) yield take();
    }
    scanner ??= begin();
    if (!scanner.end()) throw unclosed(scanner.record);
  } catch (error) {
    if (!(error instanceof FieldTooLong)) throw error;
    if (error.inQuotes) throw unclosed(error.record);
    throw new WorkbookRefused(workbookRefusal("cell-too-long", { limit: LONGEST_CELL, cell: `(${error.record})` }));
  }
  if (batch.length > 0) yield take();
}

function recordCells(fields: readonly string[]): Cell[] {
  let last = fields.length;
  while (last > 0 && (fields[last - 1] as string).trim() === "") last--;
  return fields.slice(0, last).map(csvCell);
}

/** Undoes what people do to keep Excel from spoiling a number: `="…"`, a tab or an apostrophe before it. */
export function csvCell(field: string): Cell {
  if (field === "") return EMPTY_CELL;
  const wrapped = /^="([\s\S]*)"$/.exec(field);
  const text = wrapped?.[1] !== undefined ? wrapped[1].replaceAll('""', '"') : field;
  const bare = text.replace(/^\t+|\t+$/g, "").replace(/^'(?=\s*[\d=+\-@＝＋－＠]|[\t\r\n])/, "");
  const plain = bare.replace(/\r\n?/g, "\n");
  if (/^\d(\.\d+)?E\+1[4-9]$/i.test(plain.trim())) {
    return { text: plain, kind: "number", raw: field, flags: ["number-lost-digits"] };
  }
  return { text: plain, kind: "string", raw: field };
}

const unclosed = (record: number) => new WorkbookRefused(workbookRefusal("csv-unclosed-quote", { record }));
