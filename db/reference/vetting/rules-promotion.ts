import {
  ADMONITION,
  ANY_SANCTION,
  BARELY,
  FAILED,
  LOST_POST,
  MEASURES,
  PARTY_EXPULSION,
  PARTY_SANCTIONS,
  RUNNING_EFFECTS,
  STATE_SANCTIONS,
  UNGRADED,
} from "./kinds";
import { cite, records, rule } from "./rule";
import type { VettingPurposeCode, VettingRule } from "./types";

/** Promotion to a post; the reserve list follows it by analogy and so with less certainty. */
function postRules(purpose: VettingPurposeCode, analogy: boolean): VettingRule[] {
  const base = { for: [purpose] } as const;
  const sure = analogy ? "M" : "H";
  const [zh, en] = analogy ? ["（比照提拔任用）", " (as for promotion)"] : ["", ""];
  return [
    rule(`${purpose}.running`, {
      ...base,
      subject: records(PARTY_SANCTIONS, STATE_SANCTIONS, MEASURES, ADMONITION),
      window: { state: "running" },
      verdict: "bars",
      basis: cite("XR 第24条第六项", "DJ 第10条", "ZW 第19条、第20条"),
      confidence: sure,
      zh: `受党纪处分、政务处分或者处分、组织处理、诫勉，影响期（处分期）未满的，不得列为考察对象${zh}。`,
      en: `Nobody inside the effect period of a sanction, measure or admonition may be put forward${en}.`,
    }),
    rule(`${purpose}.last-year-low`, {
      ...base,
      subject: records(FAILED, BARELY),
      window: { state: "last-year" },
      verdict: "bars",
      basis: cite("XR 第24条第三项"),
      confidence: sure,
      zh: `上一年年度考核为基本称职（基本合格）以下的，不得列为考察对象${zh}。`,
      en: `Nobody assessed as barely competent or worse last year may be put forward${en}.`,
    }),
    rule(`${purpose}.last-year-ungraded`, {
      ...base,
      subject: records(UNGRADED),
      window: { state: "last-year" },
      verdict: "judgement",
      basis: cite("XR 第24条第三项"),
      confidence: "M",
      zh: `上一年年度考核不确定等次或者未参加的，需研判${zh}。`,
      en: `No grade in last year's assessment calls for judgement${en}.`,
    }),
    rule(`${purpose}.last-year-absent`, {
      ...base,
      subject: { on: "assessment-absent" },
      window: { state: "last-year" },
      verdict: "cannot-say",
      basis: cite("XR 第24条第三项"),
      confidence: "M",
      zh: `尚无上一年年度考核结果的，暂不能回复${zh}。`,
      en: `Without last year's assessment nothing can be said${en}.`,
    }),
    rule(`${purpose}.lost-post-any`, {
      ...base,
      subject: records(LOST_POST),
      window: { state: "within", months: 12 },
      verdict: "bars",
      basis: cite("XR 第24条第六项", "ZZCL"),
      confidence: sure,
      zh: `引咎辞职、责令辞职、因问责被免职的，十二个月内不得安排领导职务${zh}。`,
      en: `After resignation or removal for accountability no leading post for 12 months${en}.`,
    }),
    rule(`${purpose}.lost-post-higher`, {
      ...base,
      subject: records(LOST_POST),
      window: { state: "within", months: 24 },
      verdict: "bars",
      basis: cite("XR 第24条第六项", "ZZCL"),
      confidence: sure,
      zh: `引咎辞职、责令辞职、因问责被免职的，二十四个月内不得担任高于原职务的领导职务${zh}。`,
      en: `After resignation or removal for accountability no higher post for 24 months${en}.`,
    }),
    rule(`${purpose}.expelled`, {
      ...base,
      subject: records(PARTY_EXPULSION),
      window: { state: "within", months: 60 },
      verdict: "bars",
      basis: cite("DJ 第13条"),
      confidence: sure,
      zh: `受开除党籍处分的，五年内不得推荐担任相当于或者高于原职务的职务${zh}。`,
      en: `After expulsion from the Party no equal or higher post for five years${en}.`,
    }),
  ];
}

export const RULES_ON_PROMOTION: readonly VettingRule[] = [
  ...postRules("post-promotion", false),
  ...postRules("reserve-cadre", true),
  rule("reserve-cadre.recent-sanction", {
    for: ["reserve-cadre"],
    subject: records(ANY_SANCTION),
    window: { state: "within-years", years: 3 },
    verdict: "judgement",
    basis: cite("XR 第24条"),
    confidence: "L",
    zh: "三年内作出过任何处分决定的，需研判（本地做法）。",
    en: "Any sanction decided within three years calls for judgement (local practice).",
  }),
  rule("rank-promotion.running", {
    for: ["rank-promotion"],
    subject: records(RUNNING_EFFECTS),
    window: { state: "running" },
    verdict: "bars",
    basis: cite("ZJBX 第21条第二项"),
    confidence: "H",
    zh: "受诫勉、组织处理、处分，影响期未满的，不得晋升职级。",
    en: "Nobody inside the effect period of an admonition, measure or sanction may rise in rank.",
  }),
  rule("rank-promotion.last-year-failed", {
    for: ["rank-promotion"],
    subject: records(FAILED),
    window: { state: "last-year" },
    verdict: "bars",
    basis: cite("ZJBX 第22条"),
    confidence: "M",
    zh: "上一年年度考核不称职（不合格）的，不得晋升职级，并应按规定降低职级。",
    en: "Nobody who failed last year's assessment may rise in rank.",
  }),
  rule("rank-promotion.year-not-counted", {
    for: ["rank-promotion"],
    subject: records(BARELY, UNGRADED),
    window: { state: "since-rank" },
    verdict: "judgement",
    basis: cite("ZJBX 第18条、第19条"),
    confidence: "H",
    zh: "任现职级以来有年度考核基本称职或者不确定等次的，该年度不计入晋升年限，需研判任职年限。",
    en: "A year assessed as barely competent or without grade since the present rank does not count: years in rank need judgement.",
  }),
];
