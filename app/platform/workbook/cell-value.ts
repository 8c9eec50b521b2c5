import { wellFormed } from "../well-formed";
import type { NumberFormat } from "./number-format";
import { serialMoment } from "./serial-date";
import type { Cell, CellFlag, CellKind } from "./types";

export const EMPTY_CELL: Cell = Object.freeze({ text: "", kind: "empty", raw: "" });

export interface StoredCell {
  /** The attribute `t`; "n" where there is none. "s" is resolved to its text before. */
  readonly type: string;
  /** Text of <v>, or of the inline or shared string. Null where the cell holds no value at all. */
  readonly value: string | null;
  readonly format: NumberFormat;
  readonly date1904: boolean;
  readonly isFormula: boolean;
}

/** The cell as a reader of the sheet sees it. Pure: bytes in the file to text, kind, day and flags. */
export function cellOf(stored: StoredCell): Cell {
  const { type, value, isFormula } = stored;
  if (value === null || (value === "" && type !== "str" && type !== "s" && type !== "inlineStr")) {
    return isFormula ? { text: "", kind: "formula", raw: "", flags: ["formula", "formula-no-value"] } : EMPTY_CELL;
  }
  const flags: CellFlag[] | undefined = isFormula ? ["formula"] : undefined;
  switch (type) {
    case "s":
    case "str":
    case "inlineStr":
      return value === "" && !isFormula ? EMPTY_CELL : cell(decodeEscapes(value), "string", value, flags);
    case "b":
      return cell(value === "1" || value === "true" ? "TRUE" : "FALSE", "boolean", value, flags);
    case "e":
      return cell(value, "error", value, flags);
    case "d":
      return isoDateCell(value, flags);
    default:
      return numberCell(value, stored, flags);
  }
}

/** Excel writes characters that XML cannot hold as _xHHHH_, and an underscore that would look like one as _x005F_. */
export const decodeEscapes = (text: string): string => {
  if (!text.includes("_x")) return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const decoded = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return wellFormed(decoded).replace(/\r\n?/g, "\n");
};

function numberCell(value: string, stored: StoredCell, flags: CellFlag[] | undefined): Cell {
  const trimmed = value.trim();
  const number = trimmed === "" ? Number.NaN : Number(trimmed);
  if (!Number.isFinite(number)) return cell(value, "string", value, flags);
  const { format } = stored;
  if (format.kind === "date" || format.kind === "month") {
    const moment = serialMoment(number, stored.date1904);
    if (moment) return dateCell(moment, format, trimmed, flags);
  }
  if (format.kind === "time") {
    const moment = number < 1 ? serialMoment(number, stored.date1904) : null;
    if (moment) return cell(moment.time, "number", trimmed, flags);
  }
  const lost = hasLostDigits(trimmed, number);
  const text = lost ? plainDigits(trimmed) : shown(number);
  const padded = format.kind === "zero-padded" && /^\d+$/.test(text) ? text.padStart(format.width, "0") : text;
  return cell(padded, "number", trimmed, lost ? [...(flags ?? []), "number-lost-digits"] : flags);
}

function dateCell(
  moment: { date: string; time: string; day: number; isPossible: boolean },
  format: NumberFormat,
  raw: string,
  flags: CellFlag[] | undefined,
): Cell {
  if (!moment.isPossible) return cell(moment.date, "date", raw, [...(flags ?? []), "date-impossible"]);
  const toMonth = format.kind === "month" && moment.day === 1;
  const text = toMonth
    ? moment.date.slice(0, 7)
    : format.withTime && moment.time !== "00:00:00"
      ? `${moment.date} ${moment.time}`
      : moment.date;
  const all: CellFlag[] | undefined = toMonth ? [...(flags ?? []), "date-to-month"] : flags;
  return { text, kind: "date", raw, date: moment.date, ...(all ? { flags: all } : {}) };
}

function isoDateCell(value: string, flags: CellFlag[] | undefined): Cell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(value.trim());
  if (!match?.[1] || Number.isNaN(Date.parse(`${match[1]}T00:00:00Z`))) return cell(value, "string", value, flags);
  const text = match[2] && match[2] !== "00:00:00" ? `${match[1]} ${match[2]}` : match[1];
  return { text, kind: "date", raw: value, date: match[1], ...(flags ? { flags } : {}) };
}

/** Excel keeps 15 significant digits: a whole number with more of them is not what was typed. */
const hasLostDigits = (value: string, number: number): boolean =>
  Math.abs(number) >= 1e15 && (Number.isInteger(number) || /e\+?\d+$/i.test(value));

/** 3.21399198401142E+17 → 321399198401142000, without going through a double. */
function plainDigits(value: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]\+?(\d+))?$/.exec(value);
  if (!match) return value;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const shift = Number(exponent);
  if (shift > 400) return value;
  const digits = (whole + fraction.padEnd(shift, "0")).slice(0, whole.length + shift);
  return sign + (digits.replace(/^0+(?=\d)/, "") || "0");
}

/** The shortest decimal of at most 15 digits, never with an exponent: 0.1 and not 0.10000000000000001. */
function shown(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  if (!text.includes("e")) return text;
  return number.toFixed(20).replace(/0+$/, "").replace(/\.$/, "");
}

const cell = (text: string, kind: CellKind, raw: string, flags: readonly CellFlag[] | undefined): Cell =>
  flags ? { text, kind, raw, flags } : { text, kind, raw };
