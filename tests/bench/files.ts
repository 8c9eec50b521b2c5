import { createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import ExcelJS from "exceljs";
import { instantOf } from "~/platform/clock";
import { openWorkbook } from "~/platform/workbook/open.server";
import { exportWorkbook } from "~/platform/workbook/write.server";
import { type Line, seconds } from "./report";

const PEOPLE = 34_319;
const NAMES = ["张𠮷", "李𣗋生", "㐂多", "迪丽·热巴", "王小明"];
const HEADERS = [
  "姓名",
  "身份证号",
  "性别",
  "单位",
  "人员类别",
  "职务",
  "职级",
  "政治面貌",
  "任职日期",
  "状态",
  "民族",
];

const person = (index: number): string[] => [
  `${NAMES[index % NAMES.length]}${index}`,
  `321399********${String(index % 9999).padStart(4, "0")}`,
  index % 2 ? "男" : "女",
  `甲河县第${index % 300}中学`,
  "事业单位专业技术人员",
  "副科长",
  "一级主任科员",
  "中共党员",
  "2015-02-18",
  "在职",
  "汉族",
];

/** Writing and reading workbooks as such, without database and server. */
export async function measureFiles(folder: string): Promise<Line[]> {
  const [bare, ours] = [path.join(folder, "bare.xlsx"), path.join(folder, "ours.xlsx")];
  const floor = await best(() => writeBare(bare));
  const own = await best(() => writeOwn(ours));
  const spoilt = await spoiltRows(ours);
  return [
    {
      job: `write ${PEOPLE.toLocaleString("en")} people to xlsx, with formats and print set-up (floor: ExcelJS stream, bare cells)`,
      clients: "–",
      floor: seconds(floor),
      ours: seconds(own),
      ratio: (own / floor).toFixed(2),
      target: "≤ 1.5",
    },
    {
      job: `characters spoilt in the round trip of ${PEOPLE.toLocaleString("en")} rows`,
      clients: "–",
      floor: "–",
      ours: `${spoilt} rows`,
      ratio: "–",
      target: "0",
    },
  ];
}

async function best(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

async function writeBare(file: string): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file });
  const sheet = book.addWorksheet("人员");
  for (let index = 0; index < PEOPLE; index++) sheet.addRow(person(index)).commit();
  sheet.commit();
  await book.commit();
}

async function writeOwn(file: string): Promise<void> {
  const columns = HEADERS.map((header) => ({ header }));
  const sheet = { name: "人员", title: "人员名册", columns, rows: people() };
  const options = { createdAt: instantOf(0), creator: "信衡", pageFooter: "&P" };
  await pipeline(exportWorkbook([sheet], options), createWriteStream(file));
}

function* people(): Generator<string[][]> {
  for (let from = 0; from < PEOPLE; from += 1_000) {
    yield Array.from({ length: Math.min(1_000, PEOPLE - from) }, (_, index) => person(from + index));
  }
}

async function spoiltRows(file: string): Promise<number> {
  const opened = await openWorkbook(file, { name: "x.xlsx" });
  if (!opened.ok) throw new Error(opened.refusal.code);
  let wrong = 0;
  let seen = 0;
  for await (const batch of opened.value.readRows(0)) {
    for (const row of batch) {
      if (row.number <= 2) continue;
      if (row.cells.map((cell) => cell.text).join("|") !== person(row.number - 3).join("|")) wrong++;
      seen++;
    }
  }
  await opened.value.close();
  return wrong + PEOPLE - seen;
}
