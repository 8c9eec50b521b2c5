import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import ExcelJS from "exceljs";
import { ZipFile } from "yazl";
import { pdfOf } from "#tests/factories/pdfs";

/** A zip of a workbook and a PDF for each report, the number printed into it, as an agency drops it in. */
export async function writeBundle(
  file: string,
  workbook: string,
  reports: readonly { fileName: string; printed: string }[],
): Promise<void> {
  const zip = new ZipFile();
  zip.addBuffer(await readFile(workbook), "清单.xlsx");
  for (const { fileName, printed } of reports) zip.addBuffer(await pdfOf([printed]), `报告/${fileName}`);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

/** Puts what is right into a workbook of refused rows, each of which must say why; gives which rows were in it, from 0. */
export async function mendRefused(
  from: string,
  to: string,
  head: readonly string[],
  right: readonly (readonly string[])[],
): Promise<Set<number>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(from);
  const sheet = book.worksheets[0]!;
  const headers = (sheet.getRow(1).values as unknown[]).map(String);
  const cell = (row: ExcelJS.Row, header: string) => row.getCell(headers.indexOf(header));
  const came = new Set<number>();
  for (const row of sheet.getRows(2, sheet.rowCount - 1) ?? []) {
    if (!cell(row, "退回原因").text) throw new Error(`row ${row.number} does not say why it came back`);
    const index = Number(cell(row, "原行号").text) - 2;
    came.add(index);
    for (const [place, header] of head.entries()) cell(row, header).value = right[index]![place]!;
  }
  await book.xlsx.writeFile(to);
  return came;
}
