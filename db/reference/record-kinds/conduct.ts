import { blocks, cite, civilYears, forMonths, inYear, kind, months } from "./parts";
import type { EffectRule, PeriodLength, RecordKind } from "./types";

const CADRE_BODIES = [
  "组织部",
  "党委",
  "党组",
  "党工委",
  "工委",
  "纪委",
  "监委",
  "监察",
  "政府",
  "局",
  "办",
  "人大",
  "人社",
  "委员会",
];

const period = (length: PeriodLength): EffectRule => ({ type: "period", lengths: [length], possibleMonths: null });

const organisational = {
  category: "organisational-measure",
  family: "organisational",
  severity: "heavy",
  visibility: "organisational",
  decidingBodies: CADRE_BODIES,
  validFrom: "2009-06-30",
} as const;

const ZZCL = cite("ZZCL");
const ZZCL_M = cite("ZZCL", null, "M");
const noGrade = civilYears("comment-only", cite("KHC"));
/** Twelve months without any leading post, twenty-four without a higher one. */
const lostPost = [...blocks("leadingPost", ZZCL, null, forMonths(12)), ...blocks("post", ZZCL)];

/** Measures of organisation departments; the longest of them counts where several were taken. */
export const ORGANISATIONAL_KINDS: readonly RecordKind[] = [
  kind({
    ...organisational,
    code: "accountability-circular",
    nameZh: "通报（问责）",
    nameEn: "Circular (accountability)",
    synonyms: "通报(问责) 问责通报 通报问责 问责(通报) 问责通报批评 通报批评(问责)",
    severity: null,
    blocks: blocks("award", cite("WZ", null, "M"), null, inYear(0)),
    basis: [cite("WZ", null, "M")],
    confidence: "M",
  }),
  kind({
    ...organisational,
    code: "duty-suspension",
    nameZh: "停职检查",
    nameEn: "Suspension from duty",
    synonyms: "停职检查(组织处理) 停职 停职反省 停职检查处理",
    effect: period(months(6, ZZCL_M)),
    blocks: blocks("duties", ZZCL_M),
    basis: [ZZCL_M],
    confidence: "M",
  }),
  kind({
    ...organisational,
    code: "post-adjustment",
    nameZh: "调整职务（组织处理）",
    nameEn: "Adjustment of post (organisational measure)",
    synonyms: "调整职务(组织处理) 组织处理(调整职务) 组织处理调整职务 调整职务处理 组织调整(调整职务)",
    effect: period(months(12, ZZCL)),
    blocks: [...blocks("post", ZZCL), ...blocks("rank", cite("ZJBX", "21"))],
    assessment: civilYears("not-excellent", cite("KHC")),
    basis: [ZZCL],
  }),
  kind({
    ...organisational,
    code: "resignation-self-blame",
    nameZh: "引咎辞职",
    nameEn: "Resignation in acceptance of blame",
    synonyms: "引咎辞去领导职务 引咎辞去职务 引咎辞职(组织处理)",
    effect: period(months(24, cite("XR"))),
    blocks: [...lostPost, ...blocks("rank", cite("ZJBX", "21", "M"))],
    basis: [cite("XR"), ZZCL],
  }),
  kind({
    ...organisational,
    code: "resignation-ordered",
    nameZh: "责令辞职",
    nameEn: "Ordered resignation",
    synonyms: "责令辞去领导职务 责令辞去职务 责令辞职(组织处理) 组织处理(责令辞职)",
    effect: period(months(24, ZZCL)),
    blocks: [...lostPost, ...blocks("rank", ZZCL)],
    assessment: noGrade,
    basis: [ZZCL],
  }),
  kind({
    ...organisational,
    code: "removal-from-office",
    nameZh: "免职（组织处理）",
    nameEn: "Removal from office (organisational measure)",
    synonyms: "免职(组织处理) 组织处理(免职) 组织处理免职 免职处理 问责免职 免职(问责) 免去领导职务(组织处理)",
    effect: period(months(24, ZZCL)),
    blocks: [...lostPost, ...blocks("rank", ZZCL)],
    assessment: noGrade,
    basis: [ZZCL],
  }),
  kind({
    ...organisational,
    code: "post-demotion",
    nameZh: "降职（组织处理）",
    nameEn: "Demotion (organisational measure)",
    synonyms: "降职(组织处理) 组织处理(降职) 组织处理降职 降职处理 问责降职 降职(问责)",
    effect: period(months(24, ZZCL)),
    blocks: blocks("post rank", ZZCL),
    assessment: noGrade,
    basis: [ZZCL],
  }),
];

/** Six months from the day of the decision or talk, and the rest of the calendar year for awards. */
export const ADMONITION_KINDS: readonly RecordKind[] = [
  kind({
    code: "admonition",
    nameZh: "诫勉",
    nameEn: "Admonition",
    synonyms: "诫勉谈话 诫勉处理 书面诫勉 诫勉(谈话) 谈话诫勉 给予诫勉",
    category: "organisational-measure",
    family: "admonition",
    severity: "light",
    effect: period(months(6, cite("JM"))),
    blocks: [
      ...blocks("post", cite("JM")),
      ...blocks("rank", cite("ZJBX", "21")),
      ...blocks("award", cite("JM"), null, inYear(0)),
      ...blocks("assessmentGrade", cite("KHC"), null, inYear(0)),
    ],
    assessment: [...civilYears("not-excellent", cite("KHC"))],
    basis: [cite("JM"), cite("XR", "24")],
    validFrom: "2005-01-01",
    visibility: "organisational",
    decidingBodies: CADRE_BODIES,
  }),
];

const mild = {
  category: "mild-measure",
  family: "mild",
  basis: [cite("GWY", "57"), cite("ZW", "12")],
  visibility: "mild",
  retention: { rule: "mild-measure", years: null, from: "decision" },
  validFrom: "2006-01-01",
} as const;

/** The lower end of the ladder: no sanctions, no effect period. */
export const MILD_KINDS: readonly RecordKind[] = [
  kind({
    ...mild,
    code: "reminder-talk",
    nameZh: "谈话提醒",
    nameEn: "Reminder",
    synonyms: "提醒谈话 提醒 约谈 约谈提醒 组织谈话 谈话提醒处理",
  }),
  kind({
    ...mild,
    code: "criticism",
    nameZh: "批评教育",
    nameEn: "Criticism",
    synonyms: "批评教育处理 给予批评教育 予以批评教育",
  }),
  kind({
    ...mild,
    code: "ordered-self-examination",
    nameZh: "责令检查",
    nameEn: "Ordered self-examination",
    synonyms: "责令作出检查 责令书面检查 责令作出书面检查 书面检查 责令检查处理 作出书面检查",
  }),
];

const mandate = {
  category: "deputy-qualification",
  family: "mandate",
  visibility: "organisational",
} as const;

export const MANDATE_KINDS: readonly RecordKind[] = [
  kind({
    ...mandate,
    code: "deputy-seat-ended",
    nameZh: "终止人大代表资格",
    nameEn: "End of a deputy's seat",
    synonyms: "人大代表资格终止 代表资格终止 终止代表资格 罢免人大代表职务 罢免人大代表",
    basis: [cite("DB", "61、62")],
    decidingBodies: ["人大", "人民代表大会", "主席团"],
    validFrom: "1992-04-03",
  }),
  kind({
    ...mandate,
    code: "cppcc-membership-revoked",
    nameZh: "撤销政协委员资格",
    nameEn: "Revocation of CPPCC membership",
    synonyms: "撤销政协委员 取消政协委员资格 政协委员资格撤销",
    basis: [cite("ZX65", null, "M")],
    decidingBodies: ["政协", "政治协商"],
    confidence: "M",
    validFrom: "1982-12-11",
  }),
];
