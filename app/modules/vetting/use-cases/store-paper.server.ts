import type { UploadedFile } from "~/platform/api/multipart.server";
import { storeFile } from "~/platform/files.server";
import type { Ctx } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { scanKind } from "~/platform/scan-file.server";

/** Largest scan of a letter or a reply, in bytes. */
export const MOST_PAPER_BYTES = 20 * 1024 * 1024;

/**
 * Keeps the scan of a paper of a case, encrypted; PDF, JPEG or PNG by its content, whatever its name. `of` names the field
 * that it came in. Returns the id of the file. Refusals: the format, the mark of secrecy, and those of `scanKind`.
 */
export async function storePaper(ctx: Ctx, file: UploadedFile, of: "letter" | "paper"): Promise<Result<string>> {
  const kind = await scanKind(file.path, file.name);
  if (!kind.ok) return no(kind.key ?? `vetting:refusal.${of}-format`, { path: of, status: 422 });
  const meta = {
    name: file.name,
    mediaType: kind.mediaType,
    purpose: of === "letter" ? "vetting-letter" : "vetting-reply",
    createdBy: ctx.actor.accountId,
    at: ctx.now,
  };
  return ok((await storeFile(ctx.db, file.path, meta)).id);
}
