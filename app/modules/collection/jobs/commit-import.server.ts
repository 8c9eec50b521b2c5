import { rm } from "node:fs/promises";
import type { Db } from "#db/connection";
import { loadActor } from "~/modules/accounts/actor.server";
import type { AppliedRow, DeliveredFiles } from "~/modules/reference/import-handler.types";
import { civilDayOf, now } from "~/platform/clock";
import { copyFileTo, temporaryPath } from "~/platform/files.server";
import { newId } from "~/platform/id";
import { enqueue, type JobContext } from "~/platform/jobs.server";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import { finishTasks } from "~/platform/tasks.server";
import * as chunks from "../chunks.queries.server";
import type { ChunkRow } from "../collection.types";
import { askForCommit } from "../commit-line.server";
import { type Delivery, openDelivery } from "../delivery.server";
import { handlerOf } from "../handlers.server";
import { recordImport } from "../import-journal.server";
import * as imports from "../imports.queries.server";
import { keepDeliveries } from "../keep-deliveries.server";
import { unsealRows } from "../sealed-rows.server";
import { tellStager } from "../stager-lines.server";
import { jobCtx } from "./job-ctx.server";

/**
 * Applies the accepted rows of an import, its journal entry and its new state in one transaction: all of it or nothing, and
 * once only. Where the facts changed since the rows were checked, the file is read again instead.
 */
export async function commitImport({ db, job, signal }: JobContext): Promise<void> {
  const { importId, address } = job.payload as { importId: string; address: string | null };
  const row = await imports.findImport(db, importId);
  if (row?.state !== "committing" || !row.committed_by) return;
  const actor = await loadActor(db, row.committed_by, civilDayOf(now()));
  if (!actor) {
    await sendBack(db, importId, { state: "staged" });
    return;
  }
  const ctx: Ctx = { db, actor, now: now(), requestId: newId(), origin: { via: "job", address } };
  const delivery = await deliveryOf(db, row);
  let result: Result<null>;
  try {
    result = await runProcess(ctx, { name: "commit-import" }, (unit) =>
      apply(unit, ctx, importId, delivery?.files ?? null, signal),
    );
  } finally {
    await delivery?.close();
  }
  if (result.ok || result.refusal.code !== "facts-changed") return;
  await sendBack(db, importId, { state: "queued", notice: "facts-changed" });
}

/** Takes the request to commit back: its committer may not any more, or the facts changed and the file is read again. */
async function sendBack(db: Db, importId: string, to: { state: "staged" | "queued"; notice?: string }): Promise<void> {
  await runProcess(jobCtx(db), { name: "commit-import" }, async (unit) => {
    const row = await imports.lockImport(unit.db, importId);
    if (row?.state !== "committing") return no("collection:refusal.not-staged");
    await imports.moveImport(unit.db, importId, ["committing"], { ...to, committed_by: null, committed_by_name: null });
    await recordImport(unit, "import-sent-back", importId, row);
    if (to.state === "staged") {
      await askForCommit(unit.db, row, now());
      return ok(null);
    }
    await finishTasks(unit.db, { type: "import", id: importId }, now());
    await enqueue(unit.db, "read-import", { importId }, { at: now(), subjectId: importId });
    return ok(null);
  });
}

/** The delivered files again, where the item has any; null where none are needed. */
async function deliveryOf(db: Db, row: imports.ImportRow): Promise<Pick<Delivery, "files" | "close"> | null> {
  if (!handlerOf(row.item).takesFiles || !row.file_id) return null;
  const place = temporaryPath();
  await copyFileTo(db, row.file_id, place);
  const delivered = await openDelivery(place, row.file_name, true);
  const files = delivered.ok ? delivered.value.files : null;
  return {
    files,
    async close() {
      if (delivered.ok) await delivered.value.close();
      await rm(place, { force: true });
    },
  };
}

async function apply(
  unit: Unit,
  ctx: Ctx,
  importId: string,
  files: DeliveredFiles | null,
  signal: AbortSignal,
): Promise<Result<null>> {
  const row = await imports.lockImport(unit.db, importId);
  if (row?.state !== "committing") return no("collection:refusal.not-staged");
  const applier = await handlerOf(row.item).applier(unit, {
    stagedBy: row.staged_by,
    committedBy: ctx.actor.accountId,
    now: ctx.now,
    today: civilDayOf(ctx.now),
    importId,
    agencyId: row.agency_id,
    files,
  });
  const key = unwrapKey(row.key_wrapped);
  let journalled = Promise.resolve();
  let earlier = journalled;
  // Beside the transaction, whose connection still writes the batch before: what was staged never changes. Its view of the register
  // begins with what the rows lock, so that they see what was done before that.
  const wanted = (await chunks.chunkIndex(ctx.db, importId, row.attempt)).filter((each) => each.applied_count > 0);
  const staged = async (index: number): Promise<AppliedChunk> => {
    const chunk = wanted[index];
    const sealed = chunk ? await chunks.chunkRows(ctx.db, importId, row.attempt, chunk.ordinal) : null;
    return sealed ? (await unsealRows<ChunkRow[]>(key, sealed)).filter(isApplied) : [];
  };
  let ahead = staged(0);
  for (const index of wanted.keys()) {
    if (signal.aborted) throw new Error("stopped before the end of the transaction");
    const rows = await ahead;
    ahead = staged(index + 1);
    ahead.catch(() => {});
    const outcome = await applier.apply(rows.map(({ n, action, payload }) => ({ number: n, action, payload })));
    if (!outcome.ok) return no("collection:refusal.facts-changed");
    // The journal of two batches is written while the next one is prepared; all of it is one transaction.
    const before = journalled;
    journalled = before.then(() => unit.flush());
    journalled.catch(() => {});
    await earlier;
    earlier = before;
  }
  await journalled;
  const outcome = await applier.finish();
  if (!outcome.ok) return no("collection:refusal.facts-changed");
  await imports.moveImport(unit.db, importId, ["committing"], {
    state: "committed",
    committed_at: ctx.now,
    finished_at: ctx.now,
    notice: null,
  });
  await recordImport(unit, "import-committed", importId, row);
  await finishTasks(unit.db, { type: "import", id: importId }, ctx.now);
  if (row.contributor_code) await keepDeliveries(unit.db, ctx.now, row.contributor_code);
  const params = { taken: row.added + row.changed, refused: row.refused };
  await tellStager(unit.db, row, { kind: "import-committed", params, at: ctx.now });
  return ok(null);
}

type AppliedChunk = (ChunkRow & { action: AppliedRow["action"] })[];

function isApplied(row: ChunkRow): row is AppliedChunk[number] {
  return row.action === "add" || row.action === "change";
}
