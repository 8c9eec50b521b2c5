import { open, readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import type { UploadedFile } from "~/platform/api/multipart.server";
import { type StoredFile, storeFile } from "~/platform/files.server";
import type { Ctx } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { carriesSecretMark } from "~/platform/workbook/secret-mark";

/** Largest evidence file, in bytes. */
export const MAX_EVIDENCE_BYTES = 20 * 2 ** 20;

/** A mark of secrecy stands at the head of a document: so many pages are looked at for one. */
const MAX_PAGES_READ = 20;

const TYPES = [
  { mediaType: "application/pdf", head: Buffer.from("%PDF-") },
  { mediaType: "image/png", head: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: "image/jpeg", head: Buffer.from([0xff, 0xd8, 0xff]) },
] as const;

/**
 * Takes an evidence file in, encrypted: a PDF or a scan, told by its bytes whatever its name says. Null where none came and
 * none is needed. Refusals: `evidence-missing`, `evidence-type`, and `evidence-secret` (nothing of such a file is kept).
 */
export async function takeEvidence(
  ctx: Ctx,
  files: readonly UploadedFile[],
  { isNeeded }: { isNeeded: boolean },
): Promise<Result<StoredFile | null>> {
  const file = files.find((one) => one.field === "evidence");
  if (!file) return isNeeded ? no("records:refusal.evidence-missing", { path: "evidence", status: 422 }) : ok(null);
  if (carriesSecretMark(file.name)) return secret();
  const mediaType = await typeOf(file.path);
  if (mediaType === null) return no("records:refusal.evidence-type", { path: "evidence", status: 422 });
  if (mediaType === "application/pdf" && carriesSecretMark(await textOf(file.path))) return secret();
  return ok(
    await storeFile(ctx.db, file.path, {
      name: file.name,
      mediaType,
      purpose: "record-evidence",
      createdBy: ctx.actor.accountId || null,
      at: ctx.now,
    }),
  );
}

function secret() {
  return no("records:refusal.evidence-secret", { path: "evidence", status: 422 });
}

async function typeOf(path: string): Promise<string | null> {
  const handle = await open(path, "r");
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return TYPES.find(({ head }) => buffer.subarray(0, head.length).equals(head))?.mediaType ?? null;
  } finally {
    await handle.close();
  }
}

/** The text of the first pages of a PDF; empty for scans and for what no reader understands. */
async function textOf(path: string): Promise<string> {
  try {
    const document = await getDocumentProxy(new Uint8Array(await readFile(path)), { verbosity: 0 });
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES_READ); number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
    }
    return pages.join(" ");
  } catch {
    return "";
  }
}
