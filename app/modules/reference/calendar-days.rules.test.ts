import { expect, it } from "vitest";
import { calendarDaysText, parseCalendarDays, stretchesOf } from "./calendar-days.rules";

it("reads what it writes", () => {
  const text = "2027-01-01 休 元旦\n2027-02-06 班 春节";
  const read = parseCalendarDays(`\n  ${text}\n\n`, 2027);
  expect(read).toMatchObject({ ok: true, days: [{ isWorking: false }, { isWorking: true }] });
  expect(read.ok && calendarDaysText(read.days)).toBe(text);
});

it.each([
  ["2027-02-30 休 春节", 1],
  ["2027-01-01 休 元旦\n2026-01-02 休 元旦", 2],
  ["2027-01-01 休 元旦\n2027-01-01 班 元旦", 2],
  ["2027-01-01 元旦", 1],
  ["2027-01-01 休", 1],
])("%j is wrong in line %i", (text, line) => {
  expect(parseCalendarDays(text, 2027)).toEqual({ ok: false, line });
});

it("days off in a row under one name are one stretch, over the end of a month too", () => {
  const days = ["2026-01-01", "2026-01-31", "2026-02-01", "2026-02-02", "2026-02-04"];
  const named = days.map((on, index) => ({ on, name: index === 0 ? "元旦" : "春节" }));
  expect(stretchesOf(named)).toEqual([
    { from: "2026-01-01", to: "2026-01-01", name: "元旦" },
    { from: "2026-01-31", to: "2026-02-02", name: "春节" },
    { from: "2026-02-04", to: "2026-02-04", name: "春节" },
  ]);
});
