import { cellReference, columnName, LAST_ROW } from "./cell-reference";
import type { StoredCell } from "./cell-value";
import { cellOf, EMPTY_CELL } from "./cell-value";
import { numberFormat } from "./number-format";
import { LONGEST_CELL } from "./shared-strings.server";
import type { StringStore } from "./string-store.server";
import type { Cell, Row, WorkbookLimits } from "./types";
import { WorkbookRefused, workbookRefusal } from "./types";
import type { XlsxPackage } from "./xlsx-package.server";
import { isTrue } from "./xlsx-package.server";
import { refusedXml, StrictUtf8, xmlBytes } from "./xml-part.server";
import type { XmlAttributes, XmlHandler } from "./xml-scanner";
import { XmlScanner } from "./xml-scanner";
import type { ZipPart, ZipParts } from "./zip-parts.server";

const BATCH_ROWS = 500;
const BATCH_CELLS = 20_000;

export interface SheetSource {
  readonly zip: ZipParts;
  readonly part: ZipPart;
  readonly book: XlsxPackage;
  readonly strings: StringStore;
  readonly limits: WorkbookLimits;
}

/** The rows of a sheet in batches; rows without any text are skipped. @throws WorkbookRefused */
export async function* sheetRows(source: SheetSource): AsyncGenerator<Row[], void> {
  const handler = new RowsHandler(source);
  const scanner = new XmlScanner(handler);
  const utf8 = new StrictUtf8();
  try {
    for await (const chunk of xmlBytes(source.zip, source.part)) {
      scanner.write(utf8.decode(chunk));
      if (handler.isFull) yield handler.take();
    }
    utf8.end();
    scanner.end();
  } catch (error) {
    throw refusedXml(error, source.part);
  }
  if (handler.waiting > 0) yield handler.take();
}

class RowsHandler implements XmlHandler {
  private batch: Row[] = [];
  private batchCells = 0;
  private total = 0;
  private readonly columns = new Set<number>();

  private inRows = false;
  private rowNumber = 0;
  private rowHidden = false;
  private cells: Cell[] = [];
  private lastFilled = 0;

  private inCell = false;
  private column = 0;
  private type = "n";
  private style = 0;
  private isFormula = false;
  private inline = false;
  private phonetic = 0;
  private collecting = false;
  private value: string | null = null;
  private readonly general = numberFormat(0, undefined);

  /** Few columns may lie far apart, but not so far that each row becomes a long array of nothing. */
  private readonly farthest: number;

  constructor(private readonly source: SheetSource) {
    this.farthest = source.limits.maxColumns * 10;
  }

  get waiting(): number {
    return this.batch.length;
  }

  get isFull(): boolean {
    return this.batch.length >= BATCH_ROWS || this.batchCells >= BATCH_CELLS;
  }

  take(): Row[] {
    const rows = this.batch;
    this.batch = [];
    this.batchCells = 0;
    return rows;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.inRows) {
      if (name === "sheetData") this.inRows = true;
      return;
    }
    if (!this.inCell) {
      if (name === "row") this.openRow(attributes);
      else if (name === "c") this.openCell(attributes);
      return;
    }
    switch (name) {
      case "v":
        this.collecting = true;
        this.value ??= "";
        break;
      case "f":
        this.isFormula = true;
        break;
      case "is":
        this.inline = true;
        this.value = "";
        break;
      case "rPh":
        this.phonetic++;
        break;
      case "t":
        this.collecting = this.inline && this.phonetic === 0;
        break;
    }
  }

  text(text: string): void {
    if (!this.collecting) return;
    this.value = (this.value ?? "") + text;
    if (this.value.length > LONGEST_CELL * 7) throw this.tooLong();
  }

  close(name: string): void {
    if (!this.inRows) return;
    switch (name) {
      case "v":
      case "t":
        this.collecting = false;
        break;
      case "rPh":
        this.phonetic--;
        break;
      case "is":
        this.inline = false;
        break;
      case "c":
        this.closeCell();
        break;
      case "row":
        this.closeRow();
        break;
      case "sheetData":
        this.inRows = false;
        break;
    }
  }

  private openRow(attributes: XmlAttributes): void {
    const written = attributes.get("r");
    const number = written === undefined ? this.rowNumber + 1 : Number(written);
    if (!Number.isInteger(number) || number <= this.rowNumber || number > LAST_ROW) throw this.damaged();
    this.rowNumber = number;
    this.rowHidden = isTrue(attributes.get("hidden"));
    this.cells = [];
    this.column = 0;
    this.lastFilled = 0;
  }

  private openCell(attributes: XmlAttributes): void {
    if (this.rowNumber === 0) throw this.damaged();
    const reference = attributes.get("r");
    if (reference === undefined) this.column++;
    else {
      const place = cellReference(reference);
      if (!place || place.row !== this.rowNumber) throw this.damaged();
      this.column = place.column;
    }
    this.type = attributes.get("t") ?? "n";
    this.style = Number(attributes.get("s") ?? 0);
    this.inCell = true;
    this.isFormula = false;
    this.value = null;
    this.collecting = false;
    this.inline = false;
    this.phonetic = 0;
  }

  private closeCell(): void {
    if (!this.inCell) return;
    this.inCell = false;
    if (this.value === null && !this.isFormula) return;
    const cell = cellOf(this.stored());
    if (cell === EMPTY_CELL) return;
    if (cell.text.length > LONGEST_CELL) throw this.tooLong();
    const { column, cells } = this;
    const isFilled = cell.kind === "formula" || cell.text.trim() !== "";
    if (isFilled) this.countColumn(column);
    else if (column > this.farthest) return;
    if (cells[column - 1] !== undefined && cells[column - 1] !== EMPTY_CELL) throw this.damaged();
    while (cells.length < column) cells.push(EMPTY_CELL);
    cells[column - 1] = cell;
    if (isFilled) this.lastFilled = Math.max(this.lastFilled, column);
  }

  private stored(): StoredCell {
    const { value, type, isFormula } = this;
    const { formats, date1904 } = this.source.book;
    const format = formats[this.style] ?? this.general;
    if (type !== "s" || value === null) return { type, value, format, date1904, isFormula };
    const text = this.source.strings.get(Number(value.trim() || Number.NaN));
    if (text === undefined) throw this.damaged();
    return { type, value: text, format, date1904, isFormula };
  }

  private countColumn(column: number): void {
    if (this.columns.has(column)) return;
    this.columns.add(column);
    const limit = this.source.limits.maxColumns;
    if (this.columns.size > limit || column > this.farthest)
      throw new WorkbookRefused(workbookRefusal("too-many-columns", { limit }));
  }

  private closeRow(): void {
    if (this.lastFilled === 0) return;
    if (this.cells.length > this.lastFilled) this.cells.length = this.lastFilled;
    this.total++;
    const limit = this.source.limits.maxRows;
    if (this.total > limit + HEADER_ROOM) throw new WorkbookRefused(workbookRefusal("too-many-rows", { limit }));
    this.batch.push({ number: this.rowNumber, hidden: this.rowHidden, cells: this.cells });
    this.batchCells += this.cells.length;
    this.cells = [];
    this.lastFilled = 0;
  }

  private damaged(): WorkbookRefused {
    return new WorkbookRefused(workbookRefusal("workbook-damaged", { part: `(${this.source.part.name})` }));
  }

  private tooLong(): WorkbookRefused {
    const cell = `(${columnName(Math.max(1, this.column))}${this.rowNumber})`;
    return new WorkbookRefused(workbookRefusal("cell-too-long", { limit: LONGEST_CELL, cell }));
  }
}

/** Titles, headers, totals and signatures are not rows of data. */
const HEADER_ROOM = 100;
