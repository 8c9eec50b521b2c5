import { blocks, cite, inYear, kind } from "./parts";
import type { BlockRow, CitedBasis, EffectRule, RecordKind } from "./types";

interface Result {
  code: string;
  word: string;
  en: string;
  synonyms?: string;
  basis: CitedBasis;
  blocks?: readonly BlockRow[];
}

const SUITED = cite("XR", "24");
const NEXT_YEAR = inYear(1);
const failing = [
  ...blocks("post", SUITED, null, NEXT_YEAR),
  ...blocks("rank", cite("ZJBX", "22"), null, NEXT_YEAR),
  ...blocks("rankYears", cite("ZJBX", "19"), null, inYear(0)),
];
const barely = [
  ...blocks("post", SUITED, null, NEXT_YEAR),
  ...blocks("rankYears", cite("ZJBX", "19"), null, inYear(0)),
];
const uncounted = blocks("rankYears", cite("ZJBX", "19"), null, inYear(0));

const RESULTS: readonly Result[] = [
  { code: "excellent", word: "优秀", en: "excellent", basis: cite("GWY", "38") },
  { code: "competent", word: "称职", en: "competent (civil service)", basis: cite("GWY", "38") },
  {
    code: "basically-competent",
    word: "基本称职",
    en: "barely competent (civil service)",
    basis: cite("GWY", "38"),
    blocks: barely,
  },
  {
    code: "incompetent",
    word: "不称职",
    en: "not competent (civil service)",
    basis: cite("GWY", "38、50、88"),
    blocks: failing,
  },
  { code: "qualified", word: "合格", en: "qualified (institution)", basis: cite("SYRS", "21") },
  {
    code: "basically-qualified",
    word: "基本合格",
    en: "barely qualified (institution)",
    basis: cite("SYRS", "21"),
    blocks: barely,
  },
  {
    code: "unqualified",
    word: "不合格",
    en: "not qualified (institution)",
    basis: cite("SYRS", "16、21"),
    blocks: failing,
  },
  {
    code: "no-grade",
    word: "不确定等次",
    en: "no grade given",
    synonyms:
      "未定等次 不定等次 未确定等次 不进行等次评定 不评定等次 年度考核不定等次 年度考核未定等次 年度考核未确定等次 考核不定等次",
    basis: cite("KH", null, "M"),
    blocks: uncounted,
  },
  {
    code: "not-taken",
    word: "未参加",
    en: "not taken",
    synonyms: "未参加考核 未参加年度考核 不参加考核 不参加年度考核 年度考核不参加",
    basis: cite("KH", null, "M"),
    blocks: uncounted,
  },
];

const ADVERSE = ["basically-competent", "incompetent", "basically-qualified", "unqualified", "no-grade"];
const nextYear = (basis: CitedBasis): EffectRule => ({ type: "assessment-year", basis });

export const ASSESSMENT_KINDS: readonly RecordKind[] = RESULTS.map((result, index) =>
  kind({
    code: `assessment-${result.code}`,
    nameZh: `年度考核${result.word}`,
    nameEn: `Annual assessment: ${result.en}`,
    synonyms: [
      result.word === "未参加" ? "" : result.word,
      `考核${result.word}`,
      `年度考核(${result.word})`,
      `年度考核:${result.word}`,
      `年度考核${result.word}等次`,
      `${result.word}等次`,
      `年度考核结果${result.word}`,
      `年度考核确定为${result.word}`,
      `年度考核为${result.word}`,
      result.synonyms ?? "",
    ]
      .filter(Boolean)
      .join(" "),
    category: "annual-assessment",
    family: "assessment",
    isAdverse: ADVERSE.includes(result.code),
    weight: index,
    effect: result.blocks && result.blocks !== uncounted ? nextYear(SUITED) : { type: "none" },
    blocks: result.blocks ?? [],
    basis: [result.basis],
    validFrom: "1994-01-01",
    visibility: "assessment",
    requires: ["assessmentYear"],
  }),
);

interface Honour {
  code: string;
  word: string;
  en: string;
  synonyms: string;
  basis: CitedBasis;
  party?: true;
}

const titles = (word: string) => `${word}奖励 个人${word} 记个人${word} 给予${word} 荣立${word}`;

const HONOURS: readonly Honour[] = [
  {
    code: "commendation",
    word: "嘉奖",
    en: "Commendation",
    synonyms: "行政嘉奖 给予嘉奖 嘉奖奖励 个人嘉奖",
    basis: cite("GWY", "53"),
  },
  {
    code: "merit-third",
    word: "记三等功",
    en: "Third-class merit",
    synonyms: `三等功 立三等功 行政三等功 ${titles("三等功")}`,
    basis: cite("GWY", "53"),
  },
  {
    code: "merit-second",
    word: "记二等功",
    en: "Second-class merit",
    synonyms: `二等功 立二等功 行政二等功 ${titles("二等功")}`,
    basis: cite("GWY", "53"),
  },
  {
    code: "merit-first",
    word: "记一等功",
    en: "First-class merit",
    synonyms: `一等功 立一等功 行政一等功 ${titles("一等功")}`,
    basis: cite("GWY", "53"),
  },
  {
    code: "honorary-title",
    word: "荣誉称号",
    en: "Honorary title",
    synonyms: "授予荣誉称号 授予称号 个人荣誉称号 劳动模范 人民满意的公务员 先进工作者",
    basis: cite("GWY", "53"),
  },
  {
    code: "merit",
    word: "记功",
    en: "Merit (institution)",
    synonyms: "事业单位记功 记功奖励 给予记功",
    basis: cite("SYRS", "27"),
  },
  {
    code: "great-merit",
    word: "记大功",
    en: "Great merit (institution)",
    synonyms: "大功 事业单位记大功 记大功奖励 给予记大功",
    basis: cite("SYRS", "27"),
  },
  {
    code: "outstanding-party-member",
    word: "优秀共产党员",
    en: "Outstanding Party member",
    synonyms: "优秀党员 优秀共产党员称号 优秀中共党员 优秀中国共产党员",
    basis: cite("DN", null, "M"),
    party: true,
  },
  {
    code: "outstanding-party-worker",
    word: "优秀党务工作者",
    en: "Outstanding Party worker",
    synonyms: "优秀党务干部 优秀党务工作者称号",
    basis: cite("DN", null, "M"),
    party: true,
  },
];

export const COMMENDATION_KINDS: readonly RecordKind[] = HONOURS.map((honour) =>
  kind({
    code: honour.code,
    nameZh: honour.word,
    nameEn: honour.en,
    synonyms: honour.synonyms,
    category: honour.party ? "party-commendation" : "commendation",
    family: "commendation",
    isAdverse: false,
    basis: [honour.basis, ...(honour.party ? [] : [cite("JL", null, "M")])],
    validFrom: "1990-01-01",
    visibility: "commendation",
    expects: ["honourLevel"],
  }),
);
