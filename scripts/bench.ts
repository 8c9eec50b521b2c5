/**
 * Measures the product against a bare floor on the same database in the same run and prints Markdown. For whoever changes
 * what is fast. Works in a home of its own (`.data/bench`), which it empties first; BENCH_KEEP=1 keeps the data and skips
 * the imports, BENCH_SECONDS sets the time for each line (4), BENCH_PEOPLE=small takes a small city.
 *
 * `npm run bench -- big` measures an import of 200,000 people (BENCH_ROWS) beside the one of the city; `npm run bench -- growth`
 * prints the ordinary table, then the same jobs on a register ten times as large, and on others where BENCH_TIMES=10,100 names them.
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
const { bigImportLines, importOnce } = await import("#tests/bench/big-import");
const { growthTable, measureAll } = await import("#tests/bench/growth");
const { multiply } = await import("#tests/bench/multiply");
const { measureReading } = await import("#tests/bench/reading");
const { bringRegisterIn, measureVerifying } = await import("#tests/bench/verifying");
const { measureVetting } = await import("#tests/bench/vetting");
const { measureExport } = await import("#tests/bench/exporting");
const { machine, table } = await import("#tests/bench/report");
const { buildCity, SMALL_CITY } = await import("#scripts/demo/city");
const { buildPeople } = await import("#scripts/demo/people");

const keep = process.env.BENCH_KEEP === "1";
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
let bench = await startBench(keep);
const folder = await mkdtemp(path.join(tmpdir(), "xinheng-bench-"));
const kinds: Record<string, () => Promise<string>> = { all, big, growth };
try {
  const kind = kinds[process.argv[2] ?? "all"];
  if (!kind) throw new Error(`Name what to measure: ${Object.keys(kinds).join(", ")}.`);
  console.log(`\n${await kind()}`);
} finally {
  await bench.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

function city() {
  return buildCity(process.env.BENCH_PEOPLE === "small" ? SMALL_CITY : undefined);
}

async function all(): Promise<string> {
  const { lines, notes } = await full();
  lines.push(...(await measureExport(bench, folder)));
  // What writes most comes last: what it leaves to be written out falls on nobody's figures.
  lines.push(...(await measureReading(bench, seconds)), ...(await measureVerifying(bench, seconds)));
  lines.push(...(await measureVetting(bench, seconds)));
  return `${machine(await version(), await counts())}\n\n${table(lines)}\n\n${notes.join("\n")}`;
}

async function big(): Promise<string> {
  const usual = city();
  const rows = Number(process.env.BENCH_ROWS ?? 200_000);
  const { units } = usual;
  const people = buildPeople(units, { civil: Math.floor(rows / 2), institution: Math.ceil(rows / 2), records: 0 });
  const first = await importOnce(bench, usual, folder);
  // Another register and another process: what the first run left in memory is not counted.
  await bench.stop();
  bench = await startBench(false);
  const lines = bigImportLines(first, await importOnce(bench, { units, people }, folder));
  return `${machine(await version(), await counts())}\n\n${table(lines)}`;
}

async function growth(): Promise<string> {
  const { lines, notes } = await full();
  lines.push(...(await measureExport(bench, folder)));
  const times = (process.env.BENCH_TIMES ?? "10").split(",").map(Number);
  const named = machine(await version(), await counts());
  const tables = [];
  const small = await measureAll(bench, seconds);
  const before = `${table([...lines, ...small])}\n\n${notes.join("\n")}`;
  for (const factor of times) {
    const took = await multiply(bench.database.urls.admin, factor);
    // Product, floor and database start anew: nothing is kept from the smaller register.
    await bench.stop();
    bench = await startBench(true);
    tables.push(
      `${await counts()} (multiplied in ${took} s)\n\n${growthTable(small, await measureAll(bench, seconds))}`,
    );
  }
  return `${named}\n\n${before}\n\n${tables.join("\n\n")}`;
}

/** Brings the city in, unless it is there; what that measures. */
async function full(): Promise<{ lines: Line[]; notes: string[] }> {
  if (keep) return { lines: [], notes: [] };
  const whole = city();
  const lines = await measureImports(bench, whole, folder);
  return { lines, notes: [await bringRecordsIn(bench, whole, folder), await bringRegisterIn(bench)] };
}

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
  const { people, records, mb } = await ask(
    "select (select count(*) from persons) people, (select count(*) from records) records, (select round(sum(data_length + index_length) / 1048576) from information_schema.tables where table_schema = database()) mb",
  );
  const told = [people, records, mb].map((value) => Number(value).toLocaleString("en"));
  return `${told[0]} people, ${told[1]} records, ${told[2]} MB`;
}
