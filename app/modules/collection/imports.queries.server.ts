import type { ExpressionBuilder } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import type { Actor } from "~/platform/actor";
import { type ImportCounts, type ImportState, REPORT_ITEMS } from "./collection.types";

/** Every column but the sealed findings. */
export const importColumns = [
  "imports.id",
  "imports.item",
  "imports.collection_item_code",
  "imports.contributor_code",
  "imports.unit_id",
  "imports.agency_id",
  "imports.state",
  "imports.file_id",
  "imports.file_name",
  "imports.size_bytes",
  "imports.sha256",
  "imports.staged_by",
  "imports.staged_by_name",
  "imports.staged_at",
  "imports.committed_by",
  "imports.committed_by_name",
  "imports.committed_at",
  "imports.finished_at",
  "imports.reading_at",
  "imports.attempt",
  "imports.claimed_rows",
  "imports.rows_read",
  "imports.added",
  "imports.changed",
  "imports.unchanged",
  "imports.refused",
  "imports.warned",
  "imports.mapping_json",
  "imports.recognition_json",
  "imports.notice",
  "imports.key_wrapped",
  "imports.version",
] as const;

export type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** The import, whoever asks; for the product's own work. */
export async function findImport(db: Db, id: string) {
  return db.selectFrom("imports").select(importColumns).where("imports.id", "=", id).executeTakeFirst();
}

/** The import, locked until the transaction ends. */
export async function lockImport(db: Db, id: string) {
  return db.selectFrom("imports").select(importColumns).where("imports.id", "=", id).forUpdate().executeTakeFirst();
}

/** An agency sees its own, its regulator those of reports, who records uses only those; all others, of everything that is not kept for agencies: own imports, those of units in scope, all for the whole city. */
function visibleTo(actor: Actor) {
  return (eb: ExpressionBuilder<DB, "imports">) => {
    if (actor.permissions.has("reports.submit")) return eb("imports.agency_id", "=", actor.agencyId ?? "-");
    if (actor.permissions.has("reports.review")) return eb("imports.item", "in", REPORT_ITEMS);
    const { scope } = actor;
    const items = actor.permissions.has("reports.record-use")
      ? eb("imports.item", "=", "report-uses")
      : eb("imports.item", "not in", REPORT_ITEMS);
    if (scope.city) return items;
    const units = [...new Set([...scope.units, ...(actor.unitId ? [actor.unitId] : [])])];
    const own = eb.or([
      eb("imports.staged_by", "=", actor.accountId),
      ...(units.length > 0 || scope.divisions.length > 0
        ? [
            eb(
              "imports.unit_id",
              "in",
              eb
                .selectFrom("org_units")
                .select("org_units.id")
                .where((inner) =>
                  inner.or([
                    ...units.map((unit) => inner("org_units.path", "like", `%/${unit}/%`)),
                    ...units.map((unit) => inner("org_units.id", "=", unit)),
                    ...(scope.divisions.length > 0 ? [inner("org_units.division_code", "in", scope.divisions)] : []),
                  ]),
                ),
            ),
          ]
        : []),
    ]);
    return eb.and([items, own]);
  };
}

/** Whether a file was staged by an API client, whom nobody sits at. */
export async function isStagedByClient(db: Db, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom("accounts")
    .select("accounts.principal_kind")
    .where("accounts.id", "=", accountId)
    .executeTakeFirst();
  return row?.principal_kind === "service";
}

export async function visibleImport(db: Db, actor: Actor, id: string) {
  return db
    .selectFrom("imports")
    .select(importColumns)
    .where("imports.id", "=", id)
    .where(visibleTo(actor))
    .executeTakeFirst();
}

/** Newest first; `before` is the id of the last one seen, `offset` how many of them are passed over. */
export async function listImports(
  db: Db,
  actor: Actor,
  {
    state,
    item,
    contributor,
    before,
    offset = 0,
    limit,
  }: { state?: ImportState; item?: string; contributor?: string; before?: string; offset?: number; limit: number },
) {
  let query = db.selectFrom("imports").select(importColumns).where(visibleTo(actor));
  if (state) query = query.where("imports.state", "=", state);
  if (item) query = query.where("imports.item", "=", item);
  if (contributor) query = query.where("imports.contributor_code", "=", contributor);
  if (before) query = query.where("imports.id", "<", before);
  return query.orderBy("imports.id", "desc").limit(limit).offset(offset).execute();
}

export async function countImports(db: Db, actor: Actor, { state, item }: { state?: ImportState; item?: string }) {
  let query = db
    .selectFrom("imports")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(visibleTo(actor));
  if (state) query = query.where("imports.state", "=", state);
  if (item) query = query.where("imports.item", "=", item);
  return Number((await query.executeTakeFirstOrThrow()).count);
}

export interface NewImport {
  id: string;
  item: string;
  collection_item_code: string | null;
  contributor_code: string | null;
  unit_id: string | null;
  agency_id?: string | null;
  state: ImportState;
  file_id: string | null;
  file_name: string;
  size_bytes: number;
  sha256: Buffer;
  staged_by: string;
  staged_by_name: string;
  staged_at: Date;
  key_wrapped: Buffer;
  finished_at?: Date | null;
  findings_sealed?: Buffer | null;
}

export async function insertImport(db: Db, row: NewImport): Promise<void> {
  await db.insertInto("imports").values(row).execute();
}

/** Sets the state where it still is one of `from`; false where it no longer is. */
export async function moveImport(
  db: Db,
  id: string,
  from: readonly ImportState[],
  values: Partial<Record<"state" | "notice" | "mapping_json" | "committed_by" | "committed_by_name", string | null>> & {
    committed_at?: Date | null;
    finished_at?: Date | null;
    findings_sealed?: Buffer | null;
    file_id?: string | null;
    file_name?: string;
  },
): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set(values as never)
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("state", "in", [...from])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Begins a reading attempt; false where another one has begun since or the import is no longer to be read. */
export async function startReading(db: Db, id: string, seenAttempt: number, at: Date): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set({
      state: "reading",
      attempt: seenAttempt + 1,
      reading_at: at,
      rows_read: 0,
      added: 0,
      changed: 0,
      unchanged: 0,
      refused: 0,
      warned: 0,
    })
    .where("id", "=", id)
    .where("attempt", "=", seenAttempt)
    .where("state", "in", ["queued", "reading"])
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await db.deleteFrom("import_chunks").where("import_id", "=", id).where("attempt", "<=", seenAttempt).execute();
  return true;
}

/** Notes how far the reading is; false where it was cancelled or taken over. */
export async function noteProgress(
  db: Db,
  id: string,
  attempt: number,
  progress: ImportCounts & { rows_read: number; claimed_rows: number | null },
): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set(progress)
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("attempt", "=", attempt)
    .where("state", "=", "reading")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ends a reading attempt, for better or worse; false where it was cancelled or taken over. */
export async function endReading(
  db: Db,
  id: string,
  attempt: number,
  values: Partial<ImportCounts> & {
    state: ImportState;
    recognition_json?: string | null;
    findings_sealed: Buffer;
    finished_at?: Date | null;
    file_id?: string | null;
    file_name?: string;
    rows_read?: number;
  },
): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set(values)
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("attempt", "=", attempt)
    .where("state", "=", "reading")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function findingsOf(db: Db, id: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom("imports")
    .select("imports.findings_sealed")
    .where("imports.id", "=", id)
    .executeTakeFirst();
  return row?.findings_sealed ?? null;
}
