import { expect, it } from "vitest";
import { methodSchema } from "./agencies.schema";
import type { RatingMethod } from "./grading.types";
import { methodProblems } from "./grading-content.rules";

const GRADES = [
  { grade: "A", meaning: "好" },
  { grade: "B", meaning: "差" },
];
const indicator = (code: string, weight: number, choices?: Record<string, number>) => ({
  ...{ code, name: code, unit: "", weight },
  scoring: choices
    ? { kind: "choices" as const, choices }
    : { kind: "bands" as const, bands: [{ from: 0, points: 100 }] },
});
const method = (change: Partial<RatingMethod>): RatingMethod => ({
  indicators: [indicator("debt", 100)],
  cutOffs: [
    { grade: "A", points: 60 },
    { grade: "B", points: 0 },
  ],
  caps: [],
  ...change,
});
const cap = (code: string) => [{ indicator: code, atLeast: 1, grade: "B" }];

it.each<[string, Partial<RatingMethod>, string[]]>([
  ["weights with fractions", { indicators: [indicator("a", 12.5), indicator("b", 87.5)] }, []],
  [
    "thirds that leave something over",
    { indicators: [33.33, 33.33, 33.33].map((w, i) => indicator(`${i}`, w)) },
    ["weights-sum"],
  ],
  [
    "four places that leave something over",
    { indicators: [33.3333, 66.6666].map((w, i) => indicator(`${i}`, w)) },
    ["weights-sum"],
  ],
  [
    "two indicators of one name, which values given by name could not tell apart",
    {
      indicators: [
        { ...indicator("a", 50), name: "流动比率" },
        { ...indicator("b", 50), name: "流动比率" },
      ],
    },
    ["indicator-name-twice"],
  ],
  [
    "an indicator named as another one's code",
    { indicators: [indicator("a", 50), { ...indicator("b", 50), name: "a" }] },
    ["indicator-name-twice"],
  ],
  ["a code twice", { indicators: [indicator("a", 50), indicator("a", 50)] }, ["indicator-twice"]],
  ...[
    "80以上",
    "80分及以上",
    "60-80",
    "60～80（不含80）",
    "不满60",
    "3年以上",
    "≥80",
    "超过 80",
    "[60,80)",
    "x≥80",
    "80+",
    "1/3以上",
    "第3以上",
    "人数超过3人",
    "六十以上",
    "六十分（含）以上",
    "八十分及以上",
    "六十至八十",
    "六十分到八十分",
    "不满六十",
    "三年以上",
    "百分之五十以下",
    "超过两次",
  ].map((bound): [string, Partial<RatingMethod>, string[]] => [
    `the bound ${bound} among choices`,
    { indicators: [indicator("a", 100, { [bound]: 0, 优: 100 })] },
    ["scoring-bound"],
  ]),
  ...["AA级以上", "2026", "一般以上", "有-无", "1", "二级及以下", "三A以上", "一次", "零"].map(
    (choice): [string, Partial<RatingMethod>, string[]] => [
      `the choice ${choice}`,
      { indicators: [indicator("a", 100, { [choice]: 0, 优: 100 })] },
      [],
    ],
  ),
  ["a bound that reads as a word", { indicators: [indicator("a", 100, { "<60": 0, "100": 100 })] }, ["scoring-bound"]],
  ["a choice named twice", { indicators: [indicator("a", 100, { 无: 100, "无 ×2": 0 })] }, ["choice-twice"]],
  ["a ceiling on a number", { caps: cap("debt") }, []],
  ["on words", { indicators: [indicator("tax", 100, { A: 100, B: 0 })], caps: cap("tax") }, ["cap-choices"]],
  [
    "on choices that are numbers",
    { indicators: [indicator("penalties", 100, { 0: 100, 1: 0 })], caps: cap("penalties") },
    [],
  ],
])("%s", (_, change, codes) => {
  expect(methodProblems(method(change), GRADES).map(({ key }) => key.replace("agencies:problem.", ""))).toEqual(codes);
});

it.each([1e-9, 1e21, 0.123456789])("takes no number that a grade could not be computed with exactly: %s", (points) => {
  const odd = method({
    cutOffs: [
      { grade: "A", points },
      { grade: "B", points: 0 },
    ],
  });
  expect(methodSchema.safeParse(odd).success).toBe(false);
});
