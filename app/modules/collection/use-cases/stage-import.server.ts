import { removeFile, storeFile } from "~/platform/files.server";
import { isCode, newId } from "~/platform/id";
import { withMaskedNumbers } from "~/platform/identity-number-text";
import { enqueue } from "~/platform/jobs.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { newWrappedKey, sha256 } from "~/platform/secrets.server";
import { looksSecret } from "~/platform/workbook/mark-look.server";
import { carriesSecretMark } from "~/platform/workbook/secret-mark";
import type { Findings, ImportItem, ImportState } from "../collection.types";
import { openDelivery } from "../delivery.server";
import { handlerOf, importableItems } from "../handlers.server";
import { mayDeliver, mayStage } from "../import-access.rules";
import { recordImport } from "../import-journal.server";
import * as imports from "../imports.queries.server";
import { sealRows } from "../sealed-rows.server";
import * as sources from "../sources.queries.server";
import { notAWorkbook } from "../upload-kind.server";

export interface StagedFile {
  path: string;
  name: string;
  size: number;
}

export interface StageRequest {
  item: string;
  /** Code of the collection item that this file delivers; it decides contributor and unit. */
  collectionItem?: string | null;
  file: StagedFile;
}

/**
 * Takes a file in: kept encrypted, journalled, and put in the queue to be read. What is no workbook or list at all is refused at
 * once (415). A mark of secrecy, in the name or anywhere in the content, is looked for before anything is kept: neither file nor
 * name stays behind, whatever becomes of the import.
 */
export async function stageImport(
  ctx: Ctx,
  request: StageRequest,
): Promise<Result<{ id: string; state: ImportState }>> {
  const { file } = request;
  if (!importableItems().includes(request.item))
    return no("collection:refusal.unknown-item", { status: 400, path: "item" });
  if (!mayStage(ctx.actor, request.item)) return no("collection:refusal.item-not-yours", { status: 403, path: "item" });
  const source =
    request.collectionItem && isCode(request.collectionItem)
      ? await sources.collectionItem(ctx.db, request.collectionItem)
      : null;
  if (request.collectionItem && !source)
    return no("collection:refusal.unknown-collection-item", { status: 400, path: "collectionItem" });
  if (source && source.import_format !== request.item) {
    return no("collection:refusal.other-format", {
      status: 400,
      path: "collectionItem",
      params: { item: source.import_format },
    });
  }
  if (source && !mayDeliver(ctx.actor, source))
    return no("collection:refusal.item-outside-scope", { status: 403, path: "collectionItem" });
  if (carriesSecretMark(file.name)) return keepRefusalOnly(ctx, request.item as ImportItem);
  const kind = await notAWorkbook(file.path);
  if (kind) return no(`workbook:refusal.${kind}`, { status: 415, path: "file" });
  if (await deliversSecret(request)) return keepRefusalOnly(ctx, request.item as ImportItem);
  const stored = await storeFile(ctx.db, file.path, {
    name: file.name,
    mediaType: "application/octet-stream",
    purpose: "import",
    createdBy: ctx.actor.accountId,
    at: ctx.now,
  });
  const id = newId();
  const result = await runProcess(ctx, { name: "stage-import" }, async (unit) => {
    await imports.insertImport(unit.db, {
      id,
      item: request.item,
      collection_item_code: source?.code ?? null,
      contributor_code: source?.contributor_code ?? null,
      unit_id: source?.unit_id ?? ctx.actor.unitId,
      agency_id: ctx.actor.agencyId,
      state: "queued",
      file_id: stored.id,
      file_name: [...withMaskedNumbers(file.name)].slice(0, 255).join("") || "—",
      size_bytes: stored.size,
      sha256: stored.sha256,
      staged_by: ctx.actor.accountId,
      staged_by_name: ctx.actor.name,
      staged_at: ctx.now,
      key_wrapped: newWrappedKey().wrapped,
    });
    await recordImport(unit, "import-staged", id, null);
    await enqueue(unit.db, "read-import", { importId: id }, { at: ctx.now, subjectId: id });
    return ok({ id, state: "queued" as const });
  });
  if (!result.ok) await removeFile(ctx.db, stored.id);
  return result;
}

/** Whether the workbook that was delivered, alone or in a bundle, carries a mark; what cannot be opened is told by the reading. */
async function deliversSecret({ item, file }: StageRequest): Promise<boolean> {
  const delivered = await openDelivery(file.path, file.name, handlerOf(item).takesFiles === true);
  if (!delivered.ok) return false;
  try {
    return await looksSecret(delivered.value.path, delivered.value.name);
  } finally {
    await delivered.value.close();
  }
}

async function keepRefusalOnly(ctx: Ctx, item: ImportItem): Promise<Result<{ id: string; state: ImportState }>> {
  const id = newId();
  const { key, wrapped } = newWrappedKey();
  const line = { row: null, column: null, code: "state-secret", key: "workbook:refusal.state-secret" };
  const findings: Findings = { problems: [line], warnings: [] };
  return runProcess(ctx, { name: "stage-import" }, async (unit) => {
    await imports.insertImport(unit.db, {
      id,
      item,
      collection_item_code: null,
      contributor_code: null,
      unit_id: ctx.actor.unitId,
      agency_id: ctx.actor.agencyId,
      state: "refused",
      file_id: null,
      file_name: "—",
      size_bytes: 0,
      sha256: sha256(""),
      staged_by: ctx.actor.accountId,
      staged_by_name: ctx.actor.name,
      staged_at: ctx.now,
      finished_at: ctx.now,
      key_wrapped: wrapped,
      findings_sealed: await sealRows(key, findings),
    });
    await recordImport(unit, "import-staged", id, null);
    return ok({ id, state: "refused" as const });
  });
}
