import { rm } from "node:fs/promises";
import type { Db } from "#db/connection";
import type { ItemAnswers } from "#db/reference/load-catalogues";
import { loadActor } from "~/modules/accounts/actor.server";
import type { CollectedItem } from "~/modules/reference/import-handler.types";
import { allowsUnit } from "~/modules/reference/scope.rules";
import type { SheetMapping } from "~/modules/reference/sheet-recognition.types";
import { type Actor, actingBy } from "~/platform/actor";
import { civilDayOf, now } from "~/platform/clock";
import { copyFileTo, removeFile, temporaryPath } from "~/platform/files.server";
import type { JobContext } from "~/platform/jobs.server";
import { runProcess } from "~/platform/process.server";
import { no, ok, type Refusal } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import { openWorkbook } from "~/platform/workbook/open.server";
import { WorkbookRefused } from "~/platform/workbook/types";
import type { Findings } from "../collection.types";
import { askForCommit } from "../commit-line.server";
import { type Delivery, openDelivery } from "../delivery.server";
import { handlerOf } from "../handlers.server";
import { recordImport } from "../import-journal.server";
import * as imports from "../imports.queries.server";
import { sealRows } from "../sealed-rows.server";
import * as sources from "../sources.queries.server";
import { tellStager } from "../stager-lines.server";
import { jobCtx } from "./job-ctx.server";
import { ReadingOvertaken, readSheet } from "./read-sheet.server";
import { understand } from "./understand.server";

/**
 * Reads a staged file from its first byte to the preview. Safe to repeat: every attempt writes chunks of its own number, and
 * only the latest one may end the reading.
 */
export async function readImport({ db, job, signal }: JobContext): Promise<void> {
  const { importId } = job.payload as { importId: string };
  const row = await imports.findImport(db, importId);
  if (!row?.file_id || (row.state !== "queued" && row.state !== "reading")) return;
  if (!(await imports.startReading(db, importId, row.attempt, now()))) return;
  const attempt = row.attempt + 1;
  const place = temporaryPath();
  try {
    await copyFileTo(db, row.file_id, place);
    await readFrom(db, { ...row, attempt }, place, signal);
  } catch (error) {
    if (error instanceof ReadingOvertaken) return;
    if (!(error instanceof WorkbookRefused) || signal.aborted) throw error;
    await refuse(db, { ...row, attempt }, error.refusal, { isUnreadable: true });
  } finally {
    await rm(place, { force: true });
  }
}

async function readFrom(db: Db, row: imports.ImportRow, place: string, signal: AbortSignal): Promise<void> {
  const handler = handlerOf(row.item);
  const delivered = await openDelivery(place, row.file_name, handler.takesFiles === true);
  if (!delivered.ok) return await refuse(db, row, delivered.refusal, { isUnreadable: true });
  const delivery = delivered.value;
  try {
    await readDelivery(db, row, delivery, signal);
  } finally {
    await delivery.close();
  }
}

async function readDelivery(db: Db, row: imports.ImportRow, delivery: Delivery, signal: AbortSignal): Promise<void> {
  const opened = await openWorkbook(delivery.path, { name: delivery.name, signal });
  if (!opened.ok) throw new WorkbookRefused(opened.refusal);
  const book = opened.value;
  try {
    const handler = handlerOf(row.item);
    const mapping = row.mapping_json ? (JSON.parse(row.mapping_json) as SheetMapping) : null;
    const understood = await understand(db, row, book, handler.sheet, mapping);
    if (!understood.ok) return await refuse(db, row, understood.refusal, { recognition: understood.recognition });
    const today = civilDayOf(now());
    const account = await loadActor(db, row.staged_by, today);
    const actor = account && actingBy(account, ["imports.stage"]);
    const checker = await handler.checker({
      db,
      today,
      fields: new Set(Object.values(understood.recognition.mapping.columns)),
      agencyId: row.agency_id,
      files: delivery.files,
      collects: row.collection_item_code
        ? await collectedBy(db, row.collection_item_code)
        : await collectedFor(db, actor),
      allowsUnit: (unit) => actor !== null && allowsUnit(actor, unit),
    });
    const result = await readSheet({ db, row, book, recognition: understood.recognition, handler, checker, today });
    if (result.total === 0) {
      const refusal = { code: "no-rows", key: "collection:refusal.no-rows" };
      return await refuse(db, row, refusal, { recognition: JSON.stringify(understood.recognition) });
    }
    await endReading(db, row, "import-checked", async (tx) => {
      const ended = await imports.endReading(tx, row.id, row.attempt, {
        ...result.counts,
        state: "staged",
        rows_read: result.total,
        recognition_json: JSON.stringify(understood.recognition),
        findings_sealed: await sealRows(unwrapKey(row.key_wrapped), result.findings),
      });
      if (!ended) return false;
      await askForCommit(tx, row, now());
      const { added, changed, unchanged, refused } = result.counts;
      const params = { taken: added + changed + unchanged, refused };
      await tellStager(tx, row, { kind: "import-read", params, at: now() });
      return true;
    });
  } finally {
    await book.close();
  }
}

/** What the collection item that a file names collects, by the catalogue as it stands. */
async function collectedBy(db: Db, code: string): Promise<CollectedItem | null> {
  const item = await sources.collectionItem(db, code);
  return item ? { name: item.name_zh, kinds: (JSON.parse(item.answers_json) as ItemAnswers).kinds } : null;
}

/**
 * What the items collect for which an account may deliver, where a file names none: nobody learns from a check which records of other
 * bodies are kept of whom. Null for who speaks for the whole city.
 */
async function collectedFor(db: Db, actor: Actor | null): Promise<CollectedItem | null> {
  if (!actor || actor.scope.city) return null;
  const contributors = await sources.contributorsInScope(db, actor);
  const items = await sources.itemsOf(
    db,
    contributors.map(({ code }) => code),
  );
  return { name: null, kinds: items.flatMap((item) => (JSON.parse(item.answers_json) as ItemAnswers).kinds) };
}

/**
 * Ends the reading with one problem. A file that no reader could go through is not kept, since nobody can say what it holds; one
 * that carries a mark of secrecy is not kept either, nor is its name.
 */
async function refuse(
  db: Db,
  row: imports.ImportRow,
  refusal: Refusal,
  { recognition = null as string | null, isUnreadable = false },
): Promise<void> {
  const line = { row: null, column: null, code: refusal.code, key: refusal.key!, params: refusal.params };
  const findings: Findings = { problems: [line], warnings: [] };
  const isSecret = refusal.code === "state-secret";
  await endReading(db, row, "import-refused", async (tx) => {
    const ended = await imports.endReading(tx, row.id, row.attempt, {
      state: "refused",
      added: 0,
      changed: 0,
      unchanged: 0,
      refused: 0,
      warned: 0,
      recognition_json: recognition,
      findings_sealed: await sealRows(unwrapKey(row.key_wrapped), findings),
      finished_at: now(),
      ...(isUnreadable ? { file_id: null } : {}),
      ...(isSecret ? { file_name: "—" } : {}),
    });
    const told = isSecret ? { ...row, file_name: "—" } : row;
    if (ended) await tellStager(tx, told, { kind: "import-refused", at: now() });
    return ended;
  });
  if (isUnreadable && row.file_id) await removeFile(db, row.file_id);
}

/** One transaction: the end of the reading and its journal entry; nothing where `end` says that it was overtaken. */
async function endReading(
  db: Db,
  row: imports.ImportRow,
  event: "import-checked" | "import-refused",
  end: (tx: Db) => Promise<boolean>,
): Promise<void> {
  await runProcess(jobCtx(db), { name: "check-import" }, async (unit) => {
    const was = await imports.lockImport(unit.db, row.id);
    if (!was || !(await end(unit.db))) return no("collection:refusal.not-staged");
    await recordImport(unit, event, row.id, was);
    return ok(null);
  });
}
