import type { UploadedFile } from "~/platform/api/multipart.server";
import { storeFile } from "~/platform/files.server";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { scanKind } from "~/platform/scan-file.server";
import type { FilingFileSnapshot } from "../agencies.events";
import type { FileSlot } from "../filing.types";
import * as filings from "../filings.queries.server";
import { lockForAct } from "./own-filing.server";

/** Adds a paper to one's own draft: PDF, JPEG or PNG by its content, kept encrypted. Refusals: `file-format`, `state-secret`, `files-many` and those of every act on one's own filing. */
export async function addFilingFile(
  ctx: Ctx,
  { filingId, slot, file }: { filingId: string; slot: FileSlot; file: Pick<UploadedFile, "path" | "name"> },
): Promise<Result<{ id: string }>> {
  const kind = await scanKind(file.path, file.name);
  if (!kind.ok) return no(kind.key ?? "agencies:refusal.file-format", { path: `file-${slot}`, status: 422 });
  return runProcess(ctx, { name: "add-filing-file" }, async (unit) => {
    const locked = await lockForAct(unit, ctx, "save", { filingId });
    if (!locked.ok) return locked;
    if ((await filings.filesOf(unit.db, filingId)).length >= 30) return no("agencies:refusal.files-many");
    const by = { createdBy: ctx.actor.accountId, at: ctx.now };
    const meta = { name: file.name, mediaType: kind.mediaType, purpose: "agency-filing", ...by };
    const stored = await storeFile(unit.db, file.path, meta);
    const id = newId();
    const row = { id, filing_id: filingId, slot, file_id: stored.id, created_by: by.createdBy, created_at: by.at };
    await filings.insertFile(unit.db, row);
    unit.record({
      name: "filing-file-added",
      subject: { type: "agency-filing-file", id },
      before: null,
      after: { filingId, slot, fileId: stored.id } satisfies FilingFileSnapshot,
      touches: [
        { type: "agency-filing", id: filingId },
        { type: "agency", id: locked.value.agency.id },
      ],
    });
    return ok({ id });
  });
}
