import { expect, it } from "vitest";
import { addWorkingDays } from "./working-days.rules";

it.each([
  ["within a week", "2026-11-23", 3, "2026-11-26"],
  ["over a weekend", "2026-11-26", 3, "2026-12-01"],
  ["none", "2026-11-26", 0, "2026-11-26"],
  ["over a holiday with a Saturday worked", "2026-09-30", 3, "2026-10-10"],
])("%s", (_what, from, count, expected) => {
  const holidays = ["01", "02", "05", "06", "07"].map((day) => [`2026-10-${day}`, false] as const);
  expect(addWorkingDays(from, count, new Map([...holidays, ["2026-10-10", true]]))).toBe(expected);
});
