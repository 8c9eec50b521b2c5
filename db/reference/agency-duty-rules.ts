import type { SourceKey } from "./sources";
import type { Confidence } from "./types";

export interface AgencyDutyRule {
  code: string;
  zh: string;
  en: string;
  term: { kind: "yearly"; month: number; day: number } | { kind: "after-event" | "working-days"; days: number };
  consequenceZh: string;
  consequenceEn: string;
  effect: "none" | "public-note" | "check" | "suspension-proposal";
  /** Days before the due day on which the agency is reminded. */
  remindDays: readonly number[];
  source: SourceKey;
  article: string;
  confidence: Confidence;
  validFrom: string;
  validTo: string | null;
}

/**
 * What a listed agency owes the register and what follows where it is missed. The texts of the city's own rules were not
 * seen: terms follow the national rules for ratings and for enterprise credit reporting as a model, and say so.
 */
export const AGENCY_DUTY_RULES: readonly AgencyDutyRule[] = [
  {
    code: "yearly-statement",
    zh: "年度报告",
    en: "Yearly statement",
    term: { kind: "yearly", month: 4, day: 30 },
    consequenceZh: "逾期未报送的，在机构公示页注明，并列入当年重点检查名单。",
    consequenceEn: "Where it is missed, the public page of the agency says so and the agency is checked in that year.",
    effect: "public-note",
    remindDays: [30, 7, 0],
    source: "PJ",
    article: "第四十八条（参照）",
    confidence: "M",
    validFrom: "2025-01-01",
    validTo: null,
  },
  {
    code: "change",
    zh: "变更备案",
    en: "Filing of a change",
    term: { kind: "after-event", days: 30 },
    consequenceZh: "逾期办理的，登记为逾期变更，列入检查。",
    consequenceEn: "Where it is late, it is entered as late and the agency is checked.",
    effect: "check",
    remindDays: [7, 0],
    source: "ZX",
    article: "第十条（参照）",
    confidence: "M",
    validFrom: "2020-01-01",
    validTo: null,
  },
  {
    code: "analyst-departure",
    zh: "评价人员离任变更备案",
    en: "Filing that an analyst has left",
    term: { kind: "after-event", days: 30 },
    consequenceZh: "逾期未办理的，列入检查。",
    consequenceEn: "Where it is missed, the agency is checked.",
    effect: "check",
    remindDays: [7, 0],
    source: "OWN",
    article: "",
    confidence: "M",
    validFrom: "2020-01-01",
    validTo: null,
  },
  {
    code: "complaint",
    zh: "投诉答复和办结",
    en: "Answer to a complaint, and its decision",
    term: { kind: "working-days", days: 30 },
    consequenceZh: "期满未答复的，监管部门依据已有材料办结。",
    consequenceEn: "Where no answer came, the regulator decides by what is at hand.",
    effect: "none",
    remindDays: [],
    source: "OWN",
    article: "",
    confidence: "L",
    validFrom: "2020-01-01",
    validTo: null,
  },
];
