import { CompiledQuery } from "kysely";
import type { Db } from "#db/connection";
import { type Call, queriesOf } from "#tests/sql/recorder";

interface Step {
  table: string | null;
  type: string | null;
  key: string | null;
  rows: string | number | null;
}

/**
 * How the database goes about the statements of one query: `table type key`, a line a step, steps over what the statement
 * itself has put together left out. `ALL` is a full scan.
 */
export async function plansOf(db: Db, ask: Call): Promise<string[]> {
  const lines: string[] = [];
  for (const { sql, parameters } of await queriesOf(ask)) {
    const { rows } = await db.executeQuery<Step>(CompiledQuery.raw(`explain ${sql}`, [...parameters]));
    for (const { table, type, key } of rows)
      if (table && !table.startsWith("<")) lines.push(`${table} ${type} ${key ?? "no key"}`);
  }
  return lines;
}
