import { CompiledQuery } from "kysely";
import type { Db } from "./connection";
import type { DB } from "./schema";

const CHUNK_PARAMETERS = 20_000;

/**
 * Inserts many rows of the same columns with few statements, without building a query tree for each value. Column names come from
 * the first row and must be literals of the code that calls, never input.
 * @throws the database's error, e.g. for a duplicate key
 */
export async function bulkInsert(db: Db, table: keyof DB & string, rows: readonly object[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  const head = `insert into \`${table}\` (${columns.map((column) => `\`${column}\``).join(", ")}) values `;
  const tuple = `(${columns.map(() => "?").join(", ")})`;
  const size = Math.max(1, Math.floor(CHUNK_PARAMETERS / columns.length));
  for (let i = 0; i < rows.length; i += size) {
    const part = rows.slice(i, i + size) as Readonly<Record<string, unknown>>[];
    const values: unknown[] = [];
    for (const row of part) for (const column of columns) values.push(row[column] ?? null);
    await db.executeQuery(CompiledQuery.raw(head + Array(part.length).fill(tuple).join(", "), values));
  }
}
