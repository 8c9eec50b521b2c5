import { describe, expect, it } from "vitest";
import { firstDay, isAfter, readWrittenDate, sameAsWritten, serialDate } from "./written-date.rules";

describe("dates as offices write them", () => {
  it.each<[string | number, string]>([
    ["2020.3", "2020-03"],
    ["2020.03", "2020-03"],
    ["2020-03-01", "2020-03-01"],
    ["2020年3月", "2020-03"],
    ["2020年3月份", "2020-03"],
    ["2020年03月01日", "2020-03-01"],
    ["2020年3月1号", "2020-03-01"],
    ["2020 年 3 月 1 日", "2020-03-01"],
    ["二〇二〇年三月一日", "2020-03-01"],
    ["二○二○年十二月三十一日", "2020-12-31"],
    ["二零二零年十月二十日", "2020-10-20"],
    ["二〇一九年十一月廿一日", "2019-11-21"],
    ["二〇二〇年三月", "2020-03"],
    ["20200301", "2020-03-01"],
    ["２０２２-０５-２６", "2022-05-26"],
    ["２０２２．５．２６", "2022-05-26"],
    ["202003", "2020-03"],
    ["2020/3/1", "2020-03-01"],
    ["2020.03.01", "2020-03-01"],
    ["2020.3.1.", "2020-03-01"],
    ["2020。3。1", "2020-03-01"],
    ["2020、3、1", "2020-03-01"],
    ["2020—03—01", "2020-03-01"],
    ["2020-03-01 00:00:00", "2020-03-01"],
    ["2020/3/1 0:00", "2020-03-01"],
    ["2020-03-01T00:00:00Z", "2020-03-01"],
    ["2020-03-01T00:00:00.000Z", "2020-03-01"],
    ["2020年", "2020"],
    ["2020", "2020"],
    [2020, "2020"],
    [20200301, "2020-03-01"],
    [202003, "2020-03"],
    [2020.3, "2020-03"],
    [2020.11, "2020-11"],
    [2020.12, "2020-12"],
    [43891, "2020-03-01"],
    [43891.5, "2020-03-01"],
    ["43891", "2020-03-01"],
    ["2020年2月29日", "2020-02-29"],
    ["自2020年3月1日起", "2020-03-01"],
    [" 2020.4.4 ", "2020-04-04"],
    ["二O二六年三月一日", "2026-03-01"],
    ["二Ｏ二六年三月", "2026-03"],
    ["二o一O年十月", "2010-10"],
    ["2026年3月1日（星期日）", "2026-03-01"],
    ["2026.3.1 周日", "2026-03-01"],
    ["2026 1 1", "2026-01-01"],
    ["2026 3 1", "2026-03-01"],
    ["2026 03", "2026-03"],
  ])("%j → %s", (cell, text) => {
    expect(readWrittenDate(cell)).toMatchObject({ ok: true, date: { text } });
  });

  it.each<[string | number, string]>([
    ["2020-02-30", "date-impossible"],
    ["2021年2月29日", "date-impossible"],
    ["2020.13", "date-impossible"],
    ["20201301", "date-impossible"],
    ["0020-03-01", "date-impossible"],
    ["民国109年3月1日", "date-era"],
    ["20.3.1", "date-short-year"],
    ["99年7月", "date-short-year"],
    ["990701", "date-short-year"],
    ["3/1/2020", "date-order"],
    ["2020.3-2021.5", "date-range"],
    ["2020年3月至2021年5月", "date-range"],
    [2020.1, "date-ambiguous"],
    ["不详", "date-format"],
    ["2020年上半年", "date-format"],
    ["321399197410281948", "date-format"],
    [0, "date-format"],
    [-5, "date-format"],
    [1e20, "date-format"],
    ["", "date-format"],
  ])("%j is refused: %s", (cell, code) => {
    expect(readWrittenDate(cell)).toEqual({ ok: false, code });
  });

  it("knows both calendars of spreadsheets", () => {
    expect([serialDate(1), serialDate(59), serialDate(60), serialDate(61), serialDate(42429, true)]).toEqual([
      "1900-01-01",
      "1900-02-28",
      null,
      "1900-03-01",
      "2020-03-01",
    ]);
  });

  it("compares as far as both were written", () => {
    expect(sameAsWritten("2020-03", "2020-03-14")).toBe(true);
    expect(sameAsWritten("2020-03-15", "2020-03-14")).toBe(false);
    expect(isAfter({ text: "2026-11", precision: "month" }, "2026-11-20")).toBe(false);
    expect(isAfter({ text: "2026-12", precision: "month" }, "2026-11-20")).toBe(true);
    expect(isAfter({ text: "2026-11-21", precision: "day" }, "2026-11-20")).toBe(true);
    expect(firstDay({ text: "2020", precision: "year" })).toBe("2020-01-01");
  });
});
