import { describe, expect, it } from "vitest";
import {
  complaintTerm,
  dutyAbout,
  dutyEnd,
  dutyStep,
  eventDue,
  statementDue,
  statementYears,
  waiverRefusal,
} from "./duty.rules";

const term = { kind: "yearly", month: 4, day: 30 } as const;

describe("yearly statements", () => {
  it("are due in the year after", () => expect(statementDue(term, 2025)).toBe("2026-04-30"));

  it.each([
    ["2021-05-06", "2026-11-24", "2025-01-01", [2024, 2025]],
    ["2025-12-31", "2026-01-01", "2025-01-01", [2025]],
    ["2026-01-01", "2026-12-31", "2025-01-01", []],
    ["2021-05-06", "2026-11-24", "2026-05-01", []],
  ] as const)("listed on %s, on %s, with the rule from %s: %j", (listedOn, today, validFrom, years) => {
    expect(statementYears({ term, validFrom, validUntil: null }, listedOn, today)).toEqual(years);
  });
});

it.each([
  ["2026-06-01", "2026-07-01"],
  ["0001-01-01", "0001-01-31"],
  ["9999-12-01", "9999-12-31"],
  ["9999-12-02", "9999-12-31"],
  ["9999-12-31", "9999-12-31"],
])("what happened on %s is to be filed by %s", (on, due) => {
  expect(eventDue({ kind: "after-event", days: 30 }, on)).toBe(due);
});

it.each([
  ["2026-04-30", "2026-04-30", "met"],
  ["2026-04-30", "2026-05-01", "late"],
] as const)("due %s, in on %s: %s", (due, received, end) => expect(dutyEnd(due, received)).toBe(end));

it.each([
  ["2026-03-30", null, null],
  ["2026-03-31", null, "remind"],
  ["2026-04-10", "2026-03-31", null],
  ["2026-04-23", "2026-03-31", "remind"],
  ["2026-04-30", "2026-04-23", "remind"],
  ["2026-04-30", "2026-04-30", null],
  ["2026-05-01", "2026-04-30", "missed"],
] as const)("on %s, last reminded %s: %s", (today, remindedOn, step) => {
  expect(dutyStep({ dueOn: "2026-04-30", remindedOn }, [30, 7, 0], today)).toBe(step);
});

it.each([
  ["open", null],
  ["missed", null],
  ["late", null],
  ["met", "duty-state"],
  ["waived", "duty-state"],
] as const)("waived while it is %s: %s", (state, code) => expect(waiverRefusal(state)?.code ?? null).toBe(code));

describe("the term of complaints", () => {
  const rule = { code: "complaint", term: { kind: "working-days", days: 15 } as const };
  it("is what the catalogue names", () => expect(complaintTerm([rule])).toBe(15));
  it("is never guessed", () => {
    expect(() => complaintTerm([])).toThrow(RangeError);
    expect(() => complaintTerm([{ ...rule, term: { kind: "after-event", days: 15 } }])).toThrow(RangeError);
  });
});

it.each([
  ["#4 2026-11-16", "zh", "（第4次，2026-11-16）"],
  ["#4 2026-11-16", "en", " no. 4, 2026-11-16"],
  ["2025", "zh", " 2025"],
] as const)("%s is said in words", (subject, lng, words) => expect(dutyAbout(subject, lng)).toBe(words));
