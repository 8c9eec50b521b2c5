import { expect, it } from "vitest";
import type { RatingMethod } from "~/modules/agencies/grading.types";
import { analystNames, indicatorsByCode, indicatorsOfCell, indicatorsOfText, namedTwice } from "./report-row.rules";

const scoring = { kind: "choices", choices: {} } as const;
const indicator = (code: string, name: string) => ({ code, name, unit: "", weight: 50, scoring });
const method: RatingMethod = {
  indicators: [indicator("ratio", "流动比率"), indicator("tax", "纳税信用等级")],
  cutOffs: [],
  caps: [],
};

it.each([
  ["流动比率=1.5；纳税信用等级=A", { ratio: "1.5", tax: "A" }],
  ["ratio：1.5\n tax = A ", { ratio: "1.5", tax: "A" }],
  ["流动比率=1.5;", { ratio: "1.5" }],
  ["流动比率＝1.5；美观=9", { ratio: "1.5", 美观: "9" }],
  ["流动比率1.5", { "流动比率1.5": "" }],
  ["流动比率=1.5；流动比率=1.5", { ratio: "1.5" }],
  ["流动比率=0.4；流动比率=1.5", { ratio: "0.4", "流动比率 ×2": "1.5" }],
  ["ratio=0.4；流动比率=1.5", { ratio: "0.4", "ratio ×2": "1.5" }],
  ["", {}],
  [undefined, {}],
])("%j reads as %j", (text, values) => {
  expect(indicatorsOfCell(text, method)).toEqual(values);
});

it.each([
  ["ratio=0.4；流动比率=1.5", "ratio"],
  ["流动比率=0.4\n流动比率=1.5", "流动比率"],
  ["流动比率=0.4\n纳税信用等级=A", undefined],
])("in %j the indicator that has two values is %s", (text, name) => {
  expect(namedTwice(indicatorsOfCell(text, method))).toBe(name);
  expect(namedTwice(indicatorsByCode(indicatorsOfText(text), method))).toBe(name);
});

it("names and codes mean the same indicator, and other words stay as they were written", () => {
  const typed = indicatorsOfText("流动比率=1.5\ntax=A\n美观=9");
  expect(typed).toEqual({ 流动比率: "1.5", tax: "A", 美观: "9" });
  expect(indicatorsByCode(typed, method)).toEqual({ ratio: "1.5", tax: "A", 美观: "9" });
});

it("analysts are read one after the other, however they are set apart", () => {
  expect(analystNames("王一/李二、赵三，XP001；钱四\n孙五")).toEqual(["王一", "李二", "赵三", "XP001", "钱四", "孙五"]);
});
