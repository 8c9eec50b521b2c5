/** What a number format makes of a number: the workbook stores 2024-05-01 as 45413 and only the format tells. */
export type FormatKind = "general" | "date" | "month" | "time" | "zero-padded";

export interface NumberFormat {
  readonly kind: FormatKind;
  /** Of a zero-padded format such as 000000. */
  readonly width: number;
  /** A date format that also shows the hour. */
  readonly withTime: boolean;
}

const GENERAL: NumberFormat = { kind: "general", width: 0, withTime: false };
const DATE: NumberFormat = { kind: "date", width: 0, withTime: false };
const DATE_TIME: NumberFormat = { kind: "date", width: 0, withTime: true };
const MONTH: NumberFormat = { kind: "month", width: 0, withTime: false };
const TIME: NumberFormat = { kind: "time", width: 0, withTime: true };

/**
 * Formats that Excel never writes down. 27–36 and 50–58 are the Chinese ones (ECMA-376 part 1 §18.8.30, zh-cn):
 * 27 36 50 52 57 are 年月, 28 29 51 53 54 58 月日, 30 31 whole dates, 32–35 55 56 times of day.
 */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map([
  ...[14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, DATE] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, MONTH] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, TIME] as const),
  [22, DATE_TIME] as const,
]);

/** `code` is the format code the workbook defines for `id`, if it does: that wins over the built-in meaning. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN.get(id) ?? GENERAL;
  const section = code.split(";")[0] ?? "";
  if (/^0{2,}$/.test(section)) return { kind: "zero-padded", width: section.length, withTime: false };
  const elapsed = /\[(h+|m+|s+)\]/i.test(section);
  const unquoted = section.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g, "");
  if (/general|常规|@/i.test(unquoted) || (/[0#?]/.test(unquoted) && !/[ymdhs]/i.test(unquoted))) return GENERAL;
  const bare = section
    .replace(/\[[^\]]*\]/g, "")
    .replace(/"([^"]*)"/g, (_, text: string) => text.replace(/[^年月日时分秒]/g, ""))
    .replace(/\\(.)/g, (_, text: string) => text.replace(/[^年月日时分秒]/g, ""))
    .replace(/_./g, "")
    .replace(/\*./g, "")
    .toLowerCase();
  const hasTime = elapsed || /[hs时秒]|上午|am\/pm|a\/p/.test(bare);
  const hasYear = /[ye年]/.test(bare);
  const hasDay = /[d日]/.test(bare);
  const hasMonth = /m/.test(bare) && (!hasTime || hasYear || hasDay || /月/.test(bare));
  if (hasDay || (hasMonth && hasYear && hasTime)) return hasTime ? DATE_TIME : DATE;
  if (hasYear || (hasMonth && !hasTime)) return MONTH;
  return hasTime ? TIME : GENERAL;
}
