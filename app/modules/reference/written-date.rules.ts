import { civilDateOf, fromDayNumber } from "~/platform/civil-date";
import { toHalfWidth } from "./text-cleaning.rules";

export type DatePrecision = "day" | "month" | "year";

/** A civil date as far as it was written: YYYY-MM-DD, YYYY-MM or YYYY. */
export type WrittenDate = { text: string; precision: DatePrecision };

export type DateProblemCode =
  | "date-format"
  | "date-impossible"
  | "date-ambiguous"
  | "date-order"
  | "date-era"
  | "date-range"
  | "date-short-year";
export type WrittenDateReading = { ok: true; date: WrittenDate } | { ok: false; code: DateProblemCode };

const hanziDigits: Record<string, string> = {
  〇: "0",
  "○": "0",
  零: "0",
  "◯": "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  元: "1",
};

/**
 * Reads a date as Chinese offices write it: 2020.3 · 2020-03-01 · 2020年3月 · 二〇二〇年三月一日 · 20200301 · 2020/3/1 · full-width
 * digits · a time behind it · a spreadsheet's day number (1900 system, 1904 when `is1904`). Keeps what was written: a month stays a month.
 * Refuses what can be read in two ways (a number 2020.1 may once have been 2020.10; 3/1/2020), two-digit years, the Republican era, ranges.
 */
export function readWrittenDate(cell: string | number, is1904 = false): WrittenDateReading {
  if (typeof cell === "number") return readNumber(cell, is1904);
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell))
    return make(Number(cell.slice(0, 4)), Number(cell.slice(5, 7)), Number(cell.slice(8)));
  const text = normalise(cell);
  if (/民国/.test(text)) return refuse("date-era");
  const written = /^(\d{4})[-年](?:(\d{1,2})(?:月?(?:份)?|-)(?:-?(\d{1,2})[日号]?)?)?$/.exec(text);
  if (written && !(written[3] && !/[-月]\d{1,2}[日号]?$/.test(text))) {
    return make(
      Number(written[1]),
      written[2] ? Number(written[2]) : undefined,
      written[3] ? Number(written[3]) : undefined,
    );
  }
  if (/^\d{8}$/.test(text)) return make(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  if (/^\d{6}$/.test(text)) {
    return /^(19|20)\d{2}(0[1-9]|1[0-2])$/.test(text)
      ? make(Number(text.slice(0, 4)), Number(text.slice(4)))
      : refuse("date-short-year");
  }
  if (/^(19|20)\d{2}$/.test(text)) return make(Number(text));
  if (/^\d{5}(\.\d+)?$/.test(text)) return readNumber(Number(text), is1904);
  if (/^\d{4}-\d{1,2}(-\d{1,2})?[至到~-]+\d{2,4}/.test(text) || /[至到~]/.test(text)) return refuse("date-range");
  if (/^\d{1,2}-\d{1,2}-\d{4}$/.test(text)) return refuse("date-order");
  if (/^'?\d{2}(?:[-年])\d{1,2}/.test(text)) return refuse("date-short-year");
  return refuse("date-format");
}

/** The day a spreadsheet's serial number stands for, as YYYY-MM-DD; null outside 1900–2100. The day 60 that never was (1900-02-29) is null. */
export function serialDate(serial: number, is1904 = false): string | null {
  const whole = Math.floor(serial);
  if (!is1904 && whole === 60) return null;
  const days = is1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole;
  if (days < 1 || days > 73_415) return null;
  return fromDayNumber(days - 25_569);
}

/** Whether a date as far as it was written lies wholly before the day, or wholly after it. */
export const isWrittenBefore = (written: string, day: string): boolean => written < day.slice(0, written.length);
export const isWrittenAfter = (written: string, day: string): boolean => written > day.slice(0, written.length);

/** First day the written date can mean. */
export function firstDay(date: WrittenDate): string {
  return date.precision === "day" ? date.text : date.precision === "month" ? `${date.text}-01` : `${date.text}-01-01`;
}

/** Whether the written date lies wholly after `today` (YYYY-MM-DD): a month counts only once it has not begun. */
export function isAfter(date: WrittenDate, today: string): boolean {
  return date.text > today.slice(0, date.text.length);
}

/** Whether two written dates can be the same, compared as far as both were written. */
export function sameAsWritten(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

function readNumber(value: number, is1904: boolean): WrittenDateReading {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_001_231) return readWrittenDate(String(value));
  if (Number.isInteger(value) && value >= 190_001 && value <= 210_012) return readWrittenDate(String(value));
  if (value >= 1900 && value < 2101) {
    if (Number.isInteger(value)) return make(value);
    const month = /\.(\d{1,2})$/.exec(String(value))?.[1];
    if (!month) return refuse("date-format");
    return month === "1" ? refuse("date-ambiguous") : make(Math.floor(value), Number(month));
  }
  const iso = value >= 3_654 ? serialDate(value, is1904) : null;
  return iso ? { ok: true, date: { text: iso, precision: "day" } } : refuse("date-format");
}

function normalise(cell: string): string {
  let text = toHalfWidth(cell)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .trim();
  text = text.replace(/^(公元|于|自)/, "").replace(/\s*(止|起|以来)$/, "");
  text = text.replace(
    /[ T]+(上午|下午|AM|PM)?\s*\d{1,2}[:：时]\d{1,2}([:：分]\d{1,2}(\.\d+)?秒?)?\s*(AM|PM|Z|[+-]\d{2}:?\d{2})?$/i,
    "",
  );
  text = text.replace(/[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?$/, "");
  // 2026 1 1 parted by blanks alone: written together it would be another month.
  text = text.replace(/(\d)\s+(?=\d)/g, "$1-").replace(/\s+/g, "");
  // 二O二六: the circle of a year is often typed as the letter, Latin, Greek or Cyrillic.
  text = text.replace(/(?<=[〇○◯零一二三四五六七八九])[OoΟοОо]|[OoΟοОо](?=[〇○◯零一二三四五六七八九])/g, "〇");
  if (/[〇○◯零一二三四五六七八九十廿卅元]/.test(text)) text = fromHanzi(text);
  return text
    .replace(/[./。．,，、·_—–－―]/g, "-")
    .replace(/-+$/, "")
    .replace(/日$|号$/, (end) => end);
}

/** 二〇二〇年十二月廿一日 → 2020年12月21日: years digit by digit, months and days as numbers to 31. */
function fromHanzi(text: string): string {
  return text.replace(/[〇○◯零一二三四五六七八九十廿卅元]+/g, (run) => {
    if (!/[十廿卅]/.test(run)) return [...run].map((ch) => hanziDigits[ch] ?? ch).join("");
    const spread = run.replace("廿", "二十").replace("卅", "三十");
    const [tens = "", ones = ""] = spread.split("十");
    const value = Number(hanziDigits[tens] ?? "1") * 10 + Number(hanziDigits[ones] ?? "0");
    return String(value);
  });
}

function make(year: number, month?: number, day?: number): WrittenDateReading {
  if (year < 1900 || year > 2100) return refuse("date-impossible");
  if (month === undefined) return { ok: true, date: { text: String(year), precision: "year" } };
  if (month < 1 || month > 12) return refuse("date-impossible");
  const ym = `${year}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return { ok: true, date: { text: ym, precision: "month" } };
  const text = civilDateOf(year, month, day);
  return text ? { ok: true, date: { text, precision: "day" } } : refuse("date-impossible");
}

function refuse(code: DateProblemCode): WrittenDateReading {
  return { ok: false, code };
}
