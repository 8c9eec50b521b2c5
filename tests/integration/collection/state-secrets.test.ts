import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import { sql } from "kysely";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { findingsOf, importOf, runImportJob, stageAndRead } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { startReading } from "~/modules/collection/imports.queries.server";
import { cancelImport } from "~/modules/collection/use-cases/cancel-import.server";
import { stageImport } from "~/modules/collection/use-cases/stage-import.server";
import type { Actor } from "~/platform/actor";
import { temporaryPath } from "~/platform/files.server";
import { log } from "~/platform/log.server";
import { translator } from "~/platform/messages.server";
import { mustBeOk } from "~/platform/result";

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

const stage = (file: string, name: string) =>
  stageImport(ctxOf(database.db, filler), { item: "roster", file: { path: file, name, size: 100 } });
const jobsOf = (id: string) =>
  database.db.selectFrom("jobs").select("jobs.id").where("jobs.subject_id", "=", id).execute();

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
    [
      "in a list written in GB18030",
      `${TRACE}.csv`,
      () => iconv.encode(`${HEADER}\n321399197410281948,秘密★${TRACE},公务员,JH0001,2020-01-01\n`, "gb18030"),
    ],
    [
      "in a list written in UTF-16",
      `${TRACE}.csv`,
      () =>
        iconv.encode(`${HEADER}\n321399197410281948,秘密★${TRACE},公务员,JH0001,2020-01-01\n`, "utf16le", {
          addBOM: true,
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
    const { id, state } = mustBeOk(await stage(file, name));
    for (const spy of spies) spy.mockRestore();
    const row = await importOf(database.db, id);
    expect(state).toBe("refused");
    expect(await jobsOf(id)).toEqual([]);
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

describe("a file that nobody has read to its end is not kept", () => {
  const kept = () => database.db.selectFrom("files").select("files.id").execute();

  it.each([
    ["while it waits", async () => {}],
    [
      "while it is read",
      async (id: string) => {
        const { attempt } = await importOf(database.db, id);
        expect(await startReading(database.db, id, attempt, ctxOf(database.db).now)).toBe(true);
      },
    ],
  ])("cancelled %s", async (_, before) => {
    const file = temporaryPath();
    writeFileSync(file, csv("321399197410281948,刘明,公务员,JH0001,2020-01-01"));
    const { id } = mustBeOk(await stage(file, "名册.csv"));
    expect(await kept()).toHaveLength(1);
    await before(id);
    mustBeOk(await cancelImport(ctxOf(database.db, filler), id));
    expect(await importOf(database.db, id)).toMatchObject({ state: "cancelled", file_id: null });
    expect(await kept()).toEqual([]);
    await runImportJob(database.db, "read-import", id);
    expect(await importOf(database.db, id)).toMatchObject({ state: "cancelled" });
  });

  it("a broken workbook, an old one; what only lacks its header stays, to have its columns pointed out", async () => {
    const whole = await workbook((_, sheet) => sheet.addRow([TRACE]));
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2_000)]);
    for (const bytes of [whole.subarray(0, whole.length - 300), old]) {
      const file = temporaryPath();
      writeFileSync(file, bytes);
      const id = await stageAndRead(database.db, filler, "roster", file, "名册.xlsx");
      expect(await importOf(database.db, id)).toMatchObject({
        state: "refused",
        file_id: null,
        file_name: "名册.xlsx",
      });
      expect(await kept()).toEqual([]);
    }
    const file = temporaryPath();
    writeFileSync(file, "甲,乙\n1,2\n");
    const id = await stageAndRead(database.db, filler, "roster", file, "名册.csv");
    expect((await importOf(database.db, id)).file_id).not.toBeNull();
  });
});
