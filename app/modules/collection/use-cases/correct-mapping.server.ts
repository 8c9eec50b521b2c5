import type { SheetMapping } from "~/modules/reference/sheet-recognition.types";
import { columnsOf } from "~/modules/reference/sheet-row.rules";
import { enqueue } from "~/platform/jobs.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { removeChunks } from "../chunks.queries.server";
import { handlerOf } from "../handlers.server";
import { recordImport } from "../import-journal.server";
import { mappingRefusal } from "../import-state.rules";
import * as imports from "../imports.queries.server";

/** Reads a file again by the sheet, header rows and columns that its user points at. */
export async function correctMapping(
  ctx: Ctx,
  importId: string,
  mapping: SheetMapping,
): Promise<Result<{ id: string }>> {
  return runProcess(ctx, { name: "correct-mapping" }, async (unit) => {
    const { db } = unit;
    const visible = await imports.visibleImport(db, ctx.actor, importId);
    const row = visible && (await imports.lockImport(db, importId));
    if (!row) return no("collection:refusal.not-found", { status: 404 });
    const standing = { state: row.state, stagedBy: row.staged_by, hasFile: row.file_id !== null };
    const refusal = mappingRefusal(standing, ctx.actor.accountId);
    if (refusal) return refused(refusal);
    const known = columnsOf(handlerOf(row.item).sheet);
    const fields = Object.values(mapping.columns);
    if (fields.some((field) => !known.has(field))) return no("collection:refusal.unknown-field", { status: 400 });
    const single = fields.filter((field) => !known.get(field)!.joins);
    if (new Set(single).size < single.length) return no("collection:refusal.field-twice", { status: 400 });
    if (mapping.headerTo < mapping.headerFrom) return no("collection:refusal.header-rows", { status: 400 });
    await imports.moveImport(db, importId, [row.state], {
      state: "queued",
      mapping_json: JSON.stringify(mapping),
      notice: null,
      finished_at: null,
    });
    await removeChunks(db, importId);
    await recordImport(unit, "import-mapping-corrected", importId, row);
    await finishTasks(db, { type: "import", id: importId }, ctx.now);
    await enqueue(db, "read-import", { importId }, { at: ctx.now, subjectId: importId });
    return ok({ id: importId });
  });
}
