import { describe, expect, it } from "vitest";
import { cellOf } from "./cell-value";
import { numberFormat } from "./number-format";
import { serialMoment } from "./serial-date";

const of = (
  value: string | null,
  more: { type?: string; id?: number; code?: string; date1904?: boolean; f?: boolean } = {},
) =>
  cellOf({
    type: more.type ?? "n",
    value,
    format: numberFormat(more.id ?? 0, more.code),
    date1904: more.date1904 ?? false,
    isFormula: more.f ?? false,
  });

describe("numberFormat", () => {
  it.each([
    [14, undefined, "date"],
    [22, undefined, "date"],
    [27, undefined, "month"],
    [28, undefined, "date"],
    [31, undefined, "date"],
    [33, undefined, "time"],
    [57, undefined, "month"],
    [58, undefined, "date"],
    [49, undefined, "general"],
    [164, "yyyy-mm-dd", "date"],
    [164, 'yyyy"年"m"月"d"日";@', "date"],
    [164, "[$-804]yyyy\\年m\\月d\\日", "date"],
    [164, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"],
    [164, "yyyy/m/d h:mm", "date"],
    [164, 'yyyy"年"m"月"', "month"],
    [164, "yyyy.mm", "month"],
    [164, "[h]:mm:ss", "time"],
    [164, "mm:ss", "time"],
    [164, "0000", "zero-padded"],
    [164, "#,##0.00", "general"],
    [164, "General", "general"],
    [164, '0"年"', "general"],
    [164, "[Red]0.00", "general"],
    [164, "@", "general"],
  ])("%i %s is %s", (id, code, kind) => {
    expect(numberFormat(id, code).kind).toBe(kind);
  });
});

describe("serialMoment", () => {
  it.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [45413, false, "2024-05-01"],
    [43951, true, "2024-05-01"],
    [2958465, false, "9999-12-31"],
  ] as const)("%d (1904: %s) is %s", (serial, date1904, date) => {
    expect(serialMoment(serial, date1904)).toMatchObject({ date, isPossible: true });
  });

  it("marks the 29 February 1900 that never was, and refuses what is no date", () => {
    expect(serialMoment(60, false)).toMatchObject({ date: "1900-02-29", isPossible: false });
    for (const serial of [-1, 2958466, Number.NaN]) expect(serialMoment(serial, false)).toBeNull();
  });

  it("rounds to the second and into the next day", () => {
    expect(serialMoment(45413.5, false)).toMatchObject({ date: "2024-05-01", time: "12:00:00" });
    expect(serialMoment(45413.9999999, false)).toMatchObject({ date: "2024-05-02", time: "00:00:00" });
  });
});

describe("cellOf", () => {
  it.each([
    ["a whole number", of("42"), { text: "42", kind: "number" }],
    ["15 digits", of("321399730110349"), { text: "321399730110349", kind: "number" }],
    ["18 digits", of("321399198401142369"), { text: "321399198401142369", flags: ["number-lost-digits"] }],
    ["an exponent", of("3.21399198401142E+17"), { text: "321399198401142000", flags: ["number-lost-digits"] }],
    ["noise of doubles", of("19.899999999999999"), { text: "19.9" }],
    ["zero-padded", of("7", { id: 164, code: "0000" }), { text: "0007" }],
    ["a date", of("45413", { id: 14 }), { text: "2024-05-01", kind: "date", date: "2024-05-01", raw: "45413" }],
    ["a date with time", of("45413.5", { id: 22 }), { text: "2024-05-01 12:00:00", date: "2024-05-01" }],
    ["a month", of("45413", { id: 57 }), { text: "2024-05", flags: ["date-to-month"] }],
    ["a day shown as month", of("45414", { id: 57 }), { text: "2024-05-02", date: "2024-05-02" }],
    ["a time", of("0.5", { id: 20 }), { text: "12:00:00", kind: "number" }],
    [
      "an ISO date",
      of("2024-05-01T00:00:00Z", { type: "d" }),
      { text: "2024-05-01", kind: "date", date: "2024-05-01" },
    ],
    ["a boolean", of("0", { type: "b" }), { text: "FALSE", kind: "boolean" }],
    ["an error", of("#REF!", { type: "e" }), { text: "#REF!", kind: "error" }],
    ["a formula", of("5", { f: true }), { text: "5", kind: "number", flags: ["formula"] }],
    [
      "a formula without value",
      of(null, { f: true }),
      { text: "", kind: "formula", flags: ["formula", "formula-no-value"] },
    ],
    ["escapes", of("a_x000D__x005F_x0041_", { type: "str" }), { text: "a\n_x0041_", kind: "string" }],
    ["half a character", of("a_xD800_b_xD83D__xDE00_", { type: "str" }), { text: "a\ufffdb😀", kind: "string" }],
    ["nothing", of(null), { text: "", kind: "empty" }],
  ])("reads %s", (_, cell, wanted) => {
    expect(cell).toMatchObject(wanted);
  });
});
