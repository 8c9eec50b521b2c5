import { randomBytes } from "node:crypto";
import { createPool, type Pool, type RowDataPacket } from "mysql2/promise";
import { nameKeys } from "~/modules/people/person-name.server";
import { makeReportNumber } from "~/modules/reports/report-number.rules";

/** Characters of an id by their value; ids of rows that were entered begin with `01`, those of copy n with the two characters of n × 32. */
const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** One invented name for so many people: of a hundred times as many people more bear the same name. */
const PEOPLE_A_NAME = 12;
const BLOCK = 2_000;

/** What of a copied row is other than in the row it was made from; `shifted` ids lead to the copy of what they led to. */
interface Copied {
  readonly table: string;
  readonly shifted: readonly string[];
  readonly other?: (copy: number) => Readonly<Record<string, string>>;
  readonly from?: string;
}

const faked = (column: string, copy: number) => `unhex(sha2(concat(hex(t.${column}), ${copy}), 256))`;
const NAMES = ["name", "name_sort", "name_pinyin", "name_strokes", "name_initials"] as const;

const TABLES: readonly Copied[] = [
  {
    table: "persons",
    shifted: ["id", "main_posting_id", "merged_into_id"],
    from: "persons t join bench_names b on b.n = crc32(concat(t.id, ?)) % (select count(*) from bench_names)",
    other: (copy) => ({
      id_number_index: faked("id_number_index", copy),
      ...Object.fromEntries(NAMES.map((column) => [column, `b.${column}`])),
    }),
  },
  { table: "postings", shifted: ["id", "person_id"] },
  { table: "records", shifted: ["id", "person_id"] },
  { table: "record_versions", shifted: ["record_id", "person_id"] },
  {
    table: "enterprises",
    shifted: ["id"],
    other: (copy) => ({ uscc: `concat('${copy.toString(36).toUpperCase().padStart(2, "0")}', substr(t.uscc, 3))` }),
  },
  {
    table: "reports",
    shifted: ["id", "enterprise_id", "current_version_id"],
    from: "reports t join bench_numbers b on b.id = t.id and b.copy = ?",
    other: (copy) => ({ no: "b.no", own_no: `concat(t.own_no, '-${copy}')` }),
  },
  {
    table: "report_numbers",
    shifted: ["report_id"],
    from: "report_numbers t join bench_numbers b on b.id = t.report_id and b.copy = ?",
    other: () => ({ no: "b.no" }),
  },
  {
    table: "report_versions",
    shifted: ["id", "report_id"],
    other: (copy) => ({ claimed_sha256: faked("claimed_sha256", copy) }),
  },
  { table: "report_analysts", shifted: ["version_id"] },
];

/**
 * Makes the register `times` as large as what was entered: every person with postings and records, every enterprise with its
 * reports, once more under ids of its own. Copied people are called otherwise, by names put together from those of the
 * city; what is sealed stays as it is. Goes on from what was copied before; the journal is not multiplied.
 * @returns how many seconds it took
 */
export async function multiply(url: string, times: number): Promise<number> {
  const begun = performance.now();
  const pool = createPool({ uri: url, connectionLimit: 1, namedPlaceholders: false });
  try {
    const [[newest]] = await pool.query<RowDataPacket[]>("select left(max(id), 2) as start from persons");
    const done = numberOf(String(newest?.start)) - 1;
    if (done < 0 || done + 1 >= times) return 0;
    await inventNames(pool, times);
    await inventNumbers(pool, done + 1, times);
    await pool.query("set session unique_checks = 0, foreign_key_checks = 0");
    const keys = await keysOf(pool, "persons");
    for (const { name } of keys) await pool.query(`alter table persons drop key ${name}`);
    for (let copy = done + 1; copy < times; copy++) {
      for (const table of TABLES) await copyTable(pool, table, copy);
      console.error(`copy ${copy} of ${times - 1}`);
    }
    await pool.query(`alter table persons ${keys.map(({ added }) => added).join(", ")}`);
    await pool.query("drop table bench_names, bench_numbers");
    await pool.query(`analyze table ${TABLES.map(({ table }) => table).join(", ")}`);
    return Math.round((performance.now() - begun) / 1000);
  } finally {
    await pool.end();
  }
}

const startOf = (copy: number) => {
  const value = copy + 1;
  return `${CROCKFORD[Math.floor(value / 32)]}${CROCKFORD[value % 32]}`;
};
const numberOf = (start: string) => CROCKFORD.indexOf(start[0]!) * 32 + CROCKFORD.indexOf(start[1]!);

async function copyTable(pool: Pool, { table, shifted, other, from }: Copied, copy: number): Promise<void> {
  const [columns] = await pool.query<RowDataPacket[]>(
    "select column_name as name from information_schema.columns where table_schema = database() and table_name = ? and is_generated = 'NEVER' order by ordinal_position",
    [table],
  );
  const otherwise = other?.(copy) ?? {};
  const names = columns.map(({ name }) => String(name));
  const values = names.map((name) =>
    shifted.includes(name) ? `concat('${startOf(copy)}', substr(t.${name}, 3))` : (otherwise[name] ?? `t.${name}`),
  );
  const key = shifted[0] === "report_id" ? "t.report_id" : `t.${shifted[0]}`;
  await pool.query(
    `insert into ${table} (${names.join(", ")}) select ${values.join(", ")} from ${from ?? `${table} t`} where ${key} like '01%'`,
    from ? [copy] : [],
  );
}

/** Keys of a table that is filled faster without them. */
async function keysOf(pool: Pool, table: string): Promise<{ name: string; added: string }[]> {
  const [rows] = await pool.query<RowDataPacket[]>(
    `select index_name as name, non_unique as other, group_concat(column_name order by seq_in_index) as columns
     from information_schema.statistics where table_schema = database() and table_name = ? and index_name <> 'PRIMARY' group by 1, 2`,
    [table],
  );
  return rows.map(({ name, other, columns }) => ({
    name: String(name),
    added: `add ${Number(other) === 0 ? "unique " : ""}key ${name} (${columns})`,
  }));
}

/** Surnames and given names of the city, put together anew with their sort and search keys. */
async function inventNames(pool: Pool, times: number): Promise<void> {
  const [rows] = await pool.query<RowDataPacket[]>("select name from persons where id like '01%' order by id");
  const names = rows.map(({ name }) => [...String(name)]);
  await pool.query("drop table if exists bench_names");
  await pool.query(`create table bench_names as select 0 as n, ${NAMES.join(", ")} from persons limit 0`);
  const count = Math.ceil((names.length * times) / PEOPLE_A_NAME);
  for (let first = 0; first < count; first += BLOCK) {
    const block = Array.from({ length: Math.min(BLOCK, count - first) }, (_, index) => {
      const n = first + index;
      const [surname, given] = [names[(n * 7_919) % names.length]!, names[(n * 104_729 + 13 * n) % names.length]!];
      const name = surname[0] + given.slice(1).join("");
      const { sort, pinyin, strokes, initials } = nameKeys(name);
      return [n, name, sort, pinyin, strokes, initials];
    });
    await pool.query(`insert into bench_names (n, ${NAMES.join(", ")}) values ?`, [block]);
  }
  await pool.query("alter table bench_names add primary key (n)");
}

/** Numbers whose check character holds: others are not looked up. */
async function inventNumbers(pool: Pool, first: number, times: number): Promise<void> {
  const [rows] = await pool.query<RowDataPacket[]>("select id from reports where id like '01%' order by id");
  await pool.query("drop table if exists bench_numbers");
  await pool.query("create table bench_numbers as select id, 0 as copy, no from reports limit 0");
  for (let copy = first; copy < times; copy++) {
    for (let from = 0; from < rows.length; from += BLOCK) {
      const block = rows.slice(from, from + BLOCK).map(({ id }) => [id, copy, makeReportNumber(randomBytes)]);
      await pool.query("insert into bench_numbers (id, copy, no) values ?", [block]);
    }
  }
  await pool.query("alter table bench_numbers add primary key (copy, id)");
}
