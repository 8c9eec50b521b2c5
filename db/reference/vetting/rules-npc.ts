import { ANY_SANCTION, RUNNING_EFFECTS } from "./kinds";
import { cite, NPC, records, rule } from "./rule";
import type { VettingRule } from "./types";

/** Candidates for people's congresses. Only an organisation's nomination can be withdrawn on these grounds. */
export const RULES_ON_DEPUTIES: readonly VettingRule[] = [
  rule("npc.running", {
    for: NPC,
    subject: records(RUNNING_EFFECTS),
    window: { state: "running" },
    condition: { nominatedBy: "organisation" },
    verdict: "bars",
    basis: cite("DJ 第10条"),
    confidence: "M",
    zh: "组织推荐的人选，党纪处分、政务处分、处分、组织处理、诫勉影响期未满的，不予推荐。",
    en: "An organisation does not nominate anyone inside the effect period of a sanction, measure or admonition.",
  }),
  rule("npc.recent", {
    for: NPC,
    subject: records(ANY_SANCTION),
    window: { state: "within-years", years: 5 },
    verdict: "judgement",
    basis: cite("XJ 第30条"),
    confidence: "L",
    zh: "五年内受过任何处分的，需研判（把关做法）。",
    en: "Any sanction of the last five years calls for judgement (practice).",
  }),
  rule("npc.recent-penalty", {
    for: NPC,
    subject: records(["行政处罚"]),
    window: { state: "unrepaired", years: 5 },
    verdict: "judgement",
    basis: cite("XJ 第30条"),
    confidence: "L",
    zh: "五年内受过情节严重的行政处罚且未修复的，需研判（把关做法）。",
    en: "A grave administrative penalty of the last five years, unrepaired, calls for judgement (practice).",
  }),
  rule("npc.voters-nominee", {
    for: NPC,
    subject: { on: "nomination" },
    window: { state: "case" },
    condition: { nominatedBy: "voters" },
    verdict: "information",
    basis: cite("XJ 第30条"),
    confidence: "H",
    zh: "选民或者代表十人以上联名推荐的人选，除被剥夺政治权利外，所列情况仅供参考，不影响其提名。",
    en: "For a nominee of ten or more voters or deputies everything but a loss of political rights is for information.",
  }),
];

/** The only ground that holds against a nominee of voters as well. */
export const HOLDS_AGAINST_VOTERS_NOMINEES: readonly string[] = ["rights-deprived"];
