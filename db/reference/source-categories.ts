import type { ReferenceRow } from "./types";

/**
 * What a vetting purpose may require a source for. Every record kind belongs to exactly one category, and for every
 * category, division and staff group exactly one collection item is answerable (see `collection-items.ts`).
 */
export interface SourceCategoryRow extends ReferenceRow {
  code: SourceCategory;
  kinds: readonly string[];
}

export type SourceCategory = keyof typeof rows;

/** Staff groups for which different bodies answer: the civil service (公务员 and 参公) and public institutions. */
export type StaffGroup = "civil" | "institution";

const rows = {
  "party-discipline": {
    zh: "党纪处分",
    en: "Party discipline",
    basis: { source: "DJ", article: "第8条" },
    validFrom: "2016-01-01",
    kinds: "党内警告 党内严重警告 党内严重警告（代替撤销党内职务） 撤销党内职务 留党察看一年 留党察看二年 开除党籍",
  },
  "party-membership": {
    zh: "党员资格处置",
    en: "Party membership measures",
    basis: { source: "FZDY", article: null },
    validFrom: "2014-05-28",
    kinds: "延长预备期 取消预备党员资格 党内除名",
  },
  "administrative-sanction": {
    zh: "政务处分",
    en: "Administrative discipline by supervision organs",
    basis: { source: "ZW", article: "第7条" },
    validFrom: "2020-07-01",
    kinds: "政务警告 政务记过 政务记大过 政务降级 政务撤职 政务开除",
  },
  "unit-sanction": {
    zh: "任免机关、单位处分",
    en: "Sanctions by the appointing body or unit",
    basis: { source: "GWY", article: "第62条" },
    validFrom: "2007-06-01",
    kinds:
      "处分警告 处分记过 处分记大过 处分降级 处分撤职 处分开除 事业处分警告 事业处分记过 降低岗位等级 事业开除 免予处分 不予处分",
  },
  "organisational-measure": {
    zh: "组织处理和诫勉",
    en: "Organisational measures and admonition",
    basis: { source: "ZZCL", article: null },
    validFrom: "2015-06-26",
    kinds: "诫勉 通报（问责） 停职检查 调整职务（组织处理） 引咎辞职 责令辞职 免职（组织处理） 降职（组织处理）",
  },
  "mild-measure": {
    zh: "谈话提醒、批评教育、责令检查",
    en: "Reminders, criticism and ordered self-examination",
    basis: { source: "GWY", article: "第57条" },
    validFrom: "2019-06-01",
    kinds: "谈话提醒 批评教育 责令检查",
  },
  "deputy-qualification": {
    zh: "代表、委员资格终止",
    en: "End of a deputy's or CPPCC member's qualification",
    basis: { source: "DB", article: "第62条" },
    validFrom: "2010-10-28",
    kinds: "终止人大代表资格 撤销政协委员资格",
  },
  "administrative-penalty": {
    zh: "行政处罚",
    en: "Administrative penalties",
    basis: { source: "CFF", article: "第9条" },
    validFrom: "1996-10-01",
    kinds: "行政处罚",
  },
  "traffic-violation": {
    zh: "交通违法",
    en: "Traffic violations",
    basis: { source: "JS13", article: null },
    validFrom: "2013-05-28",
    kinds: "交通违法",
  },
  "utility-arrears": {
    zh: "公共事业费欠缴",
    en: "Utility arrears",
    basis: { source: "JS13", article: null },
    validFrom: "2013-05-28",
    kinds: "公共事业费欠缴",
  },
  "criminal-judgment": {
    zh: "刑事判决",
    en: "Criminal judgments",
    basis: { source: "XF", article: "第37条" },
    validFrom: "1997-10-01",
    kinds: "刑事判决 免予刑事处罚",
  },
  "non-prosecution": {
    zh: "不起诉决定",
    en: "Decisions not to prosecute",
    basis: { source: "XS", article: "第177条" },
    validFrom: "1997-01-01",
    kinds: "不起诉",
  },
  "civil-judgment": {
    zh: "民事判决和执行",
    en: "Civil judgments and their enforcement",
    basis: { source: "MS", article: null },
    validFrom: "1991-04-09",
    kinds: "民事判决 被执行人 限制消费",
  },
  "dishonest-debtor": {
    zh: "失信被执行人",
    en: "Dishonest judgment debtors",
    basis: { source: "SX", article: "第1条" },
    validFrom: "2013-10-01",
    kinds: "失信被执行人",
  },
  "annual-assessment": {
    zh: "年度考核",
    en: "Annual assessment",
    basis: { source: "KH", article: null },
    validFrom: "1994-03-08",
    kinds:
      "年度考核优秀 年度考核称职 年度考核基本称职 年度考核不称职 年度考核合格 年度考核基本合格 年度考核不合格 年度考核不确定等次 年度考核未参加",
  },
  commendation: {
    zh: "表彰奖励",
    en: "Commendations",
    basis: { source: "JL", article: null },
    validFrom: "1995-07-03",
    kinds: "嘉奖 记三等功 记二等功 记一等功 荣誉称号 记功 记大功",
  },
  "party-commendation": {
    zh: "党内表彰",
    en: "Party commendations",
    basis: { source: "DN", article: null },
    validFrom: "1997-01-01",
    kinds: "优秀共产党员 优秀党务工作者",
  },
} as const;

/** Only a trial rule of the province stands behind these: no purpose may use them (see `docs/rules.md`). */
const weak: readonly string[] = ["traffic-violation", "utility-arrears"];

export const SOURCE_CATEGORIES: readonly SourceCategoryRow[] = (Object.keys(rows) as SourceCategory[]).map((code) => {
  const { kinds, ...row } = rows[code];
  return { code, ...row, kinds: kinds.split(" "), confidence: weak.includes(code) ? "L" : "H", validTo: null };
});

/** The category of a record kind by its canonical Chinese name; undefined for a name that is no record kind. */
export function categoryOfKind(kind: string): SourceCategory | undefined {
  return SOURCE_CATEGORIES.find((category) => category.kinds.includes(kind))?.code;
}
