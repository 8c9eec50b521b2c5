import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import { temporaryPath } from "~/platform/files.server";
import { pdfOf } from "./pdfs";
import type { TestAgency } from "./reports";

export const REPORT_HEAD = [
  "报告编号",
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
  "文件名",
  "指标值",
];

/** A row of the list beside the PDFs. */
export function reportRow(
  agency: TestAgency,
  about: { uscc: string; name: string },
  fileName: string,
  grade = "AA",
): string[] {
  const signed = agency.analysts
    .slice(0, 2)
    .map(({ name }) => name)
    .join("、");
  const days = ["2026-09-30", "2026-10-20", "2027-10-19"];
  return ["", "", about.name, about.uscc, "招标投标", ...days, grade, signed, "评审1号", fileName, "综合实力=85"];
}

const csvOf = (rows: readonly (readonly string[])[]) =>
  Buffer.from(`\ufeff${rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")}\r\n`);

/** A zip on disk of these entries. */
export async function zipOf(entries: readonly (readonly [name: string, bytes: Buffer])[]): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name, { compress: bytes.length > 200 });
  zip.end();
  const place = temporaryPath(".zip");
  await pipeline(zip.outputStream, createWriteStream(place));
  return place;
}

/** A zip of a list and one PDF for each of its rows, in a folder of their own. */
export async function bundleOf(rows: readonly (readonly string[])[]): Promise<string> {
  const pdf = await pdfOf(["report"]);
  const names = [...new Set(rows.map((row) => row[11]!))].filter((name) => !name.startsWith("缺"));
  const files = names.map((name) => [`报告/${name}`, Buffer.concat([pdf, Buffer.from(`%${name}\n%%EOF\n`)])] as const);
  return zipOf([["清单.csv", csvOf([REPORT_HEAD, ...rows])], ...files]);
}
