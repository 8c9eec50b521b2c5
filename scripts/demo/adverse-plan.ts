import { type DemoPerson, isCivil } from "./people";

/** How many records of a kind the full city has, and whom they may be about. */
export interface PlannedKind {
  kind: string;
  count: number;
  from?: string;
  to?: string;
  who: (person: DemoPerson) => boolean;
}

const member = (person: DemoPerson) => person.political === "中共党员";
const probationer = (person: DemoPerson) => person.political === "预备党员";
const civil = (person: DemoPerson) => isCivil(person.staffClass);
const manager = (person: DemoPerson) => person.staffClass === "事业单位管理人员";
const official = (person: DemoPerson) => civil(person) || manager(person);
const employee = (person: DemoPerson) => !civil(person) && !manager(person);
const leading = (person: DemoPerson) => person.isLeading && official(person);
const plain = (person: DemoPerson) => !person.isLeading;
const anybody = () => true;
const RECENT = "2026-09-01";

/** Sanctions and other adverse facts of ten years, beside those that the vetting cases need. */
export const ADVERSE_PLAN: readonly PlannedKind[] = [
  { kind: "党内警告", count: 560, who: member },
  { kind: "党内严重警告", count: 210, who: member },
  { kind: "党内严重警告（代替撤销党内职务）", count: 22, from: "2024-01-01", who: (p) => member(p) && plain(p) },
  { kind: "撤销党内职务", count: 26, who: (p) => member(p) && civil(p) && plain(p) },
  { kind: "留党察看一年", count: 26, who: (p) => member(p) && plain(p) },
  { kind: "留党察看二年", count: 14, who: (p) => member(p) && plain(p) },
  { kind: "开除党籍", count: 12, from: "2022-01-01", who: (p) => member(p) && plain(p) },
  { kind: "延长预备期", count: 24, from: "2026-03-01", who: probationer },
  { kind: "取消预备党员资格", count: 8, from: "2024-06-01", who: probationer },
  { kind: "党内除名", count: 6, who: (p) => member(p) && plain(p) },
  { kind: "政务警告", count: 380, from: "2020-07-01", who: official },
  { kind: "政务记过", count: 170, from: "2020-07-01", who: official },
  { kind: "政务记大过", count: 80, from: "2020-07-01", who: official },
  { kind: "政务降级", count: 34, from: "2020-07-01", who: (p) => civil(p) && plain(p) },
  { kind: "政务撤职", count: 20, from: "2020-07-01", who: (p) => civil(p) && plain(p) },
  { kind: "政务开除", count: 5, from: RECENT, who: (p) => civil(p) && plain(p) },
  { kind: "处分警告", count: 150, who: civil },
  { kind: "处分记过", count: 70, who: civil },
  { kind: "处分记大过", count: 32, who: civil },
  { kind: "处分降级", count: 14, who: (p) => civil(p) && plain(p) },
  { kind: "处分撤职", count: 9, who: (p) => civil(p) && plain(p) },
  { kind: "处分开除", count: 2, from: RECENT, who: (p) => civil(p) && plain(p) },
  { kind: "事业处分警告", count: 230, who: employee },
  { kind: "事业处分记过", count: 120, who: employee },
  { kind: "降低岗位等级", count: 46, who: (p) => employee(p) && plain(p) },
  { kind: "事业开除", count: 3, from: RECENT, who: (p) => employee(p) && plain(p) },
  { kind: "免予处分", count: 60, who: official },
  { kind: "不予处分", count: 40, who: official },
  { kind: "谈话提醒", count: 980, who: anybody },
  { kind: "批评教育", count: 640, who: anybody },
  { kind: "责令检查", count: 170, who: official },
  { kind: "诫勉", count: 620, who: official },
  { kind: "通报（问责）", count: 150, who: leading },
  { kind: "停职检查", count: 18, who: official },
  { kind: "调整职务（组织处理）", count: 60, from: "2021-04-01", who: (p) => official(p) && plain(p) },
  { kind: "引咎辞职", count: 4, who: (p) => civil(p) && plain(p) },
  { kind: "责令辞职", count: 6, who: (p) => civil(p) && plain(p) },
  { kind: "免职（组织处理）", count: 24, who: (p) => official(p) && plain(p) },
  { kind: "降职（组织处理）", count: 12, from: "2021-04-01", who: (p) => civil(p) && plain(p) },
  { kind: "终止人大代表资格", count: 4, from: "2017-01-01", to: "2025-12-31", who: (p) => civil(p) && plain(p) },
  { kind: "撤销政协委员资格", count: 5, who: plain },
  { kind: "行政处罚", count: 190, who: anybody },
  { kind: "交通违法", count: 60, to: "2019-12-31", who: anybody },
  { kind: "公共事业费欠缴", count: 30, to: "2019-12-31", who: anybody },
  { kind: "刑事判决", count: 14, who: plain },
  { kind: "免予刑事处罚", count: 14, who: plain },
  { kind: "不起诉", count: 36, who: plain },
  { kind: "民事判决", count: 520, who: anybody },
  { kind: "被执行人", count: 190, who: anybody },
  { kind: "失信被执行人", count: 66, from: "2018-01-01", who: plain },
  { kind: "限制消费", count: 90, who: plain },
];
