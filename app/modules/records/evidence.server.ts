import type { UploadedFile } from "~/platform/api/multipart.server";
import { type StoredFile, storeFile } from "~/platform/files.server";
import type { Ctx } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { scanKind } from "~/platform/scan-file.server";

/** Largest evidence file, in bytes. */
export const MAX_EVIDENCE_BYTES = 20 * 2 ** 20;

/**
 * Takes an evidence file in, encrypted: a PDF or a scan, told by its bytes whatever its name says. Null where none came and
 * none is needed. Refusals: `evidence-missing`, `evidence-type`, `state-secret` (nothing of such a file is kept), and those of
 * `scanKind`.
 */
export async function takeEvidence(
  ctx: Ctx,
  files: readonly UploadedFile[],
  { isNeeded }: { isNeeded: boolean },
): Promise<Result<StoredFile | null>> {
  const file = files.find((one) => one.field === "evidence");
  if (!file) return isNeeded ? no("records:refusal.evidence-missing", { path: "evidence", status: 422 }) : ok(null);
  const kind = await scanKind(file.path, file.name);
  if (!kind.ok) return no(kind.key ?? "records:refusal.evidence-type", { path: "evidence", status: 422 });
  return ok(
    await storeFile(ctx.db, file.path, {
      name: file.name,
      mediaType: kind.mediaType,
      purpose: "record-evidence",
      createdBy: ctx.actor.accountId || null,
      at: ctx.now,
    }),
  );
}
