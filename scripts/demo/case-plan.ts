import type { CivilDate } from "~/platform/civil-date";
import { type DemoPerson, isCivil } from "./people";

export type CasePurpose =
  | "npc-deputy-city"
  | "npc-deputy-county"
  | "reserve-cadre"
  | "post-promotion"
  | "rank-promotion"
  | "party-honour"
  | "party-admission"
  | "institution-post";

/** What came of an issued opinion; the six results of the source. */
export type CaseOutcome =
  | "struck-from-candidates"
  | "deputy-qualification-ended"
  | "not-in-reserve"
  | "honour-refused"
  | "interviewed"
  | "admission-deferred";

/** The source's figures: what the outcomes of all issued cases add up to. */
export const OUTCOME_FIGURES: Readonly<Record<CaseOutcome, number>> = {
  "struck-from-candidates": 1,
  "deputy-qualification-ended": 6,
  "not-in-reserve": 1,
  "honour-refused": 14,
  interviewed: 91,
  "admission-deferred": 3,
};

/** A fact planted for a candidate, so that the outcome is justified by the register. */
export type PlantedFact =
  | "listed-debtor"
  | "expelled-convict"
  | "party-probation"
  | "removed-from-post"
  | "serious-warning"
  | "running-demerit"
  | "expired-warning"
  | "running-admonition"
  | "admonition-this-year"
  | "running-party-warning"
  | "running-warning"
  | "running-institution-warning"
  | "not-full-member"
  | "expired-reassignment"
  | "ungraded-last-year"
  | "barely-competent"
  | "incompetent-last-year";

export interface PlannedCase {
  key: string;
  purpose: CasePurpose;
  asOf: CivilDate;
  title: string;
  requester: string;
  documentNo: string;
  /** Candidates without anything to their discredit, in the full city. */
  cleanCount: number;
  /** Whom the case is about; planted facts may narrow it further. */
  who: (person: DemoPerson) => boolean;
  proposedPost: string;
  flagged: readonly { fact: PlantedFact; count: number; outcome: CaseOutcome | null }[];
  /** How far the demo takes the case. */
  until: "issued" | "decided" | "returned" | "answered";
}

const inDivision = (division: string) => (person: DemoPerson) => person.unit.division === division;
const inCounty = (person: DemoPerson) => person.unit.level !== "city";
const age = (person: DemoPerson) => 2026 - Number(person.bornOn.slice(0, 4));
const member = (person: DemoPerson) =>
  person.political === "中共党员" && person.partyOn !== "" && person.partyOn < "2024-01-01";
const civil = (person: DemoPerson) => isCivil(person.staffClass);
const professional = (person: DemoPerson) => person.staffClass === "事业单位专业技术人员";

/** Every case of the demo city. Letters come from the organisation bodies of the city and its counties. */
export const CASE_PLAN: readonly PlannedCase[] = [
  {
    key: "congress-city",
    purpose: "npc-deputy-city",
    asOf: "2026-09-10",
    title: "市人大代表候选人推荐人选",
    requester: "宿迁市百川人大代表工作委员会",
    documentNo: "百川函〔2026〕12号",
    cleanCount: 83,
    who: (p) => member(p) && age(p) >= 30,
    proposedPost: "市人大代表候选人",
    flagged: [{ fact: "listed-debtor", count: 1, outcome: "struck-from-candidates" }],
    until: "issued",
  },
  {
    key: "congress-shuyang",
    purpose: "npc-deputy-county",
    asOf: "2026-09-15",
    title: "沭阳县人大代表连任人选",
    requester: "沭阳县百川人大代表工作委员会",
    documentNo: "沭百川函〔2026〕7号",
    cleanCount: 57,
    who: (p) => member(p) && civil(p) && inDivision("321322")(p),
    proposedPost: "县人大代表候选人",
    flagged: [
      { fact: "expelled-convict", count: 1, outcome: "deputy-qualification-ended" },
      { fact: "party-probation", count: 1, outcome: "deputy-qualification-ended" },
      { fact: "listed-debtor", count: 1, outcome: "deputy-qualification-ended" },
    ],
    until: "issued",
  },
  {
    key: "congress-sihong",
    purpose: "npc-deputy-county",
    asOf: "2026-09-17",
    title: "泗洪县人大代表连任人选",
    requester: "泗洪县百川人大代表工作委员会",
    documentNo: "洪百川函〔2026〕5号",
    cleanCount: 47,
    who: (p) => member(p) && civil(p) && inDivision("321324")(p),
    proposedPost: "县人大代表候选人",
    flagged: [
      { fact: "removed-from-post", count: 2, outcome: "deputy-qualification-ended" },
      { fact: "serious-warning", count: 1, outcome: "deputy-qualification-ended" },
    ],
    until: "issued",
  },
  {
    key: "reserve",
    purpose: "reserve-cadre",
    asOf: "2026-08-20",
    title: "优秀年轻干部人选",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕31号",
    cleanCount: 70,
    who: (p) => member(p) && civil(p) && age(p) <= 42,
    proposedPost: "优秀年轻干部",
    flagged: [
      { fact: "running-demerit", count: 1, outcome: "not-in-reserve" },
      { fact: "expired-warning", count: 9, outcome: "interviewed" },
    ],
    until: "issued",
  },
  {
    key: "honours",
    purpose: "party-honour",
    asOf: "2026-06-20",
    title: "“七一”表彰推荐对象",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕22号",
    cleanCount: 136,
    who: (p) => member(p),
    proposedPost: "优秀共产党员",
    flagged: [
      { fact: "admonition-this-year", count: 6, outcome: "honour-refused" },
      { fact: "running-party-warning", count: 4, outcome: "honour-refused" },
      { fact: "running-warning", count: 3, outcome: "honour-refused" },
      { fact: "not-full-member", count: 1, outcome: "honour-refused" },
    ],
    until: "issued",
  },
  {
    key: "promotion-city",
    purpose: "post-promotion",
    asOf: "2026-07-15",
    title: "市直单位拟提拔人选",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕26号",
    cleanCount: 30,
    who: (p) => member(p) && civil(p) && inDivision("321300")(p) && p.isLeading,
    proposedPost: "提任副县处级领导职务",
    flagged: [
      { fact: "running-admonition", count: 5, outcome: "interviewed" },
      { fact: "expired-reassignment", count: 5, outcome: "interviewed" },
    ],
    until: "issued",
  },
  {
    key: "promotion-county",
    purpose: "post-promotion",
    asOf: "2026-10-12",
    title: "县（区）乡科级领导拟提拔人选",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕40号",
    cleanCount: 60,
    who: (p) => member(p) && civil(p) && inCounty(p),
    proposedPost: "提任乡科级领导职务",
    flagged: [
      { fact: "running-admonition", count: 8, outcome: "interviewed" },
      { fact: "listed-debtor", count: 4, outcome: "interviewed" },
      { fact: "ungraded-last-year", count: 8, outcome: "interviewed" },
    ],
    until: "issued",
  },
  {
    key: "rank-city",
    purpose: "rank-promotion",
    asOf: "2026-05-18",
    title: "市直单位职级晋升人选",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕18号",
    cleanCount: 80,
    who: (p) => civil(p) && inDivision("321300")(p) && !p.isLeading,
    proposedPost: "晋升一级主任科员",
    flagged: [
      { fact: "barely-competent", count: 10, outcome: "interviewed" },
      { fact: "running-warning", count: 10, outcome: "interviewed" },
    ],
    until: "issued",
  },
  {
    key: "rank-county",
    purpose: "rank-promotion",
    asOf: "2026-10-08",
    title: "县（区）职级晋升人选",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕39号",
    cleanCount: 103,
    who: (p) => civil(p) && inCounty(p) && !p.isLeading,
    proposedPost: "晋升三级主任科员",
    flagged: [
      { fact: "barely-competent", count: 9, outcome: "interviewed" },
      { fact: "running-party-warning", count: 8, outcome: "interviewed" },
    ],
    until: "issued",
  },
  {
    key: "titles",
    purpose: "institution-post",
    asOf: "2026-09-25",
    title: "事业单位岗位聘用人选",
    requester: "宿迁市聘育人事局",
    documentNo: "聘育函〔2026〕16号",
    cleanCount: 85,
    who: (p) => professional(p) && !p.isLeading,
    proposedPost: "聘用高一级专业技术岗位",
    flagged: [
      { fact: "running-institution-warning", count: 8, outcome: "interviewed" },
      { fact: "running-party-warning", count: 7, outcome: "interviewed" },
    ],
    until: "issued",
  },
  {
    key: "admission",
    purpose: "party-admission",
    asOf: "2026-10-20",
    title: "发展对象人选",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕42号",
    cleanCount: 33,
    who: (p) => (p.political === "群众" || p.political === "共青团员") && age(p) <= 42 && !p.isLeading,
    proposedPost: "接收为预备党员",
    flagged: [
      { fact: "running-institution-warning", count: 2, outcome: "admission-deferred" },
      { fact: "incompetent-last-year", count: 1, outcome: "admission-deferred" },
    ],
    until: "issued",
  },
  {
    key: "open-promotion",
    purpose: "post-promotion",
    asOf: "2026-10-31",
    title: "四季度拟提拔人选",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕45号",
    cleanCount: 18,
    who: (p) => member(p) && civil(p) && inDivision("321300")(p),
    proposedPost: "提任副处长",
    flagged: [
      { fact: "running-admonition", count: 2, outcome: null },
      { fact: "ungraded-last-year", count: 1, outcome: null },
    ],
    until: "answered",
  },
  {
    key: "open-reserve",
    purpose: "reserve-cadre",
    asOf: "2026-10-30",
    title: "县（区）优秀年轻干部补充人选",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕44号",
    cleanCount: 11,
    who: (p) => member(p) && civil(p) && inCounty(p) && age(p) <= 38,
    proposedPost: "优秀年轻干部",
    flagged: [{ fact: "running-warning", count: 1, outcome: null }],
    until: "decided",
  },
  {
    key: "open-rank",
    purpose: "rank-promotion",
    asOf: "2026-10-28",
    title: "四季度职级晋升人选",
    requester: "宿迁市任贤组织部",
    documentNo: "任贤函〔2026〕43号",
    cleanCount: 8,
    who: (p) => civil(p) && inDivision("321300")(p) && !p.isLeading,
    proposedPost: "晋升四级调研员",
    flagged: [{ fact: "barely-competent", count: 1, outcome: null }],
    until: "returned",
  },
];
