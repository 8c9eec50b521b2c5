import { describe, expect, it } from "vitest";
import type { IndicatorValues, RatingMethod } from "~/modules/agencies/grading.types";
import { decimal, decimalText } from "./decimal.rules";
import { outcomeOf, recompute } from "./recompute.rules";

const method: RatingMethod = {
  indicators: [
    {
      code: "liquidity",
      name: "流动比率",
      unit: "",
      weight: 30,
      scoring: {
        kind: "bands",
        bands: [
          { from: 1.5, points: 100 },
          { from: 1, points: 70 },
          { from: 0, points: 30 },
        ],
      },
    },
    {
      code: "growth",
      name: "营业收入增长率",
      unit: "%",
      weight: 30,
      scoring: {
        kind: "bands",
        bands: [
          { from: 10, points: 100 },
          { from: 0.1, points: 70.1 },
          { from: -1000, points: 20.2 },
        ],
      },
    },
    {
      code: "tax",
      name: "纳税信用等级",
      unit: "",
      weight: 40,
      scoring: { kind: "choices", choices: { A: 100, B: 80, C: 40, D: 0 } },
    },
    {
      code: "penalties",
      name: "行政处罚",
      unit: "项",
      weight: 0,
      scoring: { kind: "bands", bands: [{ from: 0, points: 0 }] },
    },
  ],
  cutOffs: [
    { grade: "AAA", points: 90 },
    { grade: "AA", points: 80 },
    { grade: "A", points: 65 },
    { grade: "B", points: 0 },
  ],
  caps: [
    { indicator: "penalties", atLeast: 1, grade: "AA" },
    { indicator: "penalties", atLeast: 3, grade: "B" },
  ],
};
const values = { liquidity: "1.5", growth: "10", tax: "A", penalties: "0" };

describe("recompute", () => {
  it.each<[string, IndicatorValues, string | null, string | null]>([
    ["everything at its best", {}, "AAA", "100"],
    ["on the edge of a band", { liquidity: "1.50" }, "AAA", "100"],
    ["a hair under the edge", { liquidity: "1.49999999" }, "AAA", "91"],
    ["decimal points, exactly", { growth: "0.1" }, "AAA", "91.03"],
    ["below zero", { growth: "-12.5", liquidity: "0.3" }, "B", "55.06"],
    ["on the cut-off", { tax: "B", liquidity: "1" }, "AA", "83"],
    ["thousands and per cent", { growth: "1,234.5%" }, "AAA", "100"],
    ["full width", { liquidity: "１．５", tax: "Ａ", growth: "１，２３４％" }, "AAA", "100"],
    ["a minus sign of typesetters", { growth: "−12.5", liquidity: "0.3" }, "B", "55.06"],
    ["with the unit of its indicator", { penalties: "1项", growth: "10 %" }, "AA", "100"],
    ["with another unit", { penalties: "1次" }, null, null],
    ["one penalty puts a ceiling", { penalties: "1" }, "AA", "100"],
    ["three put a lower one", { penalties: "3" }, "B", "100"],
    ["a ceiling never lifts", { penalties: "1", tax: "D", liquidity: "0" }, "B", "39"],
    ["a value missing", { tax: "" }, null, null],
    ["a word that is no choice", { tax: "优" }, null, null],
    ["no number", { liquidity: "约1.5" }, null, null],
    ["a name of the language is no choice", { tax: "constructor" }, null, null],
    ["below the lowest band nothing is said", { liquidity: "-0.1" }, null, null],
    ["and no ceiling is asked", { growth: "-1000.5", penalties: "3" }, null, null],
  ])("%s", (_, change, grade, points) => {
    const result = recompute(method, { ...values, ...change });
    expect([result.grade, result.points]).toEqual([grade, points]);
  });

  it("shows its steps", () => {
    expect(recompute(method, { ...values, growth: "5", penalties: "2" }).steps).toEqual([
      { kind: "indicator", name: "流动比率", value: "1.5", unit: "", points: "100", weight: "30", share: "30" },
      {
        kind: "indicator",
        name: "营业收入增长率",
        value: "5",
        unit: "%",
        points: "70.1",
        weight: "30",
        share: "21.03",
      },
      { kind: "indicator", name: "纳税信用等级", value: "A", unit: "", points: "100", weight: "40", share: "40" },
      { kind: "indicator", name: "行政处罚", value: "2", unit: "项", points: "0", weight: "0", share: "0" },
      { kind: "sum", points: "91.03" },
      { kind: "cut-off", grade: "AAA", points: "90" },
      { kind: "cap", name: "行政处罚", value: "2", atLeast: "1", grade: "AA" },
    ]);
  });

  it("weighs fractions of hundredths exactly", () => {
    const [first, second] = method.indicators;
    const thirds = {
      ...method,
      indicators: [
        { ...first!, weight: 12.5 },
        { ...second!, weight: 87.5 },
      ],
    };
    expect(recompute(thirds, { liquidity: "1", growth: "0.1" })).toMatchObject({ points: "70.0875", grade: "A" });
    const tiny = {
      ...method,
      indicators: [
        { ...first!, weight: 33.33333333 },
        { ...second!, weight: 66.66666667 },
      ],
    };
    expect(recompute(tiny, { liquidity: "1", growth: "0.1" }).points).toBe("70.06666666667");
    expect(recompute(thirds, { liquidity: "1", growth: "0.1" }).steps[0]).toMatchObject({
      weight: "12.5",
      share: "8.75",
    });
  });

  it("says of what the method leaves out that it leaves it out", () => {
    expect(recompute(method, { ...values, liquidity: "-2" }).steps[0]).toEqual({
      ...{ kind: "below", name: "流动比率", value: "-2", unit: "", lowest: "0" },
    });
  });

  it("says what it cannot read", () => {
    expect(recompute(method, { liquidity: "x" }).steps.slice(0, 2)).toEqual([
      { kind: "unreadable", name: "流动比率", value: "x" },
      { kind: "missing", name: "营业收入增长率" },
    ]);
  });

  it.each([
    ["AA", "AA", "reproduced"],
    ["AAA", "AA", "different"],
    ["AA", null, "not-computable"],
  ])("stated %s, computed %s: %s", (stated, computed, outcome) => expect(outcomeOf(stated, computed)).toBe(outcome));
});

describe("decimal", () => {
  it.each([
    ["0", "0"],
    ["-0.50", "-0.5"],
    ["12345678901234567890.12345678", "12345678901234567890.12345678"],
    ["1,234", "1234"],
    ["12%", "12"],
    ["１２．５ ％", "12.5"],
  ])("%s = %s", (text, expected) => expect(decimalText(decimal(text)!)).toBe(expected));
  it.each(["", "1,5", "1,5000", "1.123456789", "1e5", "10²", "①", "0x10", "1..2", "Infinity"])("%j is none", (text) =>
    expect(decimal(text)).toBeNull(),
  );
});
