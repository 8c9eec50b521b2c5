import { ALL_PURPOSES, cite, PROMOTION, rule } from "./rule";
import type { VettingRule } from "./types";

const rest = ALL_PURPOSES.filter((purpose) => !PROMOTION.includes(purpose));
const disciplineBasis = cite("XR 第24条", "ZW 第52条");
const groups = [
  { suffix: "promotion", for: PROMOTION, confidence: "H" },
  { suffix: "other", for: rest, confidence: "M" },
] as const;

const disciplineRules = groups.flatMap(({ suffix, ...group }) => [
  rule(`discipline-unfit.${suffix}`, {
    ...group,
    subject: { on: "reply", from: "discipline", meaning: ["unfit"] },
    window: { state: "case" },
    verdict: "bars",
    basis: disciplineBasis,
    zh: "纪检监察机关本次回复为“不宜”的，影响期未满（以纪检监察机关意见为准）。",
    en: "The discipline body replies for this case that the candidate is unfit: barred.",
  }),
  rule(`discipline-postpone.${suffix}`, {
    ...group,
    subject: { on: "reply", from: "discipline", meaning: ["postpone", "failed", "other"] },
    window: { state: "case" },
    verdict: "judgement",
    basis: disciplineBasis,
    zh: "纪检监察机关本次回复“建议暂缓”或者另有说明的，需研判。",
    en: "The discipline body advises to wait, or adds remarks: needs judgement.",
  }),
]);

/** Replies that other bodies gave for the case; they are never records and count for this case alone. */
export const RULES_ON_REPLIES: readonly VettingRule[] = [
  ...disciplineRules,
  rule("discipline-absent.promotion", {
    for: PROMOTION,
    subject: { on: "reply-absent", from: "discipline" },
    window: { state: "case" },
    verdict: "cannot-say",
    basis: cite("XR 第24条"),
    confidence: "H",
    zh: "应当听取而尚未收到纪检监察机关意见的，暂不能回复。",
    en: "While the required reply of the discipline body is missing nothing can be said.",
  }),
  rule("discipline-absent.reserve", {
    for: ["reserve-cadre"],
    subject: { on: "reply-absent", from: "discipline" },
    window: { state: "case" },
    verdict: "cannot-say",
    basis: cite("XR 第24条"),
    confidence: "M",
    zh: "应当听取而尚未收到纪检监察机关意见的，暂不能回复（比照提拔任用）。",
    en: "While the required reply of the discipline body is missing nothing can be said (as for promotion).",
  }),
  rule("police-reply", {
    for: ALL_PURPOSES,
    subject: { on: "reply", from: "police", meaning: ["postpone", "unfit", "failed", "other"] },
    window: { state: "case" },
    verdict: "judgement",
    basis: cite("ZA 第136条"),
    confidence: "H",
    zh: "公安机关本次回复有情况的，需研判；该回复只用于本批次。",
    en: "A police reply that reports something calls for judgement; it serves this case only.",
  }),
  rule("party-review-failed", {
    for: ["party-admission"],
    subject: { on: "reply", from: "party-review", meaning: ["failed", "unfit"] },
    window: { state: "case" },
    verdict: "bars",
    basis: cite("FZDY 第16条"),
    confidence: "H",
    zh: "政治审查不合格的，不能发展入党。",
    en: "Someone who failed the political review cannot be admitted.",
  }),
  rule("party-review-unclear", {
    for: ["party-admission"],
    subject: { on: "reply", from: "party-review", meaning: ["postpone", "other"] },
    window: { state: "case" },
    verdict: "judgement",
    basis: cite("FZDY 第16条"),
    confidence: "M",
    zh: "政治审查结论建议暂缓或者另有说明的，需研判。",
    en: "A political review that advises to wait or adds remarks calls for judgement.",
  }),
  rule("party-review-absent", {
    for: ["party-admission"],
    subject: { on: "reply-absent", from: "party-review" },
    window: { state: "case" },
    verdict: "cannot-say",
    basis: cite("FZDY 第16条"),
    confidence: "H",
    zh: "没有政治审查结论的，暂不能回复。",
    en: "Without the political review nothing can be said.",
  }),
];
