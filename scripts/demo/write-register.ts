import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { defaultExpiry } from "~/modules/reports/lodge.rules";
import type { CellValue } from "./deliveries";
import type { DemoFact } from "./enterprise-facts";
import type { DemoEnterprise } from "./enterprises";
import { indicatorsCell } from "./indicators";
import { reportSummary } from "./report-summary";
import type { DemoUse } from "./report-uses";
import type { DemoReport } from "./reports";
import type { SecondRegister } from "./second-register";
import { writeWorkbook } from "./write-workbook";

/** One workbook of the second register: the import item it comes with, and how many rows it has. */
export interface RegisterFile {
  item: "enterprises" | "enterprise-facts" | "past-reports" | "report-uses";
  file: string;
  rows: number;
}

const ENTERPRISE_HEADERS = [
  "统一社会信用代码",
  "企业名称",
  "法定代表人",
  "住所",
  "行业",
  "成立日期",
  "登记状态",
  "曾用名",
];
const FACT_HEADERS = ["统一社会信用代码", "企业名称", "信息类别", "决定机关", "文号", "决定日期", "情节", "事由"];
const REPORT_HEADERS = [
  "评价机构代码",
  "机构自编号",
  "企业名称",
  "统一社会信用代码",
  "评价目的",
  "数据截止日",
  "出具日期",
  "有效期至",
  "信用等级",
  "评价人员",
  "评审会编号",
  "概述页",
  "指标值",
];
const USE_HEADERS = ["报告编号", "应用领域", "项目编号", "项目名称", "使用日期", "金额(元)"];

/** Writes enterprises, facts and the reports of each year into `folder`; uses need the numbers that reports are given and come later. */
export async function writeRegister(
  { enterprises, facts, reports }: SecondRegister,
  folder: string,
): Promise<RegisterFile[]> {
  await mkdir(join(folder, "register"), { recursive: true });
  const files = [
    await write(folder, "enterprises", "企业名录", ENTERPRISE_HEADERS, enterprises.map(enterpriseRow)),
    await write(folder, "enterprise-facts", "企业公共信息", FACT_HEADERS, facts.map(factRow)),
  ];
  for (const year of yearsOf(reports.map(({ issuedOn }) => issuedOn))) {
    const rows = reports.filter(({ issuedOn }) => issuedOn.startsWith(year)).map(reportRow);
    files.push(await write(folder, "past-reports", `${year}年存量报告`, REPORT_HEADERS, rows));
  }
  return files;
}

/** Writes the uses of each year under the numbers of their reports, as `numberOf` tells them. */
export async function writeUses(
  uses: readonly DemoUse[],
  folder: string,
  numberOf: (report: DemoReport) => string,
): Promise<RegisterFile[]> {
  const files: RegisterFile[] = [];
  for (const year of yearsOf(uses.map(({ usedOn }) => usedOn))) {
    const rows = uses.filter(({ usedOn }) => usedOn.startsWith(year)).map((use) => useRow(use, numberOf(use.report)));
    files.push(await write(folder, "report-uses", `${year}年报告使用情况`, USE_HEADERS, rows));
  }
  return files;
}

const yearsOf = (days: readonly string[]) => [...new Set(days.map((day) => day.slice(0, 4)))].sort();

async function write(
  folder: string,
  item: RegisterFile["item"],
  name: string,
  headers: readonly string[],
  rows: CellValue[][],
): Promise<RegisterFile> {
  const file = join("register", `${name}.xlsx`);
  await writeWorkbook(join(folder, file), name, headers, rows);
  return { item, file, rows: rows.length };
}

function enterpriseRow({
  uscc,
  name,
  legalRepresentative,
  address,
  industry,
  foundedOn,
  status,
  formerName,
}: DemoEnterprise) {
  return [uscc, name, legalRepresentative, address, industry, foundedOn, status, formerName];
}

function factRow({ enterprise, kind, body, documentNo, decidedOn, grade, summary }: DemoFact) {
  return [enterprise.uscc, enterprise.name, kind, body, documentNo, decidedOn, grade, summary];
}

function reportRow(report: DemoReport): CellValue[] {
  const { agency, enterprise, ownNo, purpose, dataCutoffOn, issuedOn, grade, analysts, minutesNo, indicators } = report;
  return [
    agency.content.uscc,
    ownNo,
    enterprise.name,
    enterprise.uscc,
    purpose,
    dataCutoffOn,
    issuedOn,
    defaultExpiry(issuedOn, 12),
    grade,
    analysts.join("、"),
    minutesNo,
    reportSummary(report),
    indicatorsCell(indicators),
  ];
}

function useRow({ field, projectNo, projectTitle, usedOn, amountYuan }: DemoUse, no: string): CellValue[] {
  return [no, field, projectNo, projectTitle, usedOn, amountYuan];
}
