import { describe, expect, it } from "vitest";
import {
  isSameUse,
  problemOfUse,
  readAmount,
  type StatedUse,
  strikeRefusal,
  type UsedReport,
  warningOfUse,
} from "./report-use.rules";

const report: UsedReport = { state: "valid", issuedOn: "2026-03-01", expiresOn: "2027-02-28", withdrawnOn: null };
const withdrawn: UsedReport = { ...report, state: "withdrawn", withdrawnOn: "2026-06-01" };
const use: StatedUse = {
  field: "tender",
  projectNo: "SQZB-1",
  projectTitle: "道路工程",
  usedOn: "2026-05-01",
  amountYuan: "2000000.00",
  unitId: null,
};

describe("the day of a use", () => {
  it.each([
    ["2026-02-28", "use-before-issue"],
    ["2026-03-01", null],
    ["2026-11-24", null],
    ["2026-11-25", "use-in-future"],
  ])("%s is refused as %s", (usedOn, code) => {
    expect(problemOfUse(report, { usedOn }, "2026-11-24")?.code ?? null).toBe(code);
  });

  it.each([
    [report, "2027-02-28", null],
    [report, "2027-03-01", "used-after-expiry"],
    [withdrawn, "2026-05-31", null],
    [withdrawn, "2026-06-01", "used-after-withdrawal"],
  ])("is taken and said where it should not have been", (about, usedOn, code) => {
    expect(warningOfUse(about, { usedOn }, [])?.code ?? null).toBe(code);
  });
});

describe("the day of a use of a revised report", () => {
  const versions = [
    { inForceFrom: "2026-03-01", inForceUntil: "2026-06-30", expiresOn: "2026-05-31" },
    { inForceFrom: "2026-07-01", inForceUntil: "2026-06-30", expiresOn: "2026-07-02" },
    { inForceFrom: "2026-07-01", inForceUntil: null, expiresOn: "2027-02-28" },
  ];

  it.each([
    ["2026-05-31", null],
    ["2026-06-01", "2026-05-31"],
    ["2026-06-30", "2026-05-31"],
    ["2026-07-01", null],
    ["2027-02-28", null],
    ["2027-03-01", "2027-02-28"],
  ])("%s is held against the version in force then: %s", (usedOn, on) => {
    expect(warningOfUse(report, { usedOn }, versions)?.params?.on ?? null).toBe(on);
  });
});

describe("an amount", () => {
  it.each([
    ["2000000", "2000000.00"],
    ["3,200,000.5", "3200000.50"],
    ["¥ 12.34", "12.34"],
    ["320万元", "3200000.00"],
    ["320.123456 万", "3201234.56"],
    ["１２０元", "120.00"],
    ["99999999999999.99", "99999999999999.99"],
    ["12.345", null],
    ["-5", null],
    ["约300万", null],
    ["99999999999999万", null],
    ["", null],
  ])("%s reads as %s", (typed, value) => {
    expect(readAmount(typed)).toBe(value);
  });
});

describe("a use entered in error", () => {
  const entered = { struckAt: null, recordedBy: "a", unitId: "u" };
  const stranger = { accountId: "b", unitId: "v", reviews: false };
  it.each([
    ["who recorded it", entered, { ...stranger, accountId: "a" }, null],
    ["a colleague of the unit that used it", entered, { ...stranger, unitId: "u" }, null],
    ["who supervises", entered, { ...stranger, reviews: true }, null],
    ["another unit", entered, stranger, "use-not-yours"],
    [
      "an account without a unit, of a use without one",
      { ...entered, unitId: null },
      { ...stranger, unitId: null },
      "use-not-yours",
    ],
    [
      "who recorded it, a second time",
      { ...entered, struckAt: "then" },
      { ...stranger, accountId: "a" },
      "struck-already",
    ],
  ] as const)("is struck by %s: %#", (_, about, by, code) => {
    expect(strikeRefusal(about, by)).toBe(code);
  });
});

it("two statements differ in any of their facts", () => {
  expect(isSameUse(use, { ...use })).toBe(true);
  for (const change of [
    { field: "procurement" as const },
    { projectTitle: "桥梁工程" },
    { usedOn: "2026-05-02" },
    { amountYuan: null },
    { amountYuan: "2000000.01" },
    { unitId: "u" },
  ])
    expect(isSameUse(use, { ...use, ...change })).toBe(false);
});
