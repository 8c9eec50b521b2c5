import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences } from "./text-diff.rules";
import { compareTexts } from "./twin.rules";
import { compareFields } from "./twin-fields.rules";

const PAGES = [
  "概述页 信用等级：AA 有效期至 2027-10-19",
  "一、基本情况 成立于2015年，注册资本2000万元",
  "二、财务状况 资产负债率45.3%",
];

describe("two text layers", () => {
  it.each([
    ["the same", PAGES, "same-content", []],
    [
      "other widths, spaces and line breaks",
      PAGES.map((page) => page.replace("：", ":\n　").replace("AA", "ＡＡ")),
      "same-content",
      [],
    ],
    ["no text at all", ["", " ", "\n"], "scan", ["1-1 no-text", "2-2 no-text", "3-3 no-text"]],
    ["no text, fewer pages", [""], "scan", []],
    ["one page without text", [PAGES[0]!, "", PAGES[2]!], "scan", ["2-2 no-text"]],
    ["a digit changed", [PAGES[0]!.replace("2027", "2028"), PAGES[1]!, PAGES[2]!], "different", ["1-1 changed"]],
    ["a page missing", [PAGES[0]!, PAGES[2]!], "different", ["2-null missing"]],
    ["a page added", [PAGES[0]!, PAGES[1]!, "附页", PAGES[2]!], "different", ["null-3 added"]],
    [
      "a page missing and one changed",
      [PAGES[0]!, PAGES[2]!.replace("45", "35")],
      "different",
      ["2-null missing", "3-2 changed"],
    ],
    ["pages exchanged", [PAGES[0]!, PAGES[2]!, PAGES[1]!], "different", ["2-2 changed", "3-3 changed"]],
    [
      "a change beside a page without text",
      [PAGES[0]!.replace("AA", "AAA"), "", PAGES[2]!],
      "different",
      ["1-1 changed", "2-2 no-text"],
    ],
  ])("%s", (name, other, result, told) => {
    const comparison = compareTexts(PAGES, other);
    expect(comparison.result).toBe(result);
    if (name !== "no text, fewer pages")
      expect(comparison.pages.map(({ original, other: page, kind }) => `${original}-${page} ${kind}`)).toEqual(told);
  });

  it.each([
    ["a figure moved over the border of a cell", "负债 12 3 万元", "负债 1 23 万元", "different"],
    ["a letter likewise", "上年 AA 本年 A AA", "上年 AA 本年 AA A", "different"],
    ["two figures run together", "2024 12 2025 3", "2024 122025 3", "different"],
    ["a superscript made a figure", "面积 10² 平方米", "面积 102 平方米", "different"],
    ["a circled figure made a plain one", "附件①", "附件1", "different"],
    ["a fraction", "持股 ½", "持股 1⁄2", "different"],
    ["other white space in a gap", "负债 12 3 万元", "负债\n12\u3000 3万元", "same-content"],
    ["a gap beside hanzi and signs", "负债 12 万元, 3 项", "负债12万元,3项", "same-content"],
    ["full width", "面积１０²平方米（含）", "面积10²平方米(含)", "same-content"],
  ])("%s", (_, before, after, result) => {
    const comparison = compareTexts([before], [after]);
    expect(comparison.result).toBe(result);
    // What differs is told where it does.
    if (result === "different") expect(comparison.pages[0]!.hunks.length).toBeGreaterThan(0);
  });

  it("an original without text cannot be compared either", () => {
    expect(compareTexts(["", ""], PAGES).result).toBe("scan");
  });

  it("says what stands where, with the words around it", () => {
    const [page] = compareTexts(PAGES, [PAGES[0]!.replace("AA", "AAA"), PAGES[1]!, PAGES[2]!]).pages;
    expect(page!.hunks).toEqual([{ lead: "概述页信用等级:", before: "AA", after: "AAA", trail: "有效期至2027-10-19" }]);
  });

  it("is bounded: two thousand long pages that all differ are told within a moment", () => {
    const long = (seed: string) => Array.from({ length: 2_000 }, (_, i) => `${seed}${i}`.repeat(400));
    const began = performance.now();
    const comparison = compareTexts(long("甲"), long("乙"));
    expect(performance.now() - began).toBeLessThan(10_000);
    expect([comparison.result, comparison.pages.length, comparison.more]).toEqual(["different", 100, 1_900]);
  });
});

it("the places told, put in, make one text into the other", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "丁", "戊"), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const hunks = differences(before, after, { cells: 1e6 });
      expect(hunks.length === 0).toBe(before === after);
      const rest = (side: "before" | "after") => hunks.map((hunk) => hunk[side].length).reduce((sum, n) => sum + n, 0);
      if (hunks.length < 40) expect(before.length - rest("before")).toBe(after.length - rest("after"));
    }),
    { numRuns: 2_000 },
  );
});

describe("the fields of the summary page", () => {
  const ORIGINAL = [
    "报告编号 7K2M-9QXA-04HB 企业名称 清衡建设有限公司 信用等级 AA 出具日期 2026年10月20日 AA 级：信用良好",
  ];
  const FIELDS = [
    { field: "no", value: "7K2M-9QXA-04HB" },
    { field: "enterprise", value: "清衡建设有限公司" },
    { field: "grade", value: "AA" },
    { field: "issuedOn", value: "2026-10-20" },
    { field: "minutesNo", value: "评审〔2026〕1号" },
  ];
  const state = (other: string) => compareFields(FIELDS, ORIGINAL, [other]).map((one) => [one.state, one.found]);

  it("are the same where nothing changed, and not printed where the original does not show them", () => {
    expect(state(ORIGINAL[0]!)).toEqual([
      ["same", null],
      ["same", null],
      ["same", null],
      ["same", null],
      ["not-printed", null],
    ]);
  });

  it.each([
    ["grade", "信用等级 AA 出具", "信用等级 AAA 出具", 2, "AAA"],
    ["grade with a sign", "信用等级 AA 出具", "信用等级 AA+ 出具", 2, "AA+"],
    ["day", "2026年10月20日", "2026年11月20日", 3, "2026年11月20日"],
    ["enterprise", "清衡建设有限公司", "清衡建工有限公司", 1, "清衡建工有限公司"],
  ])("%s changed", (_name, before, after, index, found) => {
    expect(state(ORIGINAL[0]!.replace(before, after))[index]).toEqual(["different", found]);
  });

  it("a day written another way is the same day", () => {
    expect(state(ORIGINAL[0]!.replace("2026年10月20日", "2026-10-20"))[3]).toEqual(["same", null]);
  });
});
