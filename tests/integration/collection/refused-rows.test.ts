import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { beforeAll, expect, it } from "vitest";
import { commitNow, importOf, sample, stageAndRead } from "#tests/factories/imports";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { refusedWorkbook } from "~/modules/collection/refused-workbook.server";
import type { Actor } from "~/platform/actor";
import { temporaryPath } from "~/platform/files.server";
import { translator } from "~/platform/messages.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let filler: Actor;
let reviewer: Actor;

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
  await commitNow(
    database.db,
    reviewer,
    await stageAndRead(database.db, filler, "org-units", sample("org-units.xlsx")),
  );
});

const HEADER = ["姓 名", "公民身份号码", "手机", "人员身份", "工作单位", "任现职时间"];
const ROWS = [
  ["刘明", "321399197410281948", "甲1", "公务员", "甲河县教育局", "2022.4"],
  ["吴　勇", "321399199007202081", "乙𠮷", "公务员", "甲河县教育局局", "2020-09-01"],
  ["王立德", "321399200001132225", "丙", "公务员", "甲河县教育局", "2019年2月30日"],
];

it("refused rows come back as they were sent with the reason beside them, are corrected and dropped in again", async () => {
  const { db } = database;
  const csv = temporaryPath(".csv");
  writeFileSync(csv, `\ufeff${[HEADER, ...ROWS].map((row) => row.join(",")).join("\r\n")}\r\n`);
  const first = await stageAndRead(db, filler, "roster", csv, "名册.csv");
  expect(await importOf(db, first)).toMatchObject({ state: "staged", added: 1, refused: 2 });
  const refused = mustBeOk(await refusedWorkbook(db, await importOf(db, first), translator("zh-CN")));

  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(refused.bytes).buffer as unknown as Parameters<typeof book.xlsx.load>[0]);
  const sheet = book.worksheets[0]!;
  const texts = (number: number) => (sheet.getRow(number).values as unknown[]).map((value) => String(value ?? ""));
  const lines = Array.from({ length: sheet.rowCount }, (_, index) => texts(index + 1).slice(1));
  const header = lines.findIndex((line) => line.includes("公民身份号码"));
  const own = HEADER.map((name) => lines[header]!.indexOf(name));
  expect(own.every((index) => index >= 0)).toBe(true);
  const back = lines.slice(header + 1);
  expect(back.map((line) => own.map((index) => line[index]))).toEqual(ROWS.slice(1));
  expect(back[0]!.join(" ")).toContain("甲河县教育局");
  expect(back[0]!.some((text) => text.includes("单位"))).toBe(true);
  expect(back[1]!.some((text) => text.includes("日期"))).toBe(true);

  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === "甲河县教育局局") cell.value = "甲河县教育局";
      if (cell.value === "2019年2月30日") cell.value = "2019年2月28日";
    }),
  );
  const corrected = temporaryPath(".xlsx");
  writeFileSync(corrected, Buffer.from(await book.xlsx.writeBuffer()));
  const again = await stageAndRead(db, filler, "roster", corrected, refused.name);
  expect(await importOf(db, again)).toMatchObject({ state: "staged", added: 2, refused: 0 });
  await commitNow(db, reviewer, again);
  expect((await importOf(db, again)).state).toBe("committed");
});
