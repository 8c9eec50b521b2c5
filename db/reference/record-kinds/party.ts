import { blocks, cite, civilYears, forMonths, kind, months } from "./parts";
import type { EffectRule, PeriodLength, RecordKind } from "./types";

const BODIES = ["纪委", "纪律检查", "纪检", "党委", "党组", "党工委", "工委", "支部", "总支", "中央"];

const common = {
  category: "party-discipline",
  family: "party",
  regime: "party",
  visibility: "discipline",
  decidingBodies: BODIES,
  expects: ["documentNo"],
  validFrom: "1997-02-27",
} as const;

const period = (...lengths: PeriodLength[]): EffectRule => ({ type: "period", lengths, possibleMonths: null });
const promotion = (article: string) => [
  ...blocks("post partyPost", cite("DJ", article)),
  ...blocks("rank", cite("ZJBX", "21")),
];

/** Sanctions of the Party; each runs from the day the decision takes effect and lapses by itself. */
export const PARTY_KINDS: readonly RecordKind[] = [
  kind({
    ...common,
    code: "party-warning",
    nameZh: "党内警告",
    nameEn: "Party warning",
    synonyms: "党内警告处分 党纪警告 党纪处分警告 党内警告(党纪处分) 党的纪律处分警告",
    severity: "light",
    weight: 1,
    effect: period(months(12, cite("DJ", "10"))),
    blocks: promotion("10"),
    assessment: civilYears("not-excellent", cite("KHC")),
    basis: [cite("DJ", "8、10")],
  }),
  kind({
    ...common,
    code: "party-severe-warning",
    nameZh: "党内严重警告",
    nameEn: "Serious Party warning",
    synonyms: "党内严重警告处分 党纪严重警告 党纪处分严重警告 党内严重警告(党纪处分)",
    severity: "light",
    weight: 2,
    effect: {
      type: "period",
      lengths: [
        { decidedFrom: null, decidedTo: "2015-12-31", months: 12, basis: cite("DJ03", null, "M") },
        { decidedFrom: "2016-01-01", decidedTo: null, months: 18, basis: cite("DJ", "10") },
      ],
      possibleMonths: 24,
    },
    blocks: promotion("10"),
    assessment: civilYears("comment-only", cite("KHC")),
    basis: [cite("DJ", "8、10")],
  }),
  kind({
    ...common,
    code: "party-severe-warning-in-place",
    nameZh: "党内严重警告（代替撤销党内职务）",
    nameEn: "Serious Party warning in place of removal from Party posts",
    synonyms:
      "严重警告(代替撤销党内职务) 党内严重警告(代撤销党内职务) 党内严重警告代替撤销党内职务 党内严重警告(替代撤销党内职务) 党内严重警告(依照第十一条)",
    severity: "light",
    weight: 3,
    effect: period(months(24, cite("DJ", "11"))),
    blocks: [...promotion("11"), ...blocks("equalPost", cite("DJ", "11"))],
    assessment: civilYears("comment-only", cite("KHC")),
    basis: [cite("DJ", "11")],
  }),
  kind({
    ...common,
    code: "party-removal-from-post",
    nameZh: "撤销党内职务",
    nameEn: "Removal from Party posts",
    synonyms: "撤销党内职务处分 撤消党内职务 撤销党内一切职务 党纪撤销党内职务 党纪处分撤销党内职务",
    severity: "heavy",
    weight: 4,
    effect: period(months(24, cite("DJ", "11"))),
    blocks: [...promotion("11"), ...blocks("equalPost", cite("DJ", "11"))],
    assessment: civilYears("unqualified", cite("KHC")),
    basis: [cite("DJ", "8、11")],
  }),
  ...[1, 2].map((years) =>
    kind({
      ...common,
      code: years === 1 ? "party-probation-one-year" : "party-probation-two-years",
      nameZh: years === 1 ? "留党察看一年" : "留党察看二年",
      nameEn: years === 1 ? "One year of Party probation" : "Two years of Party probation",
      synonyms:
        years === 1
          ? "留党察看1年 留党察看(一年) 留党察看(1年) 留党察看一年处分 留党察看1年处分 一年留党察看"
          : "留党察看2年 留党察看(二年) 留党察看(2年) 留党察看两年 留党察看(两年) 留党察看二年处分 留党察看两年处分 留党察看2年处分 二年留党察看",
      severity: "heavy",
      weight: 4 + years,
      effect: { type: "probation", months: years * 12, afterMonths: 24, basis: cite("DJ", "12") },
      blocks: [
        ...promotion("12"),
        ...blocks("equalPost", cite("DJ", "12")),
        ...blocks("partyRights", cite("DJ", "12"), null, forMonths(years * 12)),
      ],
      assessment: civilYears(years === 1 ? "unqualified no-grade" : "unqualified no-grade no-grade", cite("KHC")),
      basis: [cite("DJ", "8、12")],
      expects: ["documentNo", "restoredOn"],
    }),
  ),
  kind({
    ...common,
    code: "party-expulsion",
    nameZh: "开除党籍",
    nameEn: "Expulsion from the Party",
    synonyms: "开除党籍处分 党纪开除党籍 党纪处分开除党籍 开除出党",
    weight: 7,
    effect: period(months(60, cite("DJ", "13"))),
    blocks: blocks("partyAdmission post equalPost", cite("DJ", "13")),
    assessment: civilYears("unqualified no-grade no-grade", cite("KHC")),
    basis: [cite("DJ", "8、13")],
  }),
];

const membership = {
  category: "party-membership",
  family: "party-membership",
  visibility: "discipline",
  decidingBodies: BODIES,
  confidence: "M",
  validFrom: "1990-01-01",
} as const;

/** Measures on membership that are no sanction and have no effect period of their own. */
export const PARTY_MEMBERSHIP_KINDS: readonly RecordKind[] = [
  kind({
    ...membership,
    code: "party-probationary-extension",
    nameZh: "延长预备期",
    nameEn: "Extension of probationary membership",
    synonyms: "延长预备党员预备期 预备期延长 延长党员预备期",
    basis: [cite("FZDY", null, "M")],
  }),
  kind({
    ...membership,
    code: "party-probationary-cancellation",
    nameZh: "取消预备党员资格",
    nameEn: "Cancellation of probationary membership",
    synonyms: "取消预备党员 取消预备资格",
    basis: [cite("FZDY", null, "M")],
  }),
  kind({
    ...membership,
    code: "party-removal",
    nameZh: "党内除名",
    nameEn: "Removal from the Party rolls",
    synonyms: "除名 党内予以除名 党员除名 劝退除名",
    basis: [cite("DZ", "9", "M")],
  }),
];
