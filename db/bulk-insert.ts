import { CompiledQuery } from "kysely";
import { type Db, PREPARED_INSERT } from "./connection";
import type { DB } from "./schema";

/** Rows of one statement, most first. Few shapes, so that few statements stay prepared; what is left over goes as text. */
const BLOCKS = [250, 50];
/**
 * From so many rows on what they share stands in the statement: it saves sending, and costs a statement that no other process can use.
 */
const LEAST_SHARED = 500;
/** The protocol counts parameters in two bytes. */
const MOST_PARAMETERS = 65_535;

/** What a column can hold in all rows of one call. */
type Fixed = Readonly<Record<string, null | number | string | Date>>;

/**
 * Inserts many rows of the same columns with few statements, without building a query tree for each value. Column names come from
 * the first row and must be literals of the code that calls, never input.
 * @param fixed columns with the same value in every row; texts are ids and code words only
 * @param updated columns that a row which is there already takes over, literals of the code that calls as well; where none is named such a
 * row is an error
 * @throws the database's error, e.g. for a duplicate key
 */
export async function bulkInsert(
  db: Db,
  table: keyof DB & string,
  given: readonly object[],
  fixed: Fixed = {},
  updated: readonly string[] = [],
): Promise<void> {
  const isShared = given.length >= LEAST_SHARED;
  const rows = isShared ? given : given.map((row) => ({ ...row, ...fixed }));
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  const same = isShared ? Object.entries(fixed) : [];
  const named = [...columns, ...same.map(([column]) => column)].map((column) => `\`${column}\``).join(", ");
  const into = `into \`${table}\` (${named}) values `;
  const tuple = `(${[...columns.map(() => "?"), ...same.map(([, value]) => literal(value))].join(", ")})`;
  const taken = updated.map((column) => `\`${column}\` = values(\`${column}\`)`).join(", ");
  const end = taken && ` on duplicate key update ${taken}`;
  const most = Math.floor(MOST_PARAMETERS / columns.length);
  // The next statement is made while the database has the one before.
  let sent: Promise<unknown> = Promise.resolve();
  for (let i = 0; i < rows.length; ) {
    const block = BLOCKS.find((size) => size <= most && size <= rows.length - i);
    const part = rows.slice(i, i + (block ?? rows.length - i)) as Readonly<Record<string, unknown>>[];
    const values: unknown[] = [];
    for (const row of part) for (const column of columns) values.push(row[column] ?? null);
    const head = block || part.length === 1 ? PREPARED_INSERT : "insert ";
    const statement = CompiledQuery.raw(`${head}${into}${Array(part.length).fill(tuple).join(", ")}${end}`, values);
    i += part.length;
    await sent;
    sent = db.executeQuery(statement);
    sent.catch(() => {});
  }
  await sent;
}

/** @throws RangeError for a text that is more than an id or a code word: such a value belongs with the rows */
function literal(value: Fixed[string]): string {
  if (value === null) return "null";
  if (value instanceof Date) return `'${value.toISOString().slice(0, -1).replace("T", " ")}'`;
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  if (typeof value === "string" && /^[A-Za-z0-9_-]+$/.test(value)) return `'${value}'`;
  throw new RangeError("not a value that can stand in a statement");
}
