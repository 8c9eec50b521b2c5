import type { CellValue } from "./types";

/** Excel opens a CSV without this mark in the local code page and spoils every name. */
export const CSV_BEGIN = "\ufeff";

/** One record after RFC 4180, with CRLF. Text that a spreadsheet would take for a formula is made inert. */
export const csvRecord = (values: readonly CellValue[]): string => `${values.map(csvField).join(",")}\r\n`;

function csvField(value: CellValue): string {
  if (value === null) return "";
  const text = typeof value === "number" ? String(value) : inert(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An apostrophe before = + - @, a tab or a line break at the beginning (also behind blanks); the reader takes it off again. */
const inert = (text: string) => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);
