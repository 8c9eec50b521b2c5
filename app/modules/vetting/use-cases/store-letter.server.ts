import type { UploadedFile } from "~/platform/api/multipart.server";
import { storeFile } from "~/platform/files.server";
import type { Ctx } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { scanKind } from "~/platform/scan-file.server";

/** Keeps the scan of a letter, encrypted; PDF, JPEG or PNG by its content, whatever its name. Returns the id of the file. */
export async function storeLetter(ctx: Ctx, file: UploadedFile): Promise<Result<string>> {
  const kind = await scanKind(file.path, file.name);
  if (!kind.ok) return no(kind.key ?? "vetting:refusal.letter-format", { path: "letter", status: 422 });
  const meta = {
    name: file.name,
    mediaType: kind.mediaType,
    purpose: "vetting-letter",
    createdBy: ctx.actor.accountId,
    at: ctx.now,
  };
  return ok((await storeFile(ctx.db, file.path, meta)).id);
}
