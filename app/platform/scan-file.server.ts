import { open, readFile } from "node:fs/promises";
import { checkPdf } from "./pdf-check/check.server";
import { isAlsoZip } from "./pdf-check/other-file";
import type { PdfRefusal } from "./pdf-check/types";
import { type PictureFault, pictureFault } from "./picture-end";
import { carriesSecretMark } from "./workbook/secret-mark";

const TYPES = [
  { mediaType: "application/pdf", head: Buffer.from("%PDF-") },
  { mediaType: "image/png", head: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: "image/jpeg", head: Buffer.from([0xff, 0xd8, 0xff]) },
] as const;

export type ScanKind =
  | { readonly ok: true; readonly mediaType: string }
  /** `key`: the sentence that says what to do; null where each kind of paper has its own. */
  | { readonly ok: false; readonly code: "type" | "secret" | PictureFault | PdfRefusal; readonly key: string | null };

const SECRET = { ok: false, code: "secret", key: "workbook:refusal.state-secret" } as const;

/**
 * What a PDF or scan is by its bytes, whatever its name says; a PDF is read in a worker, within bounded time and memory.
 * `secret`: its name or its text carries a mark of secrecy, so that nothing of it may be kept; `type`: it is none of the three;
 * else what is wrong with the PDF, one that no reader understands among them: whoever has to read it could not; or with the picture,
 * which ends where it ends, and is no archive as well.
 */
export async function scanKind(path: string, name: string): Promise<ScanKind> {
  if (carriesSecretMark(name)) return SECRET;
  const mediaType = await typeOf(path);
  if (mediaType === null) return { ok: false, code: "type", key: null };
  if (mediaType !== "application/pdf") {
    const bytes = await readFile(path);
    const code = pictureFault(bytes, mediaType) ?? (isAlsoZip(bytes) ? "picture-goes-on" : null);
    return code ? { ok: false, code, key: `common:picture-refusal.${code}` } : { ok: true, mediaType };
  }
  const verdict = await checkPdf(path, { wantsText: true });
  if (verdict.ok) return verdict.facts.texts.some(carriesSecretMark) ? SECRET : { ok: true, mediaType };
  return { ok: false, code: verdict.code, key: `common:pdf-refusal.${verdict.code}` };
}

async function typeOf(path: string): Promise<(typeof TYPES)[number]["mediaType"] | null> {
  const handle = await open(path, "r");
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return TYPES.find(({ head }) => buffer.subarray(0, head.length).equals(head))?.mediaType ?? null;
  } finally {
    await handle.close();
  }
}
