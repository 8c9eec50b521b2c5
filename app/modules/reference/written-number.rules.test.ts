import { describe, expect, it } from "vitest";
import { cellOf } from "#tests/support/sheets";
import { recordSheet } from "~/modules/records/record.sheet";
import { matchHeader } from "./header-matching.rules";
import { columnsOf } from "./sheet-row.rules";
import { readMonths, readWholeNumber } from "./written-number.rules";

describe("a length in months as offices write it", () => {
  it.each([
    ["6", 6],
    ["24.0", 24],
    ["６个月", 6],
    ["12月", 12],
    ["六个月", 6],
    ["十八个月", 18],
    ["二十四个月", 24],
    ["两个月", 2],
    ["1年", 12],
    ["一年", 12],
    ["两年", 24],
    ["二年", 24],
    ["2 周年", 24],
    ["五年", 60],
    ["半年", 6],
    ["一年半", 18],
    ["1年半", 18],
    ["1.5年", 18],
    ["0.5年", 6],
    ["一年零三个月", 15],
    ["一年又六个月", 18],
    ["2年6个月", 30],
    ["一年整", 12],
  ])("%s is %i", (text, months) => expect(readMonths(text)).toBe(months));

  it.each([
    "",
    "年",
    "个月",
    "十个半月",
    "1.3年",
    "半年半",
    "一年半三个月",
    "一年三",
    "90天",
    "至2027年",
    "长期",
    "1-2年",
    "12年度",
  ])("%j is none", (text) => expect(readMonths(text)).toBeNull());

  it.each([
    ["2025", 2025],
    ["2025.0", 2025],
    ["二", 2],
    ["2025年", null],
    ["1.5", null],
  ])("the whole number %s: %s", (text, value) => expect(readWholeNumber(text)).toBe(value));
});

describe("the columns of a workbook of records", () => {
  const parse = (field: string, text: string) =>
    columnsOf(recordSheet).get(field)!.parse(cellOf(text), { today: "2026-11-24" });

  it.each([
    ["months", "1年", 12],
    ["months", "两年", 24],
    ["months", "18个月", 18],
    ["months", "12", 12],
    ["year", "2025年度", 2025],
    ["year", "2025年", 2025],
    ["year", "二〇二五年度", 2025],
  ])("%s %s is %i", (field, text, value) => expect(parse(field, text)).toMatchObject({ ok: true, value }));

  it.each([
    ["months", "一年左右", "months-expected"],
    ["months", "6年", "number-range"],
    ["year", "2025个月", "number-expected"],
  ])("%s %s is refused: %s", (field, text, code) =>
    expect(parse(field, text)).toMatchObject({ ok: false, problem: { code } }),
  );

  it.each([
    ["处分期限", "months"],
    ["处分期限(月)", "months"],
    ["处分期(年)", undefined],
    ["处分期限（年）", undefined],
  ])("a header %s is %s", (header, field) => expect(matchHeader(recordSheet, header)?.field).toBe(field));
});
