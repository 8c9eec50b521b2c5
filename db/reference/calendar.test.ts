import { isWorkday } from "chinese-days";
import { describe, expect, it } from "vitest";
import { CALENDAR_YEARS, HOLIDAY_NAMES } from "./calendar";

const dates = (year: number) =>
  Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)))
    .filter((date) => date.getUTCFullYear() === year)
    .map((date) => ({ on: date.toISOString().slice(0, 10), isWeekend: date.getUTCDay() % 6 === 0 }));

describe("working-day calendar", () => {
  it("covers the years whose calendars are published, and none after them", () => {
    expect(CALENDAR_YEARS.map((row) => row.year)).toEqual([
      2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
  });

  it.each(CALENDAR_YEARS.map((row) => [row.year, row] as const))(
    "agrees with the published days of %i",
    (year, row) => {
      const exceptions = new Map(row.exceptions.map((day) => [day.on, day.isWorkingDay]));
      expect(exceptions.size).toBe(row.exceptions.length);
      for (const { on, isWeekend } of dates(year)) expect(exceptions.get(on) ?? !isWeekend, on).toBe(isWorkday(on));
    },
  );

  it("names every holiday in English", () => {
    for (const row of CALENDAR_YEARS) for (const day of row.exceptions) expect(HOLIDAY_NAMES[day.name]).toBeTruthy();
  });
});
