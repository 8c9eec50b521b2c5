import type { SheetMapping } from "~/modules/reference/sheet-recognition.types";
import { canonicalJson } from "~/platform/canonical-json";
import { changedFields } from "~/platform/fold";
import type { Unit } from "~/platform/process.server";
import { journalMac } from "~/platform/secrets.server";
import type { ImportSnapshot } from "./collection.events";
import type { ImportState } from "./collection.types";
import { findImport, type ImportRow } from "./imports.queries.server";

/** What an import says of itself once it has been read: before, its counts still move. */
const COUNTED: readonly ImportState[] = ["staged", "committing", "committed", "refused"];

/** An import as the journal keeps it: its file by digest, its name by a keyed mark, never a row of it. */
export function importSnapshot(row: ImportRow): ImportSnapshot {
  const counted = COUNTED.includes(row.state);
  return {
    state: row.state === "reading" ? "queued" : row.state,
    item: row.item,
    collectionItem: row.collection_item_code,
    contributor: row.contributor_code,
    unitId: row.unit_id,
    agencyId: row.agency_id,
    fileId: row.file_id,
    sha256: row.sha256.toString("hex"),
    sizeBytes: row.size_bytes,
    mapping: row.mapping_json ? (JSON.parse(row.mapping_json) as SheetMapping) : null,
    proof: proofOf(row, counted),
    accountId: row.staged_by,
    stagedByName: row.staged_by_name,
    stagedAt: row.staged_at.toISOString(),
    added: counted ? row.added : null,
    changed: counted ? row.changed : null,
    unchanged: counted ? row.unchanged : null,
    refused: counted ? row.refused : null,
    warned: counted ? row.warned : null,
    committedBy: row.committed_by,
    committedByName: row.committed_by_name,
    committedAt: row.committed_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

/** Changes with the name of the file and with the columns that were recognised, and says neither. */
function proofOf(row: ImportRow, counted: boolean): string {
  const said = [row.file_name, counted ? row.recognition_json : null];
  return journalMac("import", row.id, canonicalJson(said)).toString("hex").slice(0, 32);
}

/** Records what has become of an import since `was` (null: it is new), as its row stands now. Inside the transaction of the change. */
export async function recordImport(
  { db, record }: Pick<Unit, "db" | "record">,
  name: string,
  id: string,
  was: ImportRow | null,
): Promise<void> {
  const row = await findImport(db, id);
  if (!row) throw new Error(`no import ${id}`);
  const change = changedFields(was && importSnapshot(was), importSnapshot(row), ["item", "collectionItem", "sha256"]);
  if (change) record({ name, version: 2, subject: { type: "import", id }, ...change });
}
