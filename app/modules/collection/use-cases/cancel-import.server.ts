import { removeFile } from "~/platform/files.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { finishTasks } from "~/platform/tasks.server";
import { removeChunks } from "../chunks.queries.server";
import type { ImportState } from "../collection.types";
import { recordImport } from "../import-journal.server";
import { cancelRefusal } from "../import-state.rules";
import * as imports from "../imports.queries.server";
import { tellStager } from "../stager-lines.server";

/**
 * Gives a file up before its commit; a reading that is going on stops at its next step. The rows that were read are not kept, nor
 * is a file that nobody has read to its end. `readAt`: the version of the import that was read; null asks for no check. Refusals:
 * those of `cancelRefusal`, `version-stale`.
 */
export async function cancelImport(
  ctx: Ctx,
  importId: string,
  readAt: number | null = null,
): Promise<Result<{ id: string; state: ImportState }>> {
  let unread: string | null = null;
  const result = await runProcess(ctx, { name: "cancel-import" }, async (unit) => {
    const { db } = unit;
    const visible = await imports.visibleImport(db, ctx.actor, importId);
    const row = visible && (await imports.lockImport(db, importId));
    if (!row) return no("collection:refusal.not-found", { status: 404 });
    const refusal = cancelRefusal({ state: row.state, stagedBy: row.staged_by });
    if (refusal) return refused(refusal);
    if (readAt !== null && readAt !== row.version)
      return staleRefusal(db, { subject: { type: "import", id: importId }, namespace: "collection", status: 412 });
    unread = row.state === "queued" || row.state === "reading" ? row.file_id : null;
    await imports.moveImport(db, importId, [row.state], {
      state: "cancelled",
      finished_at: ctx.now,
      ...(unread === null ? {} : { file_id: null }),
    });
    await removeChunks(db, importId);
    await recordImport(unit, "import-cancelled", importId, row);
    await finishTasks(db, { type: "import", id: importId }, ctx.now);
    const params = { by: ctx.actor.name };
    if (row.staged_by !== ctx.actor.accountId)
      await tellStager(db, row, { kind: "import-cancelled", params, at: ctx.now });
    return ok({ id: importId, state: "cancelled" as const });
  });
  if (result.ok && unread !== null) await removeFile(ctx.db, unread);
  return result;
}
