import type { BusinessLine, FilingContent } from "~/modules/agencies/filing.types";
import { organisationCheckCharacter, usccCheckCharacter } from "~/modules/reference/uscc.rules";
import { addDays, type CivilDate } from "~/platform/civil-date";
import { type DemoScale, gradesOf, methodOf } from "./agency-scales";
import { createRandom, type Random } from "./random";

export interface DemoAgency {
  /** 1 to 23, in the order of their filing. */
  no: number;
  username: string;
  listedOn: CivilDate;
  /** That it was listed with. */
  scale: DemoScale;
  content: FilingContent;
  /** Its first filing came back once before it was listed. */
  isReturnedOnce: boolean;
  /** A later scale of its own, in force from a day. */
  newScale: { scale: DemoScale; eventOn: CivilDate; effectiveOn: CivilDate } | null;
  measure: DemoMeasure | null;
  /** Years of its yearly statements with the day they came in. */
  statements: { year: number; receivedOn: CivilDate }[];
  interests: {
    uscc: string;
    kind: "shareholding" | "business" | "relative" | "employment";
    from: CivilDate;
    note: string;
  }[];
}

export interface DemoMeasure {
  kind: "suspension" | "removal";
  from: CivilDate;
  until: CivilDate | null;
  reason: string;
  documentNo: string;
}

const NAMES =
  "泽衡 砺诚 澄鉴 允评 景准 恪信 朴正 霁明 翊衡 岑鉴 淳准 珩信 峤评 湛诚 昱衡 蔚准 洵鉴 柏正 灏诚 屹评 沅信 骏准 璟衡".split(
    " ",
  );
const SCALES: readonly DemoScale[] = ["nine", "ten", "nine", "words", "letters", "nine", "four", "ten"];
const SURNAMES = "陆 顾 沈 韩 唐 冯 程 曹 袁 许 吕 苏 卢 蒋 蔡 魏".split(" ");
const GIVEN = "立恒 文清 思远 若水 景行 知行 允中 怀瑾 明哲 子衿 书宁 望舒 承平 嘉言 清和 敏行".split(" ");

/** A code of a company of the unassigned county 321399. */
export function demoUscc(prefix: string, no: number): string {
  const first8 = `${prefix}${String(no).padStart(8 - prefix.length, "0")}`;
  const first17 = `91321399${first8}${organisationCheckCharacter(first8)}`;
  return first17 + usccCheckCharacter(first17);
}

/** The 23 agencies of the city: 20 of it and 3 filed elsewhere; 2 suspended for poor quality, 1 removed. */
export function buildAgencies(): DemoAgency[] {
  const random = createRandom("agencies");
  return NAMES.map((short, index) => agencyOf(random, short, index + 1));
}

function agencyOf(random: Random, short: string, no: number): DemoAgency {
  const listedOn = addDays("2020-03-02", no <= 18 ? (no - 1) * 32 : 700 + (no - 18) * 150);
  const scale = SCALES[(no - 1) % SCALES.length]!;
  const isElsewhere = no === 6 || no === 14 || no === 19;
  const content: FilingContent = {
    ...gradingOf(scale, no),
    uscc: demoUscc("MAXH", no),
    name: `${isElsewhere ? "江淮" : "宿迁"}${short}信用评价有限公司`,
    shortName: `${short}信用`,
    home: isElsewhere ? "elsewhere" : "here",
    elsewhereAuthority: isElsewhere ? "邻市社会信用主管部门" : null,
    elsewhereFilingNo: isElsewhere ? `邻信备〔2019〕${no}号` : null,
    legalRepresentative: person(no, 0),
    establishedOn: addDays("2014-05-06", no * 61),
    address: `${["宿城区", "宿豫区", "沭阳县", "泗阳县", "泗洪县"][no % 5]}示例路${no}号`,
    premises: isElsewhere ? "" : `租用办公用房${120 + no * 10}平方米`,
    owners: [
      { holder: person(no, 0), percent: 60 },
      { holder: person(no, 1), percent: 40 },
    ],
    controllers: person(no, 0),
    directors: [
      { name: person(no, 0), post: "执行董事" },
      { name: person(no, 2), post: "监事" },
    ],
    analysts: analystsOf(random, no),
    businessLines: linesOf(no),
    methodText: "收集企业基本信息、财务数据、履约情况和公共信用信息，按指标计分加权，经三级审核和评审会确定等级。",
    conflictRules: "与被评价企业有股权、任职、亲属或者其他利害关系的机构和人员，应当申报并回避。",
    independenceRules: "评价业务与营销分开；评价人员薪酬不与等级和收费挂钩。",
    feePolicy: "按企业规模和工作量收费，收费标准在经营场所公示，不以等级作为收费条件。",
    statesTruth: true,
    promises: true,
    signedBy: person(no, 0),
    signedOn: addDays(listedOn, -20),
  };
  return {
    no,
    username: no === 1 ? "jigou" : `jigou-${String(no).padStart(2, "0")}`,
    listedOn,
    scale,
    content,
    isReturnedOnce: no === 7,
    newScale: no === 4 ? { scale: "nine", eventOn: "2023-06-05", effectiveOn: "2023-07-01" } : null,
    measure: measureOf(no),
    statements: statementsOf(no, listedOn),
    interests: interestsOf(random, no),
  };
}

function gradingOf(scale: DemoScale, no: number) {
  return { grades: gradesOf(scale), methodName: "企业综合信用评价方法", method: methodOf(scale, no) };
}

/** The change by which an agency takes a new scale. */
export const withScale = (content: FilingContent, scale: DemoScale, no: number): FilingContent => ({
  ...content,
  ...gradingOf(scale, no),
  methodName: "企业综合信用评价方法（修订）",
});

/** Nobody of the city is named so: a surname and a given name by number. */
const person = (no: number, place: number) =>
  `${SURNAMES[(no * 3 + place * 5) % SURNAMES.length]}${GIVEN[(no * 7 + place * 3) % GIVEN.length]}`;

function analystsOf(random: Random, no: number): FilingContent["analysts"] {
  return Array.from({ length: random.int(2, 6) }, (_, index) => ({
    name: person(no, index + 3),
    credential: index % 2 === 0 ? "信用管理师" : "企业信用评价师",
    credentialNo: `XP${String(no).padStart(2, "0")}${String(index + 1).padStart(3, "0")}`,
    from: addDays("2018-02-01", no * 9 + index * 31),
  }));
}

function linesOf(no: number): BusinessLine[] {
  const lines: BusinessLine[] = ["credit-evaluation"];
  if (no % 3 === 0) lines.push("credit-consulting");
  if (no % 5 === 0) lines.push("credit-rating");
  if (no === 2 || no === 11) lines.push("enterprise-credit-reporting");
  if (no % 4 === 0) lines.push("credit-management");
  return lines;
}

function measureOf(no: number): DemoMeasure | null {
  const reason = "抽查的评价报告质量不合格，主要指标与底稿不符";
  if (no === 20)
    return { kind: "suspension", from: "2026-06-15", until: null, reason, documentNo: "宿信监〔2026〕6号" };
  if (no === 21)
    return { kind: "suspension", from: "2026-09-01", until: "2027-08-31", reason, documentNo: "宿信监〔2026〕9号" };
  const removal = "承诺等级招揽业务，经暂停采信后仍不改正";
  return no === 22
    ? { kind: "removal", from: "2025-04-01", until: null, reason: removal, documentNo: "宿信监〔2025〕3号" }
    : null;
}

/** Everyone stated 2024 and 2025 by the end of April but one, who was late once, and one, who missed 2025. */
function statementsOf(no: number, listedOn: CivilDate): DemoAgency["statements"] {
  return [2024, 2025]
    .filter((year) => Number(listedOn.slice(0, 4)) <= year && no !== 22 && !(no === 12 && year === 2025))
    .map((year) => ({
      year,
      receivedOn: no === 15 && year === 2024 ? `${year + 1}-05-19` : addDays(`${year + 1}-03-03`, no),
    }));
}

function interestsOf(random: Random, no: number): DemoAgency["interests"] {
  if (no % 2 === 0 || no === 22) return [];
  const kinds = ["shareholding", "business", "relative", "employment"] as const;
  return Array.from({ length: random.int(1, 3) }, (_, index) => ({
    uscc: demoUscc("MAXG", no * 10 + index),
    kind: kinds[(no + index) % kinds.length]!,
    from: addDays("2022-01-10", no * 13 + index * 40),
    note: "机构自行申报",
  }));
}
