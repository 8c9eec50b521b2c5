import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";

export interface NewChunk {
  import_id: string;
  attempt: number;
  ordinal: number;
  first_row: number;
  last_row: number;
  refused_count: number;
  applied_count: number;
  added_count: number;
  unchanged_count: number;
  sheet_sealed: Buffer;
  rows_sealed: Buffer;
}

export async function insertChunk(db: Db, chunk: NewChunk): Promise<void> {
  await bulkInsert(db, "import_chunks", [chunk]);
}

/** Where each chunk begins and what it holds, in order. */
export async function chunkIndex(db: Db, importId: string, attempt: number) {
  return db
    .selectFrom("import_chunks")
    .select([
      "import_chunks.ordinal",
      "import_chunks.first_row",
      "import_chunks.last_row",
      "import_chunks.refused_count",
      "import_chunks.applied_count",
      "import_chunks.added_count",
      "import_chunks.unchanged_count",
    ])
    .where("import_chunks.import_id", "=", importId)
    .where("import_chunks.attempt", "=", attempt)
    .orderBy("import_chunks.ordinal")
    .limit(1_000)
    .execute();
}

export async function chunkRows(db: Db, importId: string, attempt: number, ordinal: number): Promise<Buffer | null> {
  const row = await db
    .selectFrom("import_chunks")
    .select("import_chunks.rows_sealed")
    .where("import_chunks.import_id", "=", importId)
    .where("import_chunks.attempt", "=", attempt)
    .where("import_chunks.ordinal", "=", ordinal)
    .executeTakeFirst();
  return row?.rows_sealed ?? null;
}

export async function chunkSheet(db: Db, importId: string, attempt: number, ordinal: number) {
  return db
    .selectFrom("import_chunks")
    .select(["import_chunks.sheet_sealed", "import_chunks.rows_sealed"])
    .where("import_chunks.import_id", "=", importId)
    .where("import_chunks.attempt", "=", attempt)
    .where("import_chunks.ordinal", "=", ordinal)
    .executeTakeFirst();
}

export async function replaceRows(
  db: Db,
  importId: string,
  attempt: number,
  ordinal: number,
  values: Pick<NewChunk, "rows_sealed" | "refused_count" | "applied_count" | "added_count" | "unchanged_count">,
): Promise<void> {
  await db
    .updateTable("import_chunks")
    .set(values)
    .where("import_id", "=", importId)
    .where("attempt", "=", attempt)
    .where("ordinal", "=", ordinal)
    .execute();
}

export async function removeChunks(db: Db, importId: string): Promise<void> {
  await db.deleteFrom("import_chunks").where("import_id", "=", importId).execute();
}
