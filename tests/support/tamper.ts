import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { TamperFinding } from "~/modules/journal/journal.types";
import { verifyTables } from "~/modules/journal/use-cases/verify-tables.server";
import { canonicalJson } from "~/platform/canonical-json";
import type { Foldable } from "~/platform/fold";

class Undone extends Error {}

/** Does something in a transaction of the owner of the database and takes it back. */
async function undone<T>(admin: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  const answer: { value?: T } = {};
  try {
    await admin.transaction().execute(async (tx) => {
      await sql`set session foreign_key_checks = 0`.execute(tx);
      answer.value = await work(tx);
      await sql`set session foreign_key_checks = 1`.execute(tx);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return answer.value as T;
}

/** What the journal says of its tables after these statements behind the product's back, which are then taken back: kind, thing, id, fields. */
export async function namedAfter(admin: Db, folds: readonly Foldable<Db>[], ...statements: string[]) {
  return undone(admin, async (tx) => {
    for (const statement of statements) await sql.raw(statement).execute(tx);
    const findings: TamperFinding[] = [];
    for (const fold of folds) await verifyTables(tx, fold, (finding) => findings.push(finding));
    return findings.map(({ kind, subjectType, id, fields }) => [kind, subjectType, id, fields.join(",")]);
  });
}

interface Column {
  name: string;
  type: string;
  whole: string;
  key: string;
}

/** Another value than the one that is there, of the same type. */
function otherValue({ name, type, whole }: Column): string {
  const column = `\`${name}\``;
  if (type === "enum") {
    const [first, second] = [...whole.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
    return `if(${column} = '${first}', '${second ?? first}', '${first}')`;
  }
  if (type === "date") return `ifnull(${column} + interval 1 day, '2020-01-01')`;
  if (type === "datetime") return `ifnull(${column} + interval 1 second, '2020-01-01')`;
  if (/int|decimal/.test(type)) return `if(${column} = 1, 2, 1)`;
  if (/blob|binary/.test(type)) return `ifnull(insert(${column}, 1, 1, if(left(${column}, 1) = 'x', 'y', 'x')), 'x')`;
  return `ifnull(if(${column} = '', 'x', insert(${column}, 1, 1, if(left(${column}, 1) = 'x', 'y', 'x'))), 'x')`;
}

/**
 * The columns of a folded table of which another value would not be seen, as `table.column`; a table without a row cannot
 * be tried and is returned by its name.
 */
export async function unseenColumns(admin: Db, fold: Foldable<Db>): Promise<string[]> {
  const unseen: string[] = [];
  const present = async (tx: Db) => {
    try {
      return canonicalJson(await fold.present(tx, null, 5_000));
    } catch {
      return "unreadable";
    }
  };
  const before = await present(admin);
  for (const table of fold.tables) {
    const { rows: some } = await sql`select 1 as one from ${sql.table(table)} limit 1`.execute(admin);
    if (some.length === 0) unseen.push(table);
    else
      for (const column of await columnsOf(admin, table)) {
        const only = column.key === "" ? "" : ` order by \`${column.name}\` limit 1`;
        const change = `update ignore ${table} set \`${column.name}\` = ${otherValue(column)}${only}`;
        const after = await undone(admin, async (tx) => {
          await sql.raw(change).execute(tx);
          return present(tx);
        });
        if (after === before) unseen.push(`${table}.${column.name}`);
      }
  }
  return unseen;
}

async function columnsOf(db: Db, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select column_name as name, data_type as type, column_type as whole, column_key as \`key\`
    from information_schema.columns where table_schema = database() and table_name = ${table}
    order by ordinal_position`.execute(db);
  return rows;
}
