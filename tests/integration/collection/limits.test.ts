import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { beforeAll, expect, it } from "vitest";
import { findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { contextOf } from "#tests/support/request";
import { action as stagePage } from "~/modules/collection/routes/stage-import.server";
import type { Actor } from "~/platform/actor";
import { temporaryPath } from "~/platform/files.server";
import { translator } from "~/platform/messages.server";
import { mustBeOk } from "~/platform/result";
import { openWorkbook } from "~/platform/workbook/open.server";

const database = testDatabase();
const HEADER = "身份证号,姓名,人员类别,单位编码,任职日期";
let filler: Actor;

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
});

it("more than 50 MB is refused at once and not kept; page and API say how much may come", async () => {
  const body = new FormData();
  body.set("item", "roster");
  body.set("file", new Blob([new Uint8Array(50 * 1024 * 1024 + 1)]), "名册.csv");
  const request = new Request("http://localhost/imports/new", { method: "POST", body });
  const answer = await stagePage({ request, params: {}, context: contextOf(database.db, filler) } as never).catch(
    (thrown: unknown) => thrown,
  );
  expect((answer as Response).status).toBe(413);
  expect(await database.db.selectFrom("imports").select("imports.id").execute()).toEqual([]);
  for (const language of ["zh-CN", "en"] as const)
    for (const key of ["common:error.413.advice", "common:api-problem.too-large"])
      expect(translator(language)(key)).toContain("50 MB");
});

it("reads a list of 200,000 rows whole", async () => {
  const file = temporaryPath(".csv");
  writeFileSync(file, `姓名,序号\n${Array.from({ length: 199_999 }, (_, index) => `刘明,${index + 1}`).join("\n")}\n`);
  const book = mustBeOk(await openWorkbook(file, { name: "名册.csv" }));
  let count = 0;
  let last = "";
  for await (const rows of book.readRows(0)) {
    count += rows.length;
    last = rows.at(-1)!.cells[1]!.text;
  }
  await book.close();
  expect([count, last]).toEqual([200_000, "199999"]);
});

it("a cell that holds an error of a formula, or a formula never computed, comes back with its reason", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("名册");
  sheet.addRow(HEADER.split(","));
  const row = ["321399197410281948", "刘明", "公务员", "JH0001", "2020-01-01"];
  sheet.addRow([...row.slice(0, 3), { error: "#REF!" }, row[4]]);
  sheet.addRow([row[0], { formula: "VLOOKUP(A3,B:B,1)", result: { error: "#N/A" } }, ...row.slice(2)]);
  sheet.addRow([...row.slice(0, 4), { formula: "TODAY()" }]);
  const file = temporaryPath(".xlsx");
  writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()));
  const id = await stageAndRead(database.db, filler, "roster", file, "名册.xlsx");
  expect(await importOf(database.db, id)).toMatchObject({ state: "staged", added: 0, refused: 3 });
  const { problems } = await findingsOf(database.db, id);
  const said = problems.map(({ row, column, code }) => `${row} ${column} ${code}`);
  expect(said).toEqual(
    expect.arrayContaining(["2 单位编码 cell-error", "3 姓名 cell-error", "4 任职日期 formula-no-value"]),
  );
  const error = problems.find(({ code }) => code === "cell-error")!;
  expect(translator("zh-CN")(error.key, error.params)).toBe("单元格是公式错误（#REF!），请改为实际内容。");
});
