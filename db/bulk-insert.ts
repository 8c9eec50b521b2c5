import { CompiledQuery } from "kysely";
import { type Db, PREPARED_INSERT } from "./connection";
import type { DB } from "./schema";

/** Rows of one statement, most first. Few shapes, so that few statements stay prepared; what is left over goes as text. */
const BLOCKS = [500, 50];
/** The protocol counts parameters in two bytes. */
const MOST_PARAMETERS = 65_535;

/**
 * Inserts many rows of the same columns with few statements, without building a query tree for each value. Column names come from
 * the first row and must be literals of the code that calls, never input.
 * @throws the database's error, e.g. for a duplicate key
 */
export async function bulkInsert(db: Db, table: keyof DB & string, rows: readonly object[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  const into = `into \`${table}\` (${columns.map((column) => `\`${column}\``).join(", ")}) values `;
  const tuple = `(${columns.map(() => "?").join(", ")})`;
  const most = Math.floor(MOST_PARAMETERS / columns.length);
  // All are made before the first is sent: the database does not wait for the making of the next.
  const statements: CompiledQuery[] = [];
  for (let i = 0; i < rows.length; ) {
    const block = BLOCKS.find((size) => size <= most && size <= rows.length - i);
    const part = rows.slice(i, i + (block ?? rows.length - i)) as Readonly<Record<string, unknown>>[];
    const values: unknown[] = [];
    for (const row of part) for (const column of columns) values.push(row[column] ?? null);
    const head = block || part.length === 1 ? PREPARED_INSERT : "insert ";
    statements.push(CompiledQuery.raw(`${head}${into}${Array(part.length).fill(tuple).join(", ")}`, values));
    i += part.length;
  }
  for (const statement of statements) await db.executeQuery(statement);
}
