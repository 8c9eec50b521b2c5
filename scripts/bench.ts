/**
 * Measures the product against a bare floor on the same database in the same run and prints Markdown. For whoever changes
 * what is fast. Works in a home of its own (`.data/bench`), which it empties first; BENCH_KEEP=1 keeps the data and skips
 * the imports, BENCH_SECONDS sets the time for each line (4), BENCH_PEOPLE=small takes a small city.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createPool, type RowDataPacket } from "mysql2/promise";
import type { Line } from "#tests/bench/report";

process.env.XINHENG_HOME = path.join(process.env.XINHENG_HOME || ".data", "bench");
process.env.XINHENG_DEMO = "empty";
delete process.env.DATABASE_URL;
const { startBench } = await import("#tests/bench/product");
const { bringRecordsIn, measureImports } = await import("#tests/bench/importing");
const { measureReading } = await import("#tests/bench/reading");
const { bringRegisterIn, measureVerifying } = await import("#tests/bench/verifying");
const { measureExport } = await import("#tests/bench/exporting");
const { machine, table } = await import("#tests/bench/report");
const { buildCity, SMALL_CITY } = await import("#scripts/demo/city");

const keep = process.env.BENCH_KEEP === "1";
const bench = await startBench(keep);
const folder = await mkdtemp(path.join(tmpdir(), "xinheng-bench-"));
try {
  const notes: string[] = [];
  const lines: Line[] = [];
  if (!keep) {
    const city = buildCity(process.env.BENCH_PEOPLE === "small" ? SMALL_CITY : undefined);
    lines.push(...(await measureImports(bench, city, folder)));
    notes.push(await bringRecordsIn(bench, city, folder), await bringRegisterIn(bench));
  }
  lines.push(...(await measureExport(bench, folder)));
  const seconds = Number(process.env.BENCH_SECONDS ?? 4);
  lines.push(...(await measureReading(bench, seconds)), ...(await measureVerifying(bench, seconds)));
  console.log(`\n${machine(await version(), await counts())}\n\n${table(lines)}\n\n${notes.join("\n")}`);
} finally {
  await bench.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

async function ask(sql: string): Promise<RowDataPacket> {
  const pool = createPool({ uri: bench.database.urls.app, connectionLimit: 1 });
  const [rows] = await pool.query<RowDataPacket[]>(sql);
  await pool.end();
  return rows[0] as RowDataPacket;
}

async function version(): Promise<string> {
  return String((await ask("select version() v")).v).split("-")[0] as string;
}

async function counts(): Promise<string> {
  const { people, records } = await ask(
    "select (select count(*) from persons) people, (select count(*) from records) records",
  );
  return `${Number(people).toLocaleString("en")} people, ${Number(records).toLocaleString("en")} records`;
}
