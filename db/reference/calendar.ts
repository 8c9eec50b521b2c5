import type { Provenance } from "./types";

/** A day that differs from the week: a holiday, or a weekend day worked instead. `name` is the Chinese holiday name. */
export interface CalendarException {
  on: string;
  name: string;
  isWorkingDay: boolean;
}

/** The published calendar of one year. */
export interface CalendarYear extends Provenance {
  year: number;
  exceptions: readonly CalendarException[];
}

/** English names of the public holidays. */
export const HOLIDAY_NAMES: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: "Spring Festival",
  清明: "Tomb-sweeping Day",
  劳动节: "Labour Day",
  端午: "Dragon Boat Festival",
  中秋: "Mid-autumn Festival",
  国庆节: "National Day",
};

/**
 * The calendars published by the State Council, as a seed for the editable calendar. A year that is not among them has
 * no published calendar: weekends alone are known, and whoever counts working days in it must say so.
 */
export const CALENDAR_YEARS: readonly CalendarYear[] = Object.entries(published()).map(
  ([year, [holidays, worked]]) => ({
    year: Number(year),
    basis: { source: "GWHD", article: null },
    confidence: "H",
    validFrom: `${year}-01-01`,
    validTo: `${year}-12-31`,
    exceptions: [...days(year, holidays, false), ...days(year, worked, true)].sort((a, b) => (a.on < b.on ? -1 : 1)),
  }),
);

/** `元旦 0101 0102；春节 0128`: a name and its days of that year as MMDD. */
function days(year: string, text: string, isWorkingDay: boolean): CalendarException[] {
  return text
    .split("；")
    .filter(Boolean)
    .flatMap((part) => {
      const [name, ...dates] = part.split(" ");
      return dates.map((date) => ({ on: `${year}-${date.slice(0, 2)}-${date.slice(2)}`, name: name!, isWorkingDay }));
    });
}

/** Per year: holidays, and weekend days worked in exchange. */
function published(): Record<string, [holidays: string, worked: string]> {
  return {
    "2016": [
      "元旦 0101；春节 0207 0208 0209 0210 0211 0212 0213；清明 0404；劳动节 0501 0502；端午 0609 0610 0611；中秋 0915 0916 0917；国庆节 1001 1002 1003 1004 1005 1006 1007",
      "春节 0206 0214；端午 0612；中秋 0918；国庆节 1008 1009",
    ],
    "2017": [
      "元旦 0101 0102；春节 0127 0128 0129 0130 0131 0201 0202；清明 0402 0403 0404；劳动节 0501；端午 0528 0529 0530；国庆节 1001 1002 1003 1005 1006 1007 1008；中秋 1004",
      "春节 0122 0204；清明 0401；端午 0527；国庆节 0930",
    ],
    "2018": [
      "元旦 0101 1230 1231；春节 0215 0216 0217 0218 0219 0220 0221；清明 0405 0406 0407；劳动节 0429 0430 0501；端午 0618；国庆节 1001 1002 1003 1004 1005 1006 1007；中秋 0924",
      "春节 0211 0224；清明 0408；劳动节 0428；国庆节 0929 0930；元旦 1229",
    ],
    "2019": [
      "元旦 0101；春节 0204 0205 0206 0207 0208 0209 0210；清明 0405 0406 0407；劳动节 0501 0502 0503 0504；端午 0607 0608 0609；中秋 0913 0914 0915；国庆节 1001 1002 1003 1004 1005 1006 1007",
      "春节 0202 0203；劳动节 0428 0505；国庆节 0929 1012",
    ],
    "2020": [
      "元旦 0101；春节 0124 0125 0126 0127 0128 0129 0130 0131 0201 0202；清明 0404 0405 0406；劳动节 0501 0502 0503 0504 0505；端午 0625 0626 0627；国庆节 1001 1002 1003 1004 1005 1006 1007 1008",
      "春节 0119；劳动节 0426 0509；端午 0628；国庆节 0927 1010",
    ],
    "2021": [
      "元旦 0101 0102 0103；春节 0211 0212 0213 0214 0215 0216 0217；清明 0403 0404 0405；劳动节 0501 0502 0503 0504 0505；端午 0612 0613 0614；中秋 0919 0920 0921；国庆节 1001 1002 1003 1004 1005 1006 1007",
      "春节 0207 0220；劳动节 0425 0508；中秋 0918；国庆节 0926 1009",
    ],
    "2022": [
      "元旦 0101 0102 0103 1231；春节 0131 0201 0202 0203 0204 0205 0206；清明 0403 0404 0405；劳动节 0430 0501 0502 0503 0504；端午 0603 0604 0605；中秋 0910 0911 0912；国庆节 1001 1002 1003 1004 1005 1006 1007",
      "春节 0129 0130；清明 0402；劳动节 0424 0507；国庆节 1008 1009",
    ],
    "2023": [
      "元旦 0101 0102；春节 0121 0122 0123 0124 0125 0126 0127；清明 0405；劳动节 0429 0430 0501 0502 0503；端午 0622 0623 0624；中秋 0929；国庆节 0930 1001 1002 1003 1004 1005 1006",
      "春节 0128 0129；劳动节 0423 0506；端午 0625；国庆节 1007 1008",
    ],
    "2024": [
      "元旦 0101；春节 0210 0211 0212 0213 0214 0215 0216 0217；清明 0404 0405 0406；劳动节 0501 0502 0503 0504 0505；端午 0610；中秋 0915 0916 0917；国庆节 1001 1002 1003 1004 1005 1006 1007",
      "春节 0204 0218；清明 0407；劳动节 0428 0511；中秋 0914；国庆节 0929 1012",
    ],
    "2025": [
      "元旦 0101；春节 0128 0129 0130 0131 0201 0202 0203 0204；清明 0404 0405 0406；劳动节 0501 0502 0503 0504 0505；端午 0531 0601 0602；国庆节 1001 1002 1003 1004 1005 1007 1008；中秋 1006",
      "春节 0126 0208；劳动节 0427；国庆节 0928 1011",
    ],
    "2026": [
      "元旦 0101 0102 0103；春节 0215 0216 0217 0218 0219 0220 0221 0222 0223；清明 0404 0405 0406；劳动节 0501 0502 0503 0504 0505；端午 0619 0620 0621；中秋 0925 0926 0927；国庆节 1001 1002 1003 1004 1005 1006 1007",
      "元旦 0104；春节 0214 0228；劳动节 0509；国庆节 0920 1010",
    ],
  };
}
