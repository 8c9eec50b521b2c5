import { expect, it } from "vitest";
import { CALENDAR_YEARS } from "#db/reference/calendar";
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from "./working-days.rules";

const calendar: WorkingCalendar = {
  published: new Set(CALENDAR_YEARS.map(({ year }) => year)),
  exceptions: new Map(CALENDAR_YEARS.flatMap(({ exceptions }) => exceptions.map((day) => [day.on, day.isWorkingDay]))),
};

it.each([
  ["2026-11-24", 3, "2026-11-27", []],
  ["2026-11-24", 0, "2026-11-24", []],
  ["2026-09-30", 1, "2026-10-08", []],
  ["2026-02-13", 1, "2026-02-14", []],
  ["2026-12-31", 1, "2027-01-01", [2027]],
  ["2026-12-30", 3, "2027-01-04", [2027]],
])("%s + %i working days = %s, guessed in %j", (from, count, on, unpublishedYears) => {
  expect(addWorkingDays(calendar, from, count)).toEqual({ on, unpublishedYears });
});

it("a worked Saturday is a working day, a holiday is none", () => {
  expect(isWorkingDay(calendar, "2026-10-10")).toBe(true);
  expect(isWorkingDay(calendar, "2026-10-01")).toBe(false);
});
