import type { RatingMethod, ScaleGrade } from "~/modules/agencies/grading.types";

type Steps = readonly (readonly [grade: string, meaning: string, points: number])[];

/** 三等九级 of the loan market (银发〔2006〕95号). */
const NINE: Steps = [
  ["AAA", "信用极好，基本不受不利因素影响", 90],
  ["AA", "信用优良，受不利因素影响很小", 82],
  ["A", "信用较好，受不利因素影响较小", 74],
  ["BBB", "信用一般，受不利因素影响较大", 66],
  ["BB", "信用欠佳，有较多不确定因素", 58],
  ["B", "信用较差，履约能力不足", 50],
  ["CCC", "信用很差，履约依赖外部条件", 40],
  ["CC", "信用极差，履约基本无保障", 30],
  ["C", "没有信用，无力履约", 0],
];
/** 十级: the nine and D. */
const TEN: Steps = [...NINE.slice(0, 8), ["C", "没有信用，基本无力履约", 15], ["D", "已经违约", 0]];
const FIVE_WORDS: Steps = [
  ["优秀", "履约意愿和能力强", 88],
  ["良好", "履约意愿和能力较强", 74],
  ["合格", "履约意愿和能力一般", 60],
  ["关注", "履约存在不确定性", 45],
  ["不合格", "不宜信任", 0],
];
const FIVE_LETTERS: Steps = [
  ["A", "诚信守约", 85],
  ["B", "较为守约", 70],
  ["C", "基本守约", 55],
  ["D", "有失约行为", 40],
  ["E", "严重失约", 0],
];
const FOUR: Steps = [
  ["AAA级", "信用示范", 85],
  ["AA级", "信用良好", 70],
  ["A级", "信用合格", 55],
  ["B级", "信用不足", 0],
];

export const DEMO_SCALES = { nine: NINE, ten: TEN, words: FIVE_WORDS, letters: FIVE_LETTERS, four: FOUR } as const;
export type DemoScale = keyof typeof DEMO_SCALES;

export const gradesOf = (scale: DemoScale): ScaleGrade[] =>
  DEMO_SCALES[scale].map(([grade, meaning]) => ({ grade, meaning }));

/** A method for a scale; agencies weigh the same six indicators a little differently. */
export function methodOf(scale: DemoScale, variant: number): RatingMethod {
  const steps = DEMO_SCALES[scale];
  const shift = variant % 3;
  const bands = (...pairs: [from: number, points: number][]) => ({
    kind: "bands" as const,
    bands: pairs.map(([from, points]) => ({ from, points })),
  });
  return {
    indicators: [
      {
        code: "debt-ratio",
        name: "资产负债率",
        unit: "%",
        weight: 20 - shift,
        scoring: bands([90, 10], [75, 40], [60, 70], [0, 100]),
      },
      {
        code: "profit-margin",
        name: "主营业务利润率",
        unit: "%",
        weight: 15,
        scoring: bands([15, 100], [8, 80], [3, 60], [0, 40], [-1000, 10]),
      },
      {
        code: "current-ratio",
        name: "流动比率",
        unit: "倍",
        weight: 15,
        scoring: bands([2, 100], [1.5, 85], [1, 60], [0, 25]),
      },
      {
        code: "contract-rate",
        name: "合同履约率",
        unit: "%",
        weight: 20 + shift,
        scoring: bands([98, 100], [95, 80], [90, 60], [0, 20]),
      },
      {
        code: "years",
        name: "持续经营年限",
        unit: "年",
        weight: 10,
        scoring: bands([10, 100], [5, 80], [3, 60], [0, 40]),
      },
      {
        code: "public-record",
        name: "公共信用记录",
        unit: "",
        weight: 20,
        scoring: { kind: "choices", choices: { 无不良: 100, 一般失信: 40, 严重失信: 0 } },
      },
    ],
    cutOffs: steps.map(([grade, , points]) => ({ grade, points })),
    caps: [{ indicator: "debt-ratio", atLeast: 95, grade: steps[Math.ceil(steps.length / 2)]![0] }],
  };
}
