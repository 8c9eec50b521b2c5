import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { CONTRIBUTORS } from "#db/reference/contributors";
import type { DemoCase } from "./cases";
import type { DemoCity } from "./city";
import type { DemoUnit } from "./org-units";
import { type DemoPerson, isCivil } from "./people";
import { answeringDivision, type DemoRecord } from "./record-drafts";

export type CellValue = string | number | null;

/** One workbook as a contributor hands it in: the collection item it comes with, and its rows under the headers. */
export interface Delivery {
  item: string;
  contributor: string;
  fileName: string;
  sheet: string;
  headers: readonly string[];
  rows: CellValue[][];
}

/** Items for which nothing happened in the period: their contributors sign a zero-report. */
export interface ZeroReport {
  item: string;
  contributor: string;
}

const UNIT_HEADERS = [
  "单位编码",
  "单位名称",
  "上级单位编码",
  "行政区划代码",
  "单位性质",
  "系统类别",
  "统一社会信用代码",
  "单位简称",
  "曾用名",
  "机构规格",
  "撤并日期",
];
export const ROSTER_HEADERS = [
  "身份证号",
  "姓名",
  "性别",
  "出生日期",
  "人员类别",
  "单位编码",
  "单位名称",
  "职务",
  "职级",
  "岗位类别",
  "岗位等级",
  "任职日期",
  "任现职级时间",
  "政治面貌",
  "入党时间",
  "参加工作时间",
  "民族",
  "曾用名",
  "人员状态",
];
const RECORD_HEADERS = [
  "身份证号",
  "姓名",
  "记录种类",
  "决定机关",
  "文号",
  "决定日期",
  "生效日期",
  "处分期(月)",
  "期满日期",
  "期满依据文件",
  "解除日期",
  "解除文号",
  "移出日期",
  "恢复权利日期",
  "案件编号",
  "年度",
  "刑罚",
  "剥夺政治权利至",
  "案号",
  "履行情况",
  "表彰层级",
  "撤销文号",
  "事由",
  "备注",
];
const CANDIDATE_HEADERS = ["序号", "姓名", "身份证号", "出生年月", "单位", "现任职务", "拟任（推荐）职务", "推荐单位"];

const contributorOf = new Map(COLLECTION_ITEMS.map((item) => [item.code, item.contributor]));
const nameOf = new Map(CONTRIBUTORS.map((row) => [row.code, row.zh]));
const zhOf = new Map(COLLECTION_ITEMS.map((item) => [item.code, item.zh]));

/** Every workbook of the city in the order in which they must be committed: units, people, records. */
export function deliveriesOf(city: DemoCity): Delivery[] {
  return [
    ...grouped(city.units, (unit) => `${division(unit)}-org-units`, "单位", UNIT_HEADERS, unitRow),
    ...grouped(city.people, rosterItem, "花名册", ROSTER_HEADERS, rosterRow),
    ...grouped(city.records, (record) => record.item, "诚信记录", RECORD_HEADERS, recordRow),
  ];
}

/** What is neither delivered nor switched off. */
export function zeroReportsOf(deliveries: readonly Delivery[]): ZeroReport[] {
  const delivered = new Set(deliveries.map((delivery) => delivery.item));
  return COLLECTION_ITEMS.filter((item) => !delivered.has(item.code) && !item.zh.includes("停用")).map((item) => ({
    item: item.code,
    contributor: item.contributor,
  }));
}

/** The candidate list of a case as its requester sends it. */
export function candidateList(demoCase: DemoCase): Omit<Delivery, "item" | "contributor"> {
  const rows = demoCase.candidates.map(({ no, person, withNumber }) => [
    no,
    person.name,
    withNumber ? person.id : "",
    person.bornOn.slice(0, 7).replace("-", "."),
    person.unit.name,
    person.position,
    demoCase.proposedPost,
    demoCase.requester,
  ]);
  return { fileName: `${demoCase.title}.xlsx`, sheet: "人选名单", headers: CANDIDATE_HEADERS, rows };
}

const division = (unit: DemoUnit) => (unit.division === "321371" ? "321300" : unit.division);
const rosterItem = (person: DemoPerson) =>
  `${answeringDivision(person)}-${isCivil(person.staffClass) ? "roster-civil" : "roster-institution"}`;

function grouped<T>(
  list: readonly T[],
  itemOf: (entry: T) => string,
  sheet: string,
  headers: readonly string[],
  rowOf: (entry: T) => CellValue[],
): Delivery[] {
  const groups = new Map<string, CellValue[][]>();
  for (const entry of list) {
    const item = itemOf(entry);
    const rows = groups.get(item);
    if (rows) rows.push(rowOf(entry));
    else groups.set(item, [rowOf(entry)]);
  }
  return [...groups].map(([item, rows]) => {
    const contributor = contributorOf.get(item);
    if (!contributor || !nameOf.has(contributor)) throw new Error(`no collection item ${item}`);
    return { item, contributor, fileName: `${zhOf.get(item)!.replace(" ", "_")}.xlsx`, sheet, headers, rows };
  });
}

function unitRow(unit: DemoUnit): CellValue[] {
  const { code, name, parent, division: place, nature, branch, uscc, shortName, formerName, grade } = unit;
  return [code, name, parent, place, nature, branch, uscc, shortName, formerName, grade, null];
}

/** One row of the roster under the canonical headers. */
export function rosterRow(person: DemoPerson): CellValue[] {
  return [
    person.id,
    person.name,
    person.sex,
    person.bornOn,
    person.staffClass,
    person.unit.code,
    person.unit.name,
    person.position,
    person.rank,
    person.postType,
    person.postGrade,
    person.startOn,
    person.rankSince,
    person.political,
    person.partyOn,
    person.workOn,
    person.nationality,
    person.formerName,
    person.status,
  ];
}

/** One record under the canonical headers. */
export function recordRow(record: DemoRecord): CellValue[] {
  return [
    record.person.id,
    record.person.name,
    record.kind,
    record.body,
    record.documentNo,
    record.decidedOn,
    record.effectiveOn ?? null,
    record.months ?? null,
    record.statedUntil ?? null,
    record.untilDocument ?? null,
    record.liftedOn ?? null,
    record.liftDocument,
    record.removedOn ?? null,
    record.restoredOn ?? null,
    record.caseNo,
    record.year ?? null,
    record.punishment ?? null,
    record.rightsDeprivedUntil ?? null,
    record.courtNo,
    record.performance ?? null,
    record.level ?? null,
    record.revokedBy ?? null,
    record.reason ?? null,
    record.note ?? null,
  ];
}
