import type { SourceCategory } from "./source-categories";
import type { VettingPurpose, VettingPurposeCode } from "./vetting/types";

const DISCIPLINE: readonly SourceCategory[] = [
  "party-discipline",
  "administrative-sanction",
  "unit-sanction",
  "organisational-measure",
];
const COURTS: readonly SourceCategory[] = ["criminal-judgment", "dishonest-debtor"];
const VALID = { validFrom: "2019-06-01", validTo: null } as const;

/**
 * The eight purposes a case may serve. A discipline reply is required where the law says so without exception
 * (凡提必听 for posts and ranks, and for the reserve list by analogy); elsewhere it may be asked for and then counts.
 */
export const VETTING_PURPOSES: readonly VettingPurpose[] = [
  {
    code: "npc-deputy-city",
    zh: "市级人大代表候选人推荐",
    en: "Nomination of city people's congress deputies",
    matter: { zh: "推荐为市人大代表候选人", en: "nomination for the city people's congress" },
    basis: [
      { source: "XJ", article: "第30条" },
      { source: "DB", article: null },
    ],
    confidence: "H",
    ...VALID,
    requiredSources: [...DISCIPLINE, ...COURTS],
    requiredReplies: [],
    optionalReplies: ["discipline", "police"],
    signOffLevels: 1,
    replyWorkingDays: 3,
  },
  {
    code: "npc-deputy-county",
    zh: "县（区）级人大代表候选人推荐",
    en: "Nomination of county people's congress deputies",
    matter: { zh: "推荐为县（区）人大代表候选人", en: "nomination for a county people's congress" },
    basis: [
      { source: "XJ", article: "第30条" },
      { source: "DB", article: null },
    ],
    confidence: "H",
    ...VALID,
    requiredSources: [...DISCIPLINE, ...COURTS],
    requiredReplies: [],
    optionalReplies: ["discipline", "police"],
    signOffLevels: 1,
    replyWorkingDays: 3,
  },
  {
    code: "reserve-cadre",
    zh: "优秀年轻干部（后备）人选",
    en: "Reserve list of cadres",
    matter: { zh: "列入优秀年轻干部（后备）名单", en: "entry in the reserve list" },
    basis: [{ source: "XR", article: "第24条" }],
    confidence: "M",
    ...VALID,
    requiredSources: [...DISCIPLINE, ...COURTS, "annual-assessment"],
    requiredReplies: ["discipline"],
    optionalReplies: ["police"],
    signOffLevels: 1,
    replyWorkingDays: 3,
  },
  {
    code: "post-promotion",
    zh: "职务提拔",
    en: "Promotion to a post",
    matter: { zh: "提拔任职", en: "promotion to a post" },
    basis: [{ source: "XR", article: "第24条" }],
    confidence: "H",
    ...VALID,
    requiredSources: [...DISCIPLINE, ...COURTS, "annual-assessment"],
    requiredReplies: ["discipline"],
    optionalReplies: ["police"],
    signOffLevels: 1,
    replyWorkingDays: 3,
  },
  {
    code: "rank-promotion",
    zh: "职级晋升",
    en: "Promotion in rank",
    matter: { zh: "晋升职级", en: "promotion in rank" },
    basis: [{ source: "ZJBX", article: "第21条" }],
    confidence: "H",
    ...VALID,
    requiredSources: [...DISCIPLINE, ...COURTS, "annual-assessment"],
    requiredReplies: ["discipline"],
    optionalReplies: ["police"],
    signOffLevels: 1,
    replyWorkingDays: 3,
  },
  {
    code: "party-honour",
    zh: "“两优一先”等党内表彰",
    en: "Party honours",
    matter: { zh: "党内表彰", en: "a Party honour" },
    basis: [{ source: "DN", article: null }],
    confidence: "M",
    ...VALID,
    requiredSources: [...DISCIPLINE, "party-membership", ...COURTS, "annual-assessment"],
    requiredReplies: [],
    optionalReplies: ["discipline", "police"],
    signOffLevels: 1,
    replyWorkingDays: 3,
  },
  {
    code: "party-admission",
    zh: "发展党员",
    en: "Admission to the Party",
    matter: { zh: "发展为党员", en: "admission to the Party" },
    basis: [{ source: "FZDY", article: "第16条" }],
    confidence: "H",
    ...VALID,
    requiredSources: [...DISCIPLINE, "party-membership", ...COURTS, "annual-assessment"],
    requiredReplies: ["party-review"],
    optionalReplies: ["discipline", "police"],
    signOffLevels: 1,
    replyWorkingDays: 3,
  },
  {
    code: "institution-post",
    zh: "事业单位岗位聘用和职称评审",
    en: "Posts and titles in public institutions",
    matter: { zh: "事业单位岗位聘用（职称、技能等级）", en: "a post or title in a public institution" },
    basis: [
      { source: "SYC", article: null },
      { source: "ZW", article: "第20条" },
    ],
    confidence: "H",
    ...VALID,
    requiredSources: [...DISCIPLINE, ...COURTS, "annual-assessment"],
    requiredReplies: [],
    optionalReplies: ["discipline", "police"],
    signOffLevels: 1,
    replyWorkingDays: 3,
  },
];

/** The purpose of that code; undefined where there is none. */
export function vettingPurpose(code: string): VettingPurpose | undefined {
  return VETTING_PURPOSES.find((purpose) => purpose.code === code);
}

export const VETTING_PURPOSE_CODES = VETTING_PURPOSES.map((purpose) => purpose.code) as readonly VettingPurposeCode[];
