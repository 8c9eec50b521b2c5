import type { Db } from "#db/connection";
import { now } from "~/platform/clock";
import type { Translate } from "~/platform/i18n";
import { unwrapKey } from "~/platform/secrets.server";
import type { Findings, StoredRecognition } from "./collection.types";
import { findingSentence } from "./finding-text";
import { importNotices } from "./import-notices.rules";
import * as imports from "./imports.queries.server";
import { unsealRows } from "./sealed-rows.server";

/** What was found in an import's file: the first thousand problems and warnings. */
export async function findingsOf(db: Db, row: imports.ImportRow): Promise<Findings> {
  const sealed = await imports.findingsOf(db, row.id);
  return sealed ? unsealRows<Findings>(unwrapKey(row.key_wrapped), sealed) : { problems: [], warnings: [] };
}

/** An import without what was found in it, as lists and the API show it. */
export function importSummary(row: imports.ImportRow) {
  const accepted = row.added + row.changed;
  const recognition = row.recognition_json ? (JSON.parse(row.recognition_json) as StoredRecognition) : null;
  const isRead = row.refused > 0 && ["staged", "committing", "committed"].includes(row.state);
  return {
    id: row.id,
    item: row.item,
    state: row.state,
    collectionItem: row.collection_item_code,
    total: accepted + row.unchanged + row.refused,
    accepted,
    added: row.added,
    changed: row.changed,
    unchanged: row.unchanged,
    refused: row.refused,
    refusedWorkbook: isRead ? `/api/v1/imports/${row.id}/refused.xlsx` : null,
    progress: row.state === "queued" || row.state === "reading" ? progressOf(row) : null,
    sheet: recognition?.sheetName || null,
    stagedBy: row.staged_by_name,
    stagedAt: row.staged_at.toISOString(),
    committedBy: row.committed_at ? row.committed_by_name : null,
    committedAt: row.committed_at?.toISOString() ?? null,
    version: row.version,
  };
}

/** The whole of an import as the API shows it. */
export async function importView(db: Db, row: imports.ImportRow, t: Translate) {
  const { problems, warnings } = await findingsOf(db, row);
  const lines = (list: Findings["problems"]) =>
    list.map((line) => ({ row: line.row, column: line.column, code: line.code, message: findingSentence(line, t) }));
  const notices = importNotices(row).map((code) => ({ code, message: t(`collection:notice.${code}`) }));
  return { ...importSummary(row), notices, problems: lines(problems), warnings: lines(warnings) };
}

/** Rows read, rows the file claims to have, and the seconds that the rest will take at the speed so far. */
export function progressOf(row: imports.ImportRow): {
  read: number;
  claimed: number | null;
  secondsLeft: number | null;
} {
  const elapsed = row.reading_at ? (now().getTime() - row.reading_at.getTime()) / 1000 : 0;
  const rest = row.claimed_rows === null ? null : Math.max(0, row.claimed_rows - row.rows_read);
  const secondsLeft = rest === null || row.rows_read === 0 ? null : Math.ceil((elapsed / row.rows_read) * rest);
  return { read: row.rows_read, claimed: row.claimed_rows, secondsLeft };
}
