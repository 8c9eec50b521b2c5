import type { Cell } from "~/platform/workbook/types";
import type { CellProblem, Parsed, SheetColumn } from "./sheet-column.types";
import {
  cleanDocumentNumber,
  cleanName,
  hasPrivateUse,
  isLonger,
  nameKey,
  nameProblem,
  trimText,
} from "./text-cleaning.rules";
import { readUscc } from "./uscc.rules";
import { type DatePrecision, isAfter, readWrittenDate, type WrittenDateReading } from "./written-date.rules";
import { readMonths, readWholeNumber } from "./written-number.rules";

interface ColumnStart<F extends string> {
  readonly field: F;
  readonly header: string;
  readonly width: number;
  readonly synonyms?: readonly string[];
  readonly joins?: boolean;
  readonly onlyBeside?: SheetColumn["onlyBeside"];
}

const start = <const F extends string>(column: ColumnStart<F>) => ({ ...column, synonyms: column.synonyms ?? [] });
const taken = <T>(value: T | null, warning?: CellProblem): Parsed<T> =>
  warning ? { ok: true, value, warning } : { ok: true, value };
const refuse = (code: string, params?: CellProblem["params"]) =>
  ({ ok: false, problem: params ? { code, params } : { code } }) as const;

/** Short text: trimmed, inner spaces of width nothing removed; at most `max` characters. */
export function textColumn<const F extends string>(column: ColumnStart<F>, max = 120): SheetColumn<F, string> {
  return {
    ...start(column),
    format: (value) => value,
    parse(cell) {
      const text = trimText(cell.text);
      if (text.includes("\ufffd")) return refuse("damaged-character");
      return isLonger(text, max) ? refuse("too-long", { max }) : taken(text);
    },
  };
}

/** A code typed by people (unit code, case number): no spaces, half-width. */
export function codeColumn<const F extends string>(column: ColumnStart<F>, max = 40): SheetColumn<F, string> {
  return {
    ...start(column),
    format: (value) => value,
    parse(cell) {
      const text = nameKey(trimText(cell.text).replace(/^['‘’`]/, ""));
      return text.length > max ? refuse("too-long", { max }) : taken(text);
    },
  };
}

/** The name of a body or unit: spaces between hanzi gone, everything else as sent. */
export function bodyNameColumn<const F extends string>(column: ColumnStart<F>, max = 120): SheetColumn<F, string> {
  return {
    ...start(column),
    format: (value) => value,
    parse(cell) {
      const text = trimText(cell.text).replace(/\s+(?=[^\x20-\x7e])|(?<=[^\x20-\x7e])\s+/g, "");
      if (text.includes("\ufffd")) return refuse("damaged-character");
      return isLonger(text, max) ? refuse("too-long", { max }) : taken(text);
    },
  };
}

/** A person's name; refuses spoilt names, warns of private-use characters. */
export function nameColumn<const F extends string>(column: ColumnStart<F>): SheetColumn<F, string> {
  return {
    ...start(column),
    format: (value) => value,
    parse(cell) {
      const name = cleanName(cell.text);
      const problem = nameProblem(name);
      if (problem) return refuse(problem);
      return taken(name, hasPrivateUse(name) ? { code: "private-use-character" } : undefined);
    },
  };
}

/** The longest number of a document or a case that is kept. */
const LONGEST_NUMBER = 80;

export function documentNumberColumn<const F extends string>(column: ColumnStart<F>): SheetColumn<F, string> {
  return {
    ...start(column),
    format: (value) => value,
    parse(cell) {
      const text = cleanDocumentNumber(cell.text);
      return isLonger(text, LONGEST_NUMBER) ? refuse("too-long", { max: LONGEST_NUMBER }) : taken(text);
    },
  };
}

/** A date as written, precise to `least` or better, not after today unless `mayBeFuture`. Stored as YYYY-MM-DD, YYYY-MM or YYYY. */
export function dateColumn<const F extends string>(
  column: ColumnStart<F> & { least: DatePrecision; mayBeFuture?: boolean },
): SheetColumn<F, string> {
  return {
    ...start(column),
    format: (value) => value,
    parse(cell, context) {
      const reading = readDateCell(cell);
      if (!reading.ok) return refuse(reading.code);
      const { date } = reading;
      if (rough[date.precision] > rough[column.least])
        return refuse(column.least === "day" ? "day-needed" : "month-needed");
      if (!column.mayBeFuture && isAfter(date, context.today)) return refuse("future");
      return taken(date.text);
    },
  };
}

const rough: Record<DatePrecision, number> = { day: 0, month: 1, year: 2 };

/** A whole number from `min` to `max`, in digits or hanzi, also with its unit behind it. */
function countColumn<const F extends string>(
  column: ColumnStart<F> & { min: number; max: number },
  read: (text: string) => number | null,
  code: string,
): SheetColumn<F, number> {
  return {
    ...start(column),
    format: String,
    parse(cell) {
      const value = read(nameKey(cell.text));
      if (value === null) return refuse(code);
      return value < column.min || value > column.max
        ? refuse("number-range", { min: column.min, max: column.max })
        : taken(value);
    },
  };
}

/** A calendar year, also as 2025年 or 2025年度. */
export function yearColumn<const F extends string>(column: ColumnStart<F> & { min: number; max: number }) {
  return countColumn(
    column,
    (text) => readWholeNumber(text.replace(/年度?$/, "")) ?? writtenYear(text),
    "number-expected",
  );
}

/** 二〇二五年度. */
function writtenYear(text: string): number | null {
  const reading = readWrittenDate(text.replace(/度$/, ""));
  return reading.ok && reading.date.precision === "year" ? Number(reading.date.text) : null;
}

/** A length in whole months; years count twelve. */
export function monthsColumn<const F extends string>(column: ColumnStart<F> & { min: number; max: number }) {
  return countColumn(column, readMonths, "months-expected");
}

export function usccColumn<const F extends string>(column: ColumnStart<F>): SheetColumn<F, string> {
  return {
    ...start(column),
    format: (value) => value,
    looksLike: (text) => readUscc(text).ok,
    parse(cell) {
      const reading = readUscc(cell.text);
      return reading.ok ? taken(reading.uscc) : { ok: false, problem: reading.problem };
    },
  };
}

/** What a closed list holds: the stored code, the word the product writes, and what offices write instead. */
export interface Choice<T extends string = string> {
  readonly code: T;
  readonly label: string;
  readonly synonyms?: readonly string[];
}

/**
 * A value of a closed list; anything else is refused with `code`, naming the words that are known, and so is a value with
 * another one in brackets behind it (在职（退休）).
 */
export function choiceColumn<const F extends string, T extends string>(
  column: ColumnStart<F> & { choices: readonly Choice<T>[]; code: string; unclear?: readonly string[] },
): SheetColumn<F, T> {
  const byWord = new Map<string, T>();
  for (const choice of column.choices) {
    for (const word of [choice.label, choice.code, ...(choice.synonyms ?? [])]) byWord.set(nameKey(word), choice.code);
  }
  const known = column.choices.map((choice) => choice.label).join("、");
  return {
    field: column.field,
    header: column.header,
    width: column.width,
    synonyms: column.synonyms ?? [],
    format: (value) => column.choices.find((choice) => choice.code === value)?.label ?? value,
    parse(cell) {
      const word = nameKey(cell.text);
      const [, outer = "", inside = ""] = /^(.+?)\((.*)\)$/.exec(word) ?? [];
      const before = byWord.get(outer);
      const bracketed = [undefined, before].includes(byWord.get(inside)) ? before : undefined;
      const code = byWord.get(word) ?? byWord.get(word.replace(/^\d{1,2}[.、-]?/, "")) ?? bracketed;
      if (code !== undefined) return taken(code);
      const text = trimText(cell.text).slice(0, 40);
      return column.unclear?.includes(word)
        ? refuse(`${column.code}-unclear`, { text, known })
        : refuse(column.code, { text, known });
    },
  };
}

/** The date a cell shows, whether the file stores it as date, number or text. */
export function readDateCell(cell: Cell): WrittenDateReading {
  if (cell.flags?.includes("date-impossible")) return { ok: false, code: "date-impossible" };
  if (cell.date) {
    if (cell.date < "1900-01-01" || cell.date > "2100-12-31") return { ok: false, code: "date-impossible" };
    return cell.flags?.includes("date-to-month")
      ? { ok: true, date: { text: cell.date.slice(0, 7), precision: "month" } }
      : { ok: true, date: { text: cell.date, precision: "day" } };
  }
  if (cell.kind !== "number") return readWrittenDate(cell.text);
  const raw = Number(cell.raw);
  return /^(19|20)\d{2}\.10$/.test(cell.text)
    ? readWrittenDate(cell.text)
    : readWrittenDate(Number.isFinite(raw) ? raw : cell.text);
}
