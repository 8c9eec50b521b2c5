import type { Db } from "#db/connection";
import type { DB } from "#db/schema";

/** These columns of every row of a catalogue that the release ships, by its key; at most 20,000. */
export async function catalogueRows(db: Db, table: keyof DB, columns: readonly string[], key: readonly string[]) {
  let query = db.selectFrom(table as "code_tables").select([...columns] as "code"[]);
  for (const column of key) query = query.orderBy(column as "code");
  return (await query.limit(20_000).execute()) as unknown as Record<string, string | number | null>[];
}
