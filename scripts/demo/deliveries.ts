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
  const isOpen = (code: string) => !delivered.has(code) && code !== WAITING_ITEM;
  return COLLECTION_ITEMS.filter((item) => isOpen(item.code) && !item.zh.includes("停用")).map((item) => ({
    item: item.code,
    contributor: item.contributor,
  }));
}

/** The item whose workbook waits for the reviewer, staged but not committed. */
export const WAITING_ITEM = "321300-discipline-admonition";

/** A workbook with two good rows and three that must come back: an unknown kind, a wrong check digit, a bare 警告. */
export function waitingDelivery(city: DemoCity): Omit<Delivery, "item" | "contributor"> {
  const people = city.people.filter((person) => person.unit.division === "321300" && person.isLeading).slice(40, 45);
  const body = nameOf.get("321300-discipline")!;
  const kinds = ["诫勉", "诫勉", "严重批评", "诫勉", "警告"];
  const rows = people.map((person, index) => {
    const number = index === 3 ? wrongDigit(person.id) : person.id;
    return [number, person.name, kinds[index]!, body, `清衡诫市〔2026〕${index + 31}号`, `2026-10-1${index}`];
  });
  return { fileName: "10月诫勉情况.xlsx", sheet: "诫勉", headers: RECORD_HEADERS.slice(0, 6), rows };
}

const wrongDigit = (id: string) => id.slice(0, 16) + ((Number(id[16]) + 1) % 10) + id.slice(17);

/**
 * The candidate list of a case as its requester sends it. The list of the case that is still open has what lists have:
 * a line without a number, one whose number is another's, and somebody the register does not know.
 */
export function candidateList(
  demoCase: DemoCase,
  others: readonly DemoPerson[],
): Omit<Delivery, "item" | "contributor"> {
  const line = (no: string, person: DemoPerson, id: string): CellValue[] => [
    no,
    person.name,
    id,
    person.bornOn.slice(0, 7).replace("-", "."),
    person.unit.name,
    person.position,
    demoCase.proposedPost,
    demoCase.requester,
  ];
  const rows = demoCase.candidates.map(({ no, person, withNumber }) => line(no, person, withNumber ? person.id : ""));
  if (demoCase.until === "answered") {
    const [named, mistaken, stranger] = others as readonly [DemoPerson, DemoPerson, DemoPerson];
    const next = (offset: number) => String(demoCase.candidates.length + offset);
    rows.push(line(next(1), named, ""), line(next(2), mistaken, stranger.id));
    rows.push(line(next(3), { ...named, name: "祝未闻", bornOn: "1981-02-03" }, ""));
  }
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
