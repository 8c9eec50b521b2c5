import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createPool, type RowDataPacket } from "mysql2/promise";
import type { DemoCity } from "#scripts/demo/city";
import { deliveriesOf, ROSTER_HEADERS, rosterRow } from "#scripts/demo/deliveries";
import { writeWorkbook } from "#scripts/demo/write-workbook";
import { openWorkbook } from "~/platform/workbook/open.server";
import { withFile } from "~/platform/workbook/open-file.server";
import { openSource } from "~/platform/workbook/source.server";
import { DEFAULT_LIMITS } from "~/platform/workbook/types";
import { send, sendJson } from "./load";
import type { Bench } from "./product";
import { peakMemory } from "./product";
import { type Line, seconds } from "./report";

const BAD_ROWS = 500;

interface ImportState {
  id: string;
  state: string;
  total: number;
  accepted: number;
  refused: number;
  refusedWorkbook: string | null;
  problems: { row: number | null; code: string; message: string }[];
}

/** Brings the whole city in and measures the roster: floor, clean run, and a run with 500 spoilt rows before it. */
export async function measureImports(bench: Bench, city: DemoCity, folder: string): Promise<Line[]> {
  const [clean, spoilt] = [path.join(folder, "roster.xlsx"), path.join(folder, "spoilt.xlsx")];
  const rows = city.people.map(rosterRow);
  await writeWorkbook(clean, "花名册", ROSTER_HEADERS, rows);
  const step = Math.floor(rows.length / BAD_ROWS);
  const isSpoilt = (index: number) => index % step === 0 && index / step < BAD_ROWS;
  const bad = rows.map((row, index) => (isSpoilt(index) ? [spoil(String(row[0])), ...row.slice(1)] : row));
  await writeWorkbook(spoilt, "花名册", ROSTER_HEADERS, bad);
  await bringUnitsIn(bench, city, folder);
  // The machine's pace changes within minutes: the floor is taken before and after what it is compared with.
  const before = await importFloor(bench, clean);
  const run = await peakMemory(bench.processId, async () => {
    const first = await timed(() => staged(bench, "roster", clean));
    await act(bench, first.result.id, "cancellation", "contributor");
    const withBad = await timed(() => staged(bench, "roster", spoilt));
    const workbook = await refusedRows(bench, withBad.result, path.join(folder, "refused.xlsx"));
    await act(bench, withBad.result.id, "cancellation", "contributor");
    const reading = await timed(() => staged(bench, "roster", clean));
    const commit = await timed(() => committed(bench, reading.result.id));
    return { withBad, workbook, reading, commit };
  });
  const floor = (before + (await importFloor(bench, clean))) / 2;
  const { withBad, workbook } = run.result;
  const { reading, commit } = run.result;
  const total = reading.time + commit.time;
  const count = rows.length.toLocaleString("en");
  return [
    {
      job: `import ${count}-row workbook, staged, checked, journalled, committed`,
      clients: "–",
      floor: seconds(floor),
      ours: `${seconds(total)} (staged ${seconds(reading.time)}, committed ${seconds(commit.time)}; ${commit.result.accepted} accepted)`,
      ratio: (total / floor).toFixed(2),
      target: "≤ 4",
    },
    {
      job: `${BAD_ROWS} bad rows among them: named / left behind`,
      clients: "–",
      floor: seconds(reading.time),
      ours: `${withBad.result.refused} refused, ${workbook} in the workbook, ${withBad.result.total - withBad.result.accepted - withBad.result.refused} left behind; staged in ${seconds(withBad.time)}`,
      ratio: (withBad.time / reading.time).toFixed(2),
      target: "500 / 0, ≤ 1.5 × clean run",
    },
    {
      job: "memory the import adds to the server",
      clients: "–",
      floor: "–",
      ours: `${Math.round(run.added)} MB`,
      ratio: "–",
      target: "≤ 150 MB",
    },
  ];
}

/** The units of the city, which a roster names. */
export async function bringUnitsIn(bench: Bench, city: Pick<DemoCity, "units">, folder: string): Promise<void> {
  const whole = { ...city, people: [], records: [], cases: [] };
  for (const delivery of deliveriesOf(whole).filter(({ sheet }) => sheet === "单位")) {
    const file = path.join(folder, `${delivery.item}.xlsx`);
    await writeWorkbook(file, delivery.sheet, delivery.headers, delivery.rows);
    await committed(bench, (await staged(bench, "org-units", file)).id);
  }
}

/** The records of the city, so that reading is measured on a full register. @returns seconds and rows, for the report */
export async function bringRecordsIn(bench: Bench, city: DemoCity, folder: string): Promise<string> {
  let rows = 0;
  let refused = 0;
  const { time } = await timed(async () => {
    for (const delivery of deliveriesOf(city).filter(({ sheet }) => sheet === "诚信记录")) {
      const file = path.join(folder, "records.xlsx");
      await writeWorkbook(file, delivery.sheet, delivery.headers, delivery.rows);
      const state = await staged(bench, "records", file);
      if (state.accepted > 0) await committed(bench, state.id);
      rows += state.accepted;
      refused += state.refused;
    }
  });
  return `${rows.toLocaleString("en")} records brought in in ${seconds(time)}, ${refused} refused`;
}

/** Read the workbook and write its rows in one transaction of bulk inserts, with the same indexes: nothing less will do. */
async function importFloor(bench: Bench, file: string): Promise<number> {
  const pool = createPool({ uri: bench.database.urls.admin, connectionLimit: 1 });
  await pool.query("drop table if exists bench_floor");
  const columns = ROSTER_HEADERS.map((_, index) => `c${index} varchar(200) null`).join(", ");
  await pool.query(
    `create table bench_floor (id int auto_increment primary key, ${columns}, unique key (c0), key (c1), key (c5, c4, c1))`,
  );
  const begun = performance.now();
  const connection = await pool.getConnection();
  await connection.beginTransaction();
  const names = ROSTER_HEADERS.map((_, index) => `c${index}`).join(", ");
  await withFile(file, async (opened) => {
    const source = await openSource(opened, "roster.xlsx", DEFAULT_LIMITS);
    for await (const batch of source.rows(0)) {
      const values = batch
        .filter((row) => row.number > 1)
        .map((row) => ROSTER_HEADERS.map((_, index) => row.cells[index]?.text || null));
      if (values.length > 0) await connection.query(`insert into bench_floor (${names}) values ?`, [values]);
    }
  });
  await connection.commit();
  const time = performance.now() - begun;
  connection.release();
  const [[counted]] = await pool.query<RowDataPacket[]>("select count(*) n from bench_floor");
  if (Number(counted?.n) < 1000) throw new Error("the floor wrote nothing");
  await pool.query("drop table bench_floor");
  await pool.end();
  return time;
}

export async function staged(bench: Bench, item: string, file: string): Promise<ImportState> {
  const form = new FormData();
  form.set("item", item);
  form.set("file", new Blob([await readFile(file)]), path.basename(file));
  const body = new Response(form);
  const { id } = await sendJson<{ id: string }>({
    url: `${bench.product}/api/v1/imports`,
    method: "POST",
    headers: {
      authorization: `Bearer ${bench.key("contributor")}`,
      "content-type": body.headers.get("content-type") ?? "",
    },
    body: Buffer.from(await body.arrayBuffer()),
  });
  return settled(bench, id, ["queued", "reading"], "staged");
}

export async function committed(bench: Bench, id: string): Promise<ImportState> {
  await act(bench, id, "commit", "contribution-reviewer");
  return settled(bench, id, ["staged", "committing"], "committed");
}

async function settled(bench: Bench, id: string, passing: readonly string[], wanted: string): Promise<ImportState> {
  for (;;) {
    const state = await sendJson<ImportState>({
      url: `${bench.product}/api/v1/imports/${id}`,
      headers: { authorization: `Bearer ${bench.key("contributor")}` },
    });
    if (state.state === wanted) return state;
    if (!passing.includes(state.state)) throw new Error(`import ${state.state}: ${JSON.stringify(state.problems[0])}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function act(bench: Bench, id: string, name: string, client: string): Promise<void> {
  const url = `${bench.product}/api/v1/imports/${id}/${name}`;
  const headers = { authorization: `Bearer ${bench.key(client)}`, "content-type": "application/json" };
  const answer = await send({ url, method: "POST", headers, body: "{}" });
  if (answer.status > 299) throw new Error(`${url}: ${answer.status} ${answer.body.toString("utf8").slice(0, 300)}`);
}

async function refusedRows(bench: Bench, state: ImportState, file: string): Promise<number> {
  if (!state.refusedWorkbook) return 0;
  const url = new URL(state.refusedWorkbook, bench.product).href;
  const answer = await send({ url, headers: { authorization: `Bearer ${bench.key("contributor")}` } });
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
  await writeFile(file, answer.body);
  const opened = await openWorkbook(file, { name: "refused.xlsx" });
  if (!opened.ok) throw new Error(opened.refusal.code);
  let rows = 0;
  for await (const batch of opened.value.readRows(0)) rows += batch.filter((row) => row.number > 1).length;
  await opened.value.close();
  return rows;
}

/** A digit in the middle changed: the checksum cannot hold any more. */
const spoil = (number: string) => `${number.slice(0, 15)}${(Number(number[15]) + 1) % 10}${number.slice(16)}`;

export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; time: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, time: performance.now() - begun };
}
