import { nameKey } from "./text-cleaning.rules";

/** A whole number in digits (also as Excel writes one: 12.0) or in hanzi up to 九十九; null for anything else. */
export function readWholeNumber(text: string): number | null {
  return /^\d{1,6}(\.0+)?$/.test(text) ? Number(text) : hanziNumber(text);
}

/**
 * A length of time in whole months: a bare number means months, a year counts twelve (1年, 半年, 一年半, 1.5年,
 * 一年零三个月). Null for what names no whole number of months (十个半月, 90天, 一年三).
 */
export function readMonths(text: string): number | null {
  const key = nameKey(text).replace(/整$/, "");
  const bare = readWholeNumber(key);
  if (bare !== null) return bare;
  const match = /^(?:(.+?)个?周?年(半)?)?(?:(?:零|又)?([^年]+?)个?月)?$/.exec(key);
  if (!match) return null;
  const [, years, half, months] = match;
  const parts = [years === undefined ? 0 : monthsOfYears(years), months === undefined ? 0 : readWholeNumber(months)];
  if (parts.includes(null) || (half !== undefined && (years === "半" || months !== undefined))) return null;
  return parts.reduce<number>((sum, part) => sum + part!, half === undefined ? 0 : 6) || null;
}

/** Halves and quarters of a year are whole months as well (1.5年, 0.25年). */
function monthsOfYears(text: string): number | null {
  if (text === "半") return 6;
  const years = /^\d{1,2}\.\d{1,2}$/.test(text) ? Number(text) : readWholeNumber(text);
  return years !== null && Number.isInteger(years * 12) ? years * 12 : null;
}

function hanziNumber(text: string): number | null {
  const digits = "零一二三四五六七八九";
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text.replace("两", "二"));
  if (!match || text === "") return null;
  if (!match[2]) return match[1] && !match[3] ? digits.indexOf(match[1]) : null;
  return (match[1] ? digits.indexOf(match[1]) : 1) * 10 + (match[3] ? digits.indexOf(match[3]) : 0);
}
