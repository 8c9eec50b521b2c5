import { createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import ExcelJS from "exceljs";
import { createPool } from "mysql2";
import { createDb } from "#db/connection";
import { actingAs } from "#scripts/demo/load/accounts";
import { exportPeople } from "~/modules/people/use-cases/export-people.server";
import { mustBeOk } from "~/platform/result";
import { openWorkbook } from "~/platform/workbook/open.server";
import { type Bench, peakMemory } from "./product";
import { type Line, seconds } from "./report";

const COLUMNS = `p.name, p.id_number_masked, p.sex, p.born_on, u.name unit, p.staff_class, p.position, p.post_rank,
  p.political_status, p.party_joined_on, p.work_started_on, p.nationality, p.status`;
const FROM =
  "from persons p join org_units u on u.id = p.unit_id where p.merged_into_id is null order by p.name_sort, p.id";

/** All people to a workbook: the use case with rights, scope and journal, and bare rows of the same tables; then read back. */
export async function measureExport(bench: Bench, folder: string): Promise<Line[]> {
  const [bare, ours] = [path.join(folder, "bare.xlsx"), path.join(folder, "ours.xlsx")];
  const floor = await best(() => writeBare(bench.database.urls.app, bare));
  const db = createDb(bench.database.urls.app, 4);
  const names = (await db.selectFrom("persons").select("name").where("merged_into_id", "is", null).execute()).map(
    ({ name }) => name,
  );
  const { result: own, added } = await peakMemory(process.pid, () =>
    best(async () => {
      const ctx = await actingAs(db, "api-registrar");
      const words = { sheet: "人员", title: "人员名册", subtitle: String, creator: "信衡", pageFooter: "&P" };
      const order = { order: "pinyin", direction: "asc" } as const;
      const reading = { caseId: null, ground: "register-keeping" };
      await pipeline(mustBeOk(await exportPeople(ctx, {}, order, reading, words)), createWriteStream(ours));
    }),
  );
  const spoilt = await spoiltNames(ours, names);
  await db.destroy();
  return [
    {
      job: `export all ${names.length.toLocaleString("en")} people to xlsx, with scope and journal, formats and print set-up (floor: the same rows, ExcelJS stream, bare cells)`,
      clients: "–",
      floor: seconds(floor),
      ours: `${seconds(own)}, memory +${Math.round(added)} MB`,
      ratio: (own / floor).toFixed(2),
      target: "≤ 1.5",
    },
    {
      job: `names spoilt on the way in and out of ${names.length.toLocaleString("en")} rows`,
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

async function writeBare(url: string, file: string): Promise<void> {
  const pool = createPool({ uri: url, connectionLimit: 1, dateStrings: ["DATE"] });
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file });
  const sheet = book.addWorksheet("人员");
  for await (const row of pool.query(`select ${COLUMNS} ${FROM}`).stream()) sheet.addRow(Object.values(row)).commit();
  sheet.commit();
  await book.commit();
  pool.end();
}

/** How many names of the register are not in the workbook as they are kept, counted both ways. */
async function spoiltNames(file: string, names: readonly string[]): Promise<number> {
  const wanted = new Map<string, number>();
  for (const name of names) wanted.set(name, (wanted.get(name) ?? 0) + 1);
  const opened = mustBeOk(await openWorkbook(file, { name: "x.xlsx" }));
  let column = -1;
  for await (const batch of opened.readRows(0)) {
    for (const { cells } of batch) {
      if (column < 0) {
        column = cells.findIndex((cell) => cell.text === "姓名");
        continue;
      }
      const name = cells[column]?.text ?? "";
      wanted.set(name, (wanted.get(name) ?? 0) - 1);
    }
  }
  await opened.close();
  return [...wanted.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
