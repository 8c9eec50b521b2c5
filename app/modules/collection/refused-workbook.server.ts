import { createWriteStream } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import type { Db } from "#db/connection";
import { renamedHeader } from "~/modules/reference/renamed-header.rules";
import { copyFileTo, temporaryPath } from "~/platform/files.server";
import type { Translate } from "~/platform/i18n";
import { no, ok, type Result } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import { annotateRefusals, type RefusedCell } from "~/platform/workbook/annotate.server";
import { openWorkbook } from "~/platform/workbook/open.server";
import * as chunks from "./chunks.queries.server";
import type { ChunkRow, StoredRecognition } from "./collection.types";
import { openDelivery } from "./delivery.server";
import { findingSentence } from "./finding-text";
import { handlerOf } from "./handlers.server";
import type { ImportRow } from "./imports.queries.server";
import { unsealRows } from "./sealed-rows.server";

/** The refused rows as the office sent them, the reason beside each cell, ready to be corrected and dropped in again. */
export async function refusedWorkbook(
  db: Db,
  row: ImportRow,
  t: Translate,
): Promise<Result<{ bytes: Buffer; name: string }>> {
  if (!row.file_id || !row.recognition_json || row.refused === 0)
    return no("collection:refusal.no-refused-rows", { status: 404 });
  const recognition = JSON.parse(row.recognition_json) as StoredRecognition;
  const refused = await refusedCells(db, row, t);
  if (refused.size === 0) return no("collection:refusal.no-refused-rows", { status: 404 });
  const [source, target] = [temporaryPath(), temporaryPath(".xlsx")];
  try {
    await copyFileTo(db, row.file_id, source);
    const delivered = await openDelivery(source, row.file_name, handlerOf(row.item).takesFiles === true);
    if (!delivered.ok) return delivered;
    const opened = await openWorkbook(delivered.value.path, { name: delivered.value.name });
    if (!opened.ok) return opened;
    try {
      const out = createWriteStream(target, { mode: 0o600 });
      const written = finished(out);
      await annotateRefusals({
        target: out,
        workbook: opened.value,
        sheetIndex: recognition.mapping.sheet,
        lastHeaderRow: recognition.mapping.headerTo,
        refused,
        headerOf: row.mapping_json ? renamedHeader(handlerOf(row.item).sheet, recognition.mapping.columns) : undefined,
        reasonHeader: t("collection:refused-workbook.reason"),
        rowHeader: t("collection:refused-workbook.row"),
        createdAt: row.staged_at,
      });
      await written;
    } finally {
      await opened.value.close();
      await delivered.value.close();
    }
    const base = row.file_name.replace(/\.[^.]*$/, "").slice(0, 80);
    return ok({ bytes: await readFile(target), name: `${base}-${t("collection:refused-workbook.name")}.xlsx` });
  } finally {
    await Promise.all([source, target].map((place) => rm(place, { force: true })));
  }
}

async function refusedCells(db: Db, row: ImportRow, t: Translate): Promise<Map<number, RefusedCell[]>> {
  const key = unwrapKey(row.key_wrapped);
  const refused = new Map<number, RefusedCell[]>();
  for (const chunk of await chunks.chunkIndex(db, row.id, row.attempt)) {
    if (chunk.refused_count === 0) continue;
    const sealed = await chunks.chunkRows(db, row.id, row.attempt, chunk.ordinal);
    for (const each of sealed ? await unsealRows<ChunkRow[]>(key, sealed) : []) {
      if (each.action !== "refused") continue;
      const cells = each.problems.map((problem) => ({
        column: problem.column,
        message: findingSentence({ key: `collection:refusal.${problem.code}`, params: problem.params }, t),
      }));
      refused.set(each.n, cells);
    }
  }
  return refused;
}
