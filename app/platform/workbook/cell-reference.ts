export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** "AB12" → row and column from 1; null where it is no cell of a sheet. */
export function cellReference(reference: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
    if (column > LAST_COLUMN) return null;
  }
  if (at === 0 || at === reference.length) return null;
  let row = 0;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
    if (row > LAST_ROW) return null;
  }
  return row > 0 && column > 0 ? { row, column } : null;
}

/** 28 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
