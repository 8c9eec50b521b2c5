import { columnName } from "./cell-reference";
import type { SharedTexts } from "./shared-texts";
import type { CellValue, ExportColumn } from "./types";
import { cellXml } from "./xml-text";

/** Places in the list of cell formats that `packageParts` writes. */
export const STYLE = { title: 1, subtitle: 2, header: 3, text: 4, number: 5, share: 6 };

const ascii = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const ROW = ascii('<row r="');
const ROW_OPEN = ascii('">');
const ROW_END = ascii("</row>");
const EMPTY = ascii(`" s="${STYLE.text}"/>`);
const NUMBER = ascii(`" s="${STYLE.number}"><v>`);
const SHARE = ascii(`" s="${STYLE.share}"><v>`);
const SHARED = ascii(`" s="${STYLE.text}" t="s"><v>`);
const VALUE_END = ascii("</v></c>");
const INLINE = ascii(`" s="${STYLE.text}" t="inlineStr"><is><t xml:space="preserve">`);
const INLINE_END = ascii("</t></is></c>");
/** Bytes that a cell needs beside its text. */
const AROUND = 160;

/**
 * Rows of a sheet as bytes. Most of a sheet is the same few marks again: joining them as text and encoding the whole costs
 * three times as much as setting the bytes.
 */
export class RowWriter {
  private bytes: Uint8Array;
  private length = 0;
  private readonly cells: readonly Uint8Array[];
  private readonly isNumber: readonly boolean[];
  private readonly numbers: readonly Uint8Array[];
  private readonly placeOf: readonly ((text: string) => number | undefined)[];

  constructor(
    columns: readonly ExportColumn[],
    texts: SharedTexts,
    private readonly piece: number,
  ) {
    this.bytes = Buffer.allocUnsafe(piece * 1.25);
    this.cells = columns.map((_, index) => ascii(`<c r="${columnName(index + 1)}`));
    this.isNumber = columns.map(({ kind }) => kind === "number" || kind === "share");
    this.numbers = columns.map(({ kind }) => (kind === "share" ? SHARE : NUMBER));
    this.placeOf = columns.map(() => texts.column());
  }

  get isFull(): boolean {
    return this.length >= this.piece;
  }

  add(row: readonly CellValue[], number: number): void {
    const digits = ascii(String(number));
    this.reserve(AROUND);
    this.put(ROW);
    this.put(digits);
    this.put(ROW_OPEN);
    for (let index = 0; index < this.cells.length; index++) {
      this.reserve(AROUND);
      this.put(this.cells[index] as Uint8Array);
      this.put(digits);
      this.value(row[index], index);
    }
    this.put(ROW_END);
  }

  /** What has been written since the last time. */
  take(): Buffer {
    const { buffer, byteOffset } = this.bytes;
    const taken = Buffer.from(buffer, byteOffset, this.length);
    this.bytes = Buffer.allocUnsafe(this.piece * 1.25);
    this.length = 0;
    return taken;
  }

  private value(value: CellValue | undefined, index: number): void {
    if (value === null || value === undefined || value === "") this.put(EMPTY);
    else if ((this.isNumber[index] || typeof value === "number") && Number.isFinite(Number(value))) {
      this.put(this.numbers[index] ?? NUMBER);
      this.text(String(value));
      this.put(VALUE_END);
    } else {
      const text = String(value);
      const place = this.placeOf[index]?.(text);
      if (place === undefined) {
        this.put(INLINE);
        this.text(cellXml(text));
        this.put(INLINE_END);
      } else {
        this.put(SHARED);
        this.text(String(place));
        this.put(VALUE_END);
      }
    }
  }

  private put(bytes: Uint8Array): void {
    for (let index = 0; index < bytes.length; index++) this.bytes[this.length++] = bytes[index] as number;
  }

  /** Short ASCII is set by hand; the first other character leaves the rest to the encoder. */
  private text(text: string): void {
    this.reserve(text.length * 3 + AROUND);
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code < 0x80) this.bytes[this.length++] = code;
      else {
        this.length += (this.bytes as Buffer).write(text.slice(index), this.length, "utf8");
        return;
      }
    }
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = Buffer.allocUnsafe((this.length + more) * 2);
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }
}
