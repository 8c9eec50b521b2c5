import { blocks, cite, kind } from "./parts";
import type { RecordKind } from "./types";

const COURTS = ["法院"];

const judicial = {
  category: "criminal-judgment",
  family: "judicial",
  visibility: "judicial",
  decidingBodies: COURTS,
} as const;

const enforcement = {
  family: "public-credit",
  visibility: "judicial",
  decidingBodies: COURTS,
  retention: { rule: "public-credit", years: 5, from: "end" },
} as const;

const SX = cite("SX", "2", "M");

export const JUDICIAL_KINDS: readonly RecordKind[] = [
  kind({
    ...judicial,
    code: "criminal-judgment",
    nameZh: "刑事判决",
    nameEn: "Criminal judgment",
    synonyms: "刑事处罚 刑罚 判刑 有罪判决 刑事判决书 刑事犯罪 判处刑罚 刑事裁判",
    effect: { type: "deprivation", basis: cite("XJ", "4") },
    blocks: blocks("electedOffice publicOffice", cite("XJ", "4")),
    basis: [cite("XF"), cite("ZW", "14")],
    validFrom: "1980-01-01",
    requires: ["sentence"],
    expects: ["courtCaseNo"],
  }),
  kind({
    ...judicial,
    code: "criminal-penalty-waived",
    nameZh: "免予刑事处罚",
    nameEn: "Criminal penalty waived",
    synonyms: "免于刑事处罚 免予刑事处分 免刑 定罪免刑 免予刑罚",
    basis: [cite("XF", "37"), cite("ZW", "14")],
    validFrom: "1980-01-01",
    expects: ["courtCaseNo"],
  }),
  kind({
    ...judicial,
    code: "non-prosecution",
    nameZh: "不起诉",
    nameEn: "Decision not to prosecute",
    synonyms: "不起诉决定 相对不起诉 酌定不起诉 决定不起诉 检察机关不起诉 微罪不起诉",
    category: "non-prosecution",
    decidingBodies: ["检察"],
    basis: [cite("XS", "177"), cite("ZW", "14")],
    validFrom: "1980-01-01",
  }),
  kind({
    ...enforcement,
    code: "civil-judgment",
    nameZh: "民事判决",
    nameEn: "Civil judgment",
    synonyms: "民事判决书 民事裁判 民事裁定 民事调解书 民事诉讼判决",
    category: "civil-judgment",
    basis: [cite("MS")],
    validFrom: "1991-04-09",
    expects: ["courtCaseNo"],
  }),
  kind({
    ...enforcement,
    code: "enforcement-debtor",
    nameZh: "被执行人",
    nameEn: "Judgment debtor under enforcement",
    synonyms: "被执行 被执行人信息 列为被执行人 被法院强制执行",
    category: "civil-judgment",
    effect: { type: "listing", termMonths: null, basis: cite("MS") },
    basis: [cite("MS")],
    validFrom: "1991-04-09",
    expects: ["courtCaseNo", "performance"],
  }),
  kind({
    ...enforcement,
    code: "dishonest-debtor",
    nameZh: "失信被执行人",
    nameEn: "Dishonest judgment debtor",
    synonyms: "失信被执行人名单 列入失信被执行人名单 列入失信被执行人 纳入失信被执行人名单 失信执行人 老赖",
    category: "dishonest-debtor",
    effect: { type: "listing", termMonths: 24, basis: SX },
    blocks: blocks("electedOffice award", cite("LHCJ", null, "M")),
    basis: [cite("SX", "1"), cite("LHCJ")],
    validFrom: "2013-10-01",
    expects: ["courtCaseNo", "performance"],
  }),
  kind({
    ...enforcement,
    code: "consumption-restriction",
    nameZh: "限制消费",
    nameEn: "Restriction of consumption",
    synonyms: "限制高消费 限制消费令 限高 被限制消费 被限制高消费 限制消费人员 限制高消费令",
    category: "civil-judgment",
    effect: { type: "listing", termMonths: null, basis: cite("XG", "3") },
    blocks: blocks("consumption", cite("XG", "3")),
    basis: [cite("XG", "3")],
    validFrom: "2010-10-01",
    expects: ["courtCaseNo"],
  }),
];

const credit = { family: "public-credit", visibility: "public-credit", expects: ["documentNo"] } as const;

/** Kinds with no firm basis in present law: kept so that a source can be named, off for every purpose. */
const switchedOff = {
  ...credit,
  basis: [cite("JS13", null, "L")],
  confidence: "L",
  retention: { rule: "switched-off", years: null, from: "decision" },
  validFrom: "2013-05-28",
  isUsed: false,
} as const;

export const PUBLIC_CREDIT_KINDS: readonly RecordKind[] = [
  kind({
    ...credit,
    code: "administrative-penalty",
    nameZh: "行政处罚",
    nameEn: "Administrative penalty",
    synonyms: "行政处罚决定 行政处罚(罚款) 行政处罚罚款 行政处罚警告 行政处罚(警告) 罚款",
    category: "administrative-penalty",
    basis: [cite("CFF", "9"), cite("XF36", null, "M")],
    retention: { rule: "public-credit", years: 5, from: "end" },
    validFrom: "1996-10-01",
  }),
  kind({
    ...switchedOff,
    code: "traffic-violation",
    nameZh: "交通违法",
    nameEn: "Traffic violation",
    synonyms: "交通违章 交通违法行为 道路交通违法 违章 交通违法记分",
    category: "traffic-violation",
    decidingBodies: ["公安", "交警", "交通"],
  }),
  kind({
    ...switchedOff,
    code: "utility-arrears",
    nameZh: "公共事业费欠缴",
    nameEn: "Utility arrears",
    synonyms: "公用事业费欠缴 公共事业欠费 公用事业欠费 水电气欠费 欠缴水费 欠缴电费 欠缴燃气费 欠缴公共事业费",
    category: "utility-arrears",
  }),
];
