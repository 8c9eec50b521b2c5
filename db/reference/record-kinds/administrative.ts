import {
  blocks,
  CIVIL_CLASSES,
  cite,
  civilYears,
  institutionYears,
  kind,
  MANAGER_CLASSES,
  months,
  OTHER_INSTITUTION_CLASSES,
} from "./parts";
import type { AssessmentRow, BlockRow, CitedBasis, EffectRule, RecordKind, SanctionRegime } from "./types";

/** The kinds of 政务 and 处分, from the lightest; months as in the article, null for dismissal. */
const STEPS = [
  ["warning", "警告", "Warning", 6],
  ["demerit", "记过", "Demerit", 12],
  ["serious-demerit", "记大过", "Serious demerit", 18],
  ["demotion", "降级", "Demotion in grade", 24],
  ["removal", "撤职", "Removal from post", 24],
  ["dismissal", "开除", "Dismissal", null],
] as const;

type Step = (typeof STEPS)[number][0];

const period = (count: number, basis: CitedBasis): EffectRule => ({
  type: "period",
  lengths: [months(count, basis)],
  possibleMonths: null,
});

/** What a sanction stands in the way of, by the person's class on the decision date. */
function stepBlocks(step: Step, civilArticle: CitedBasis): BlockRow[] {
  if (step === "dismissal") return blocks("publicOffice post rank", cite("GWY", "26"));
  const isWarning = step === "warning";
  return [
    ...blocks("post rank", civilArticle, CIVIL_CLASSES),
    ...(isWarning ? [] : blocks("salaryStep", civilArticle, CIVIL_CLASSES)),
    ...blocks("post institutionPost professionalTitle", cite("ZW", "20"), MANAGER_CLASSES),
    ...(isWarning ? [] : blocks("salaryStep", cite("ZW", "20"), MANAGER_CLASSES)),
    ...blocks("institutionPost", cite("SYC", null), OTHER_INSTITUTION_CLASSES),
    ...(isWarning ? [] : blocks("professionalTitle", cite("SYC", null), OTHER_INSTITUTION_CLASSES)),
  ];
}

const CIVIL_YEARS: Record<Step, string | null> = {
  warning: "not-excellent",
  demerit: "comment-only",
  "serious-demerit": "no-grade no-grade",
  demotion: "no-grade no-grade",
  removal: "no-grade no-grade",
  dismissal: null,
};

const INSTITUTION_YEARS: Record<Step, [since2023: string, before: string] | null> = {
  warning: ["not-excellent", "not-excellent"],
  demerit: ["comment-only", "not-qualified"],
  "serious-demerit": ["comment-only comment-only", "not-qualified"],
  demotion: ["comment-only comment-only", "unqualified"],
  removal: ["comment-only comment-only", "unqualified"],
  dismissal: null,
};

function yearRows(step: Step): AssessmentRow[] {
  const civil = CIVIL_YEARS[step];
  const institution = INSTITUTION_YEARS[step];
  return [
    ...(civil ? civilYears(civil, cite("KHC")) : []),
    ...(institution ? institutionYears(institution[0], institution[1]) : []),
  ];
}

interface Series {
  regime: SanctionRegime;
  prefix: string;
  zh: string;
  en: string;
  category: "administrative-sanction" | "unit-sanction";
  validFrom: string;
  length: CitedBasis;
  blocked: CitedBasis;
  bodies: readonly string[];
  synonyms: (word: string) => string;
}

const series = (s: Series): RecordKind[] =>
  STEPS.map(([step, word, english, count], index) =>
    kind({
      code: `${s.prefix}-${step}`,
      nameZh: `${s.zh}${word}`,
      nameEn: `${english} (${s.en})`,
      synonyms: s.synonyms(word),
      category: s.category,
      family: "administrative",
      regime: s.regime,
      severity: count === null ? null : count <= 18 ? "light" : "heavy",
      weight: index + 1,
      effect: count === null ? { type: "permanent", basis: s.length } : period(count, s.length),
      blocks: stepBlocks(step, s.blocked),
      assessment: yearRows(step),
      basis: [s.length],
      validFrom: s.validFrom,
      visibility: "discipline",
      decidingBodies: s.bodies,
      expects: ["documentNo"],
    }),
  );

const POLITICAL_KINDS = series({
  regime: "political",
  prefix: "political",
  zh: "政务",
  en: "supervision organ",
  category: "administrative-sanction",
  validFrom: "2018-03-20",
  length: cite("ZW", "7、8"),
  blocked: cite("ZW", "19"),
  bodies: ["监委", "监察", "纪委"],
  synonyms: (word) => `政务${word}处分 政务处分${word} 政务处分(${word}) 监察机关政务${word}`,
});

const CIVIL_SERVICE_KINDS = series({
  regime: "civil-service",
  prefix: "sanction",
  zh: "处分",
  en: "appointing body",
  category: "unit-sanction",
  validFrom: "2006-01-01",
  length: cite("GWY", "62、64"),
  blocked: cite("GWY", "64"),
  bodies: ["局", "委", "办", "政府", "厅", "部", "院", "会", "组", "处", "中心", "站", "所", "校"],
  synonyms: (word) =>
    `行政${word} 行政${word}处分 行政处分${word} 行政处分(${word}) 公务员处分${word} 公务员${word}处分 处分(${word})`,
});

const institution = {
  category: "unit-sanction",
  family: "administrative",
  regime: "institution",
  visibility: "discipline",
  expects: ["documentNo"],
  validFrom: "2012-09-01",
} as const;

const synonymsOf = (word: string) =>
  `事业处分${word} 事业处分(${word}) 事业${word} 事业单位${word} 事业单位${word}处分 事业单位处分${word} 事业单位处分(${word}) 事业单位人员处分${word} 事业单位工作人员处分${word} 事业单位工作人员${word}处分`;

const length = cite("SYC", null);

const INSTITUTION_KINDS: readonly RecordKind[] = [
  kind({
    ...institution,
    code: "institution-warning",
    nameZh: "事业处分警告",
    nameEn: "Warning (public institution)",
    synonyms: synonymsOf("警告"),
    severity: "light",
    weight: 1,
    effect: period(6, length),
    blocks: stepBlocks("warning", cite("SYC", null)),
    assessment: yearRows("warning"),
    basis: [length, cite("SYRS", "29")],
  }),
  kind({
    ...institution,
    code: "institution-demerit",
    nameZh: "事业处分记过",
    nameEn: "Demerit (public institution)",
    synonyms: synonymsOf("记过"),
    severity: "light",
    weight: 2,
    effect: period(12, length),
    blocks: stepBlocks("demerit", cite("SYC", null)),
    assessment: yearRows("demerit"),
    basis: [length, cite("SYRS", "29")],
  }),
  kind({
    ...institution,
    code: "institution-downgrading",
    nameZh: "降低岗位等级",
    nameEn: "Lower post grade (public institution)",
    synonyms: `${synonymsOf("降低岗位等级")} 降低岗位等级处分 降低岗位等级或者撤职 降低岗位等级或撤职 降低岗位 降岗`,
    severity: "heavy",
    weight: 5,
    effect: period(24, length),
    blocks: stepBlocks("demotion", cite("SYC", null)),
    assessment: yearRows("demotion"),
    basis: [length, cite("SYRS", "29")],
  }),
  kind({
    ...institution,
    code: "institution-dismissal",
    nameZh: "事业开除",
    nameEn: "Dismissal (public institution)",
    synonyms: synonymsOf("开除"),
    weight: 6,
    effect: { type: "permanent", basis: length },
    blocks: stepBlocks("dismissal", cite("SYC", null)),
    basis: [length, cite("SYRS", "29")],
  }),
];

/** Findings without a sanction: told for information, in no one's way. */
const WAIVED_KINDS: readonly RecordKind[] = [
  [
    "sanction-waived",
    "免予处分",
    "Sanction waived",
    "免于处分 免予政务处分 免于政务处分 免予党纪处分 免于党纪处分 免予行政处分",
  ],
  ["sanction-not-given", "不予处分", "No sanction given", "不予政务处分 不予党纪处分 不给予处分 不予行政处分"],
].map(([code, nameZh, nameEn, synonyms]) =>
  kind({
    code: code!,
    nameZh: nameZh!,
    nameEn: nameEn!,
    synonyms,
    category: "unit-sanction",
    family: "mild",
    basis: [cite("ZW", "12")],
    validFrom: "2006-01-01",
    visibility: "discipline",
  }),
);

export const ADMINISTRATIVE_KINDS: readonly RecordKind[] = [
  ...POLITICAL_KINDS,
  ...CIVIL_SERVICE_KINDS,
  ...INSTITUTION_KINDS,
  ...WAIVED_KINDS,
];
