import { ADMINISTRATIVE_KINDS } from "./record-kinds/administrative";
import { ADMONITION_KINDS, MANDATE_KINDS, MILD_KINDS, ORGANISATIONAL_KINDS } from "./record-kinds/conduct";
import { JUDICIAL_KINDS, PUBLIC_CREDIT_KINDS } from "./record-kinds/judicial";
import { ASSESSMENT_KINDS, COMMENDATION_KINDS } from "./record-kinds/merit";
import { PARTY_KINDS, PARTY_MEMBERSHIP_KINDS } from "./record-kinds/party";
import type { RecordKind } from "./record-kinds/types";

/** Every kind of record the register may hold, in the order in which lists show them. */
export const RECORD_KINDS: readonly RecordKind[] = [
  ...PARTY_KINDS,
  ...PARTY_MEMBERSHIP_KINDS,
  ...ADMINISTRATIVE_KINDS,
  ...MILD_KINDS,
  ...ADMONITION_KINDS,
  ...ORGANISATIONAL_KINDS,
  ...MANDATE_KINDS,
  ...PUBLIC_CREDIT_KINDS,
  ...JUDICIAL_KINDS,
  ...ASSESSMENT_KINDS,
  ...COMMENDATION_KINDS,
];

const byCode = new Map(RECORD_KINDS.map((kind) => [kind.code, kind]));
const byName = new Map(RECORD_KINDS.map((kind) => [kind.nameZh, kind]));

/** The kind of this code, e.g. `party-warning`. */
export function recordKindOf(code: string): RecordKind | undefined {
  return byCode.get(code);
}

/** The kind of this canonical Chinese name, e.g. `党内警告`; synonyms are read by `recogniseRecordKind`. */
export function recordKindNamed(nameZh: string): RecordKind | undefined {
  return byName.get(nameZh);
}

/**
 * Words that leave open what was decided: refused with the question which of these was meant. Kinds by canonical name.
 */
export const UNCLEAR_KIND_WORDS: Readonly<Record<string, readonly string[]>> = {
  警告: ["党内警告", "政务警告", "处分警告", "事业处分警告"],
  严重警告: ["党内严重警告", "党内严重警告（代替撤销党内职务）"],
  记过: ["政务记过", "处分记过", "事业处分记过"],
  记大过: ["政务记大过", "处分记大过"],
  降级: ["政务降级", "处分降级"],
  撤职: ["政务撤职", "处分撤职"],
  撤销职务: ["撤销党内职务", "政务撤职", "处分撤职"],
  开除: ["开除党籍", "政务开除", "处分开除", "事业开除"],
  开除公职: ["政务开除", "处分开除", "事业开除"],
  留党察看: ["留党察看一年", "留党察看二年"],
  政务处分: ["政务警告", "政务记过", "政务记大过", "政务降级", "政务撤职", "政务开除"],
  党纪处分: ["党内警告", "党内严重警告", "撤销党内职务", "留党察看一年", "留党察看二年", "开除党籍"],
  党内处分: ["党内警告", "党内严重警告", "撤销党内职务", "留党察看一年", "留党察看二年", "开除党籍"],
  行政处分: ["处分警告", "处分记过", "处分记大过", "处分降级", "处分撤职", "处分开除"],
  处分: ["党内警告", "政务警告", "处分警告", "事业处分警告"],
  组织处理: ["停职检查", "调整职务（组织处理）", "责令辞职", "免职（组织处理）", "降职（组织处理）"],
  问责: [
    "通报（问责）",
    "诫勉",
    "停职检查",
    "调整职务（组织处理）",
    "责令辞职",
    "免职（组织处理）",
    "降职（组织处理）",
  ],
  通报: ["通报（问责）"],
  通报批评: ["通报（问责）", "行政处罚"],
  调整职务: ["调整职务（组织处理）"],
  免职: ["免职（组织处理）"],
  降职: ["降职（组织处理）"],
  双开: ["开除党籍", "政务开除"],
  立功: ["记三等功", "记二等功", "记一等功", "记功"],
};
