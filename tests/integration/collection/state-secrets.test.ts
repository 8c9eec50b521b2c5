import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { sql } from "kysely";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import type { Actor } from "~/platform/actor";
import { temporaryPath } from "~/platform/files.server";
import { log } from "~/platform/log.server";
import { translator } from "~/platform/messages.server";

const database = testDatabase();
let filler: Actor;

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
});

/** Something that would be found again wherever it was written. */
const TRACE = "北斗一号工程";
const HEADER = "身份证号,姓名,人员类别,单位编码,任职日期";

async function workbook(write: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("名册");
  sheet.addRow(HEADER.split(","));
  write(book, sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const csv = (text: string) => Buffer.from(`\ufeff${HEADER}\n${text}\n`);

/** Every text and binary column of every table that holds the trace. */
async function tracesLeft(): Promise<string[]> {
  const { rows } = await sql<{ t: string; c: string }>`
    select table_name as t, column_name as c from information_schema.columns
    where table_schema = database() and data_type in ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'blob',
      'mediumblob', 'longblob', 'varbinary')`.execute(database.admin);
  const found: string[] = [];
  for (const { t, c } of rows) {
    const hit =
      await sql`select 1 from ${sql.table(t)} where instr(cast(${sql.ref(c)} as binary), cast(${TRACE} as binary)) > 0 limit 1`.execute(
        database.admin,
      );
    if (hit.rows.length > 0) found.push(`${t}.${c}`);
  }
  return found;
}

describe("a file with a mark of secrecy", () => {
  it.each<[string, string, () => Promise<Buffer> | Buffer]>([
    ["in its name", `秘密★1年${TRACE}.csv`, () => csv("1,2,3,4,5")],
    ["in its name, spread", `绝 密 ★ ${TRACE}.xlsx`, () => workbook(() => {})],
    ["in a cell", `${TRACE}.csv`, () => csv(`321399197410281948,机密★10年${TRACE},公务员,JH0001,2020-01-01`)],
    ["in a cell of a workbook", `${TRACE}.xlsx`, () => workbook((_, sheet) => sheet.addRow([TRACE, "秘密★"]))],
    [
      "in a hidden sheet",
      `${TRACE}.xlsx`,
      () => workbook((book) => book.addWorksheet("底表", { state: "veryHidden" }).addRow([TRACE, "绝密★30年"])),
    ],
    [
      "in the head of the printed page",
      `${TRACE}.xlsx`,
      () =>
        workbook((_, sheet) => {
          sheet.headerFooter.oddHeader = `&R机密★5年 ${TRACE}`;
        }),
    ],
  ])("%s is refused at once, not kept, and quoted nowhere", async (_, name, bytes) => {
    const said: string[] = [];
    const spies = (["trace", "debug", "info", "warn", "error"] as const).map((level) =>
      vi.spyOn(log, level).mockImplementation((...parts: unknown[]) => {
        said.push(JSON.stringify(parts));
      }),
    );
    const file = temporaryPath();
    writeFileSync(file, await bytes());
    const id = await stageAndRead(database.db, filler, "roster", file, name);
    for (const spy of spies) spy.mockRestore();
    const row = await importOf(database.db, id);
    expect(row).toMatchObject({ state: "refused", file_id: null, file_name: "—" });
    const { problems } = await findingsOf(database.db, id);
    expect(problems.map((problem) => problem.code)).toEqual(["state-secret"]);
    expect(translator("zh-CN")(problems[0]!.key ?? "")).toBe("本系统不处理国家秘密，请走涉密渠道。");
    expect(await tracesLeft()).toEqual([]);
    expect(said.filter((line) => line.includes(TRACE) || line.includes("★"))).toEqual([]);
    const files = await database.db.selectFrom("files").select("files.id").execute();
    expect(files).toEqual([]);
  });
});
