import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  civilDateOf,
  compareCivilDates,
  diffInDays,
  diffInMonths,
  earliestOf,
  fromDayNumber,
  latestOf,
  parseCivilDate,
  toDayNumber,
  weekdayOf,
} from "./civil-date";

const anyDay = fc.integer({ min: -25_000, max: 60_000 }).map(fromDayNumber);

describe("parsing", () => {
  it.each([
    ["2024-02-29", "2024-02-29"],
    ["2025-02-29", null],
    ["1900-02-29", null],
    ["2000-02-29", "2000-02-29"],
    ["2025-13-01", null],
    ["2025-00-10", null],
    ["2025-04-31", null],
    ["0000-01-01", null],
    ["2025-1-1", null],
    ["2025-01-01 ", null],
    ["", null],
  ])("%s → %s", (text, expected) => expect(parseCivilDate(text)).toBe(expected));

  it("refuses parts that are not whole numbers", () => expect(civilDateOf(2025, 1.5, 1)).toBeNull());
});

describe("months", () => {
  it.each([
    ["2021-03-15", 6, "2021-09-15"],
    ["2024-08-31", 6, "2025-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2025-01-31", -1, "2024-12-31"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2025-12-15", 1, "2026-01-15"],
  ])("%s + %i = %s", (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it("adding whole months is counted back", () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (date, months) => {
        expect(diffInMonths(date, addMonths(date, months))).toBe(months);
      }),
    ));

  it("never moves past the target month", () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (date, months) => {
        const before = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        const result = addMonths(date, months);
        expect(Number(result.slice(0, 4)) * 12 + Number(result.slice(5, 7)) - before).toBe(months);
      }),
    ));
});

describe("days", () => {
  it("is anchored", () => {
    expect(toDayNumber("1970-01-01")).toBe(0);
    expect(toDayNumber("2000-03-01")).toBe(11_017);
    expect(weekdayOf("2026-11-23")).toBe(1);
    expect(weekdayOf("1969-12-28")).toBe(7);
  });

  it("is a bijection in order", () =>
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(fromDayNumber(toDayNumber(a))).toBe(a);
        expect(addDays(a, diffInDays(a, b))).toBe(b);
        expect(Math.sign(diffInDays(b, a))).toBe(Math.sign(compareCivilDates(a, b)));
      }),
    ));

  it("finds the latest and earliest, skipping what is missing", () => {
    expect(latestOf("2025-01-01", null, "2026-01-01", undefined)).toBe("2026-01-01");
    expect(earliestOf(null, "2025-01-01", "2024-12-31")).toBe("2024-12-31");
    expect(latestOf()).toBeNull();
  });

  it("refuses what is no day and what lies outside", () => {
    expect(() => addDays("2025-02-30", 1)).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
  });
});
