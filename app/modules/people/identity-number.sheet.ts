import type { RefinedRow, SheetColumn } from "~/modules/reference/sheet-column.types";
import type { Cell } from "~/platform/workbook/types";
import {
  cleanIdentityNumber,
  type IdentityNumberReading,
  isIdentityNumber,
  readIdentityNumber,
} from "./identity-number.rules";

/** The column of citizen numbers, the same in every sheet. */
export function identityNumberColumn(): SheetColumn<"idNumber", string> {
  return {
    field: "idNumber",
    header: "身份证号",
    width: 22,
    synonyms: [
      "身份证号码",
      "公民身份号码",
      "公民身份证号",
      "公民身份证号码",
      "居民身份证号",
      "居民身份证号码",
      "居民身份号码",
      "身份证",
      "身份证件号",
      "身份证件号码",
      "证件号码",
      "证件号",
      "身份号码",
      "身份证编号",
      "二代身份证号",
      "18位身份证号",
      "18位身份证号码",
      "身份证号码(18位)",
      "有效证件号码",
      "身份证明号码",
      "ID号",
    ],
    format: (value) => value,
    looksLike: (text) => isIdentityNumber(cleanIdentityNumber(text)),
    parse(cell) {
      const reading = readIdentityCell(cell);
      return reading.ok ? { ok: true, value: reading.number } : { ok: false, problem: reading.problem };
    },
  };
}

/** Reads a number from a cell; one that the file stores as a number has lost its last digits. `birthOn` helps to name the wrong digit. */
export function readIdentityCell(cell: Cell, birthOn?: string | null): IdentityNumberReading {
  if (cell.flags?.includes("number-lost-digits")) return { ok: false, problem: { code: "number-lost-digits" } };
  if (cell.kind === "number") {
    const value = Number(cell.raw);
    if (Number.isFinite(value) && value >= 1e15) return { ok: false, problem: { code: "number-lost-digits" } };
    return readIdentityNumber(/^\d+$/.test(cell.raw) ? cell.raw : cell.text, birthOn);
  }
  return readIdentityNumber(cell.text, birthOn);
}

/** Where the sheet also gives the date of birth, a failed checksum can name the mistyped digit. */
export function nameWrongDigit(read: RefinedRow, cellOf: (field: string) => Cell | undefined): void {
  const at = read.problems.findIndex((problem) => problem.field === "idNumber" && problem.code === "checksum");
  const birthOn = read.values.birthOn;
  const cell = cellOf("idNumber");
  if (at < 0 || !cell || typeof birthOn !== "string") return;
  const reading = readIdentityCell(cell, birthOn);
  if (!reading.ok) read.problems[at] = { ...read.problems[at]!, ...reading.problem };
}
