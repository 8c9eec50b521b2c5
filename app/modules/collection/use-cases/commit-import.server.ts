import { handsOf } from "~/modules/accounts/hands.server";
import { now } from "~/platform/clock";
import { enqueue } from "~/platform/jobs.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { finishTasks } from "~/platform/tasks.server";
import type { ImportState } from "../collection.types";
import { mayCommit } from "../import-access.rules";
import { recordImport } from "../import-journal.server";
import { commitRefusal } from "../import-state.rules";
import * as imports from "../imports.queries.server";

/**
 * Asks for the commit of what another account staged; the work itself is one transaction in the background. `readAt`: the version of
 * the import that was read; null asks for no check. Refusals: `version-stale` where the file was read anew since, those of
 * `commitRefusal`.
 */
export async function commitImport(
  ctx: Ctx,
  importId: string,
  readAt: number | null = null,
): Promise<Result<{ id: string; state: ImportState }>> {
  return runProcess(ctx, { name: "commit-import" }, async (unit) => {
    const { db } = unit;
    const visible = await imports.visibleImport(db, ctx.actor, importId);
    const row = visible && (await imports.lockImport(db, importId));
    if (!row) return no("collection:refusal.not-found", { status: 404 });
    if (!mayCommit(ctx.actor, row.item)) return no("collection:refusal.item-not-yours", { status: 403 });
    const refusal = commitRefusal(
      { state: row.state, stagedBy: row.staged_by, taken: row.added + row.changed + row.unchanged },
      await handsOf(db, ctx.actor),
    );
    if (refusal) return refused(refusal);
    if (readAt !== null && readAt !== row.version)
      return staleRefusal(db, { subject: { type: "import", id: importId }, namespace: "collection", status: 412 });
    await imports.moveImport(db, importId, ["staged"], {
      state: "committing",
      committed_by: ctx.actor.accountId,
      committed_by_name: ctx.actor.name,
      notice: null,
    });
    await recordImport(unit, "import-commit-requested", importId, row);
    await finishTasks(db, { type: "import", id: importId }, ctx.now);
    await enqueue(db, "commit-import", { importId, address: ctx.origin.address }, { at: now(), subjectId: importId });
    return ok({ id: importId, state: "committing" as const });
  });
}
