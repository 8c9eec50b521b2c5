import { open, readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import { carriesSecretMark } from "./workbook/secret-mark";

/** A mark of secrecy stands at the head of a document: so many pages are looked at for one. */
const MAX_PAGES_READ = 20;

const TYPES = [
  { mediaType: "application/pdf", head: Buffer.from("%PDF-") },
  { mediaType: "image/png", head: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: "image/jpeg", head: Buffer.from([0xff, 0xd8, 0xff]) },
] as const;

export type ScanKind =
  | { readonly ok: true; readonly mediaType: string }
  | { readonly ok: false; readonly code: "type" | "secret" };

/**
 * What a PDF or scan is by its bytes, whatever its name says. `secret`: its name, or the text of its first pages, carries a
 * mark of secrecy, so that nothing of it may be kept; `type`: it is none of the three.
 */
export async function scanKind(path: string, name: string): Promise<ScanKind> {
  if (carriesSecretMark(name)) return { ok: false, code: "secret" };
  const mediaType = await typeOf(path);
  if (mediaType === null) return { ok: false, code: "type" };
  if (mediaType === "application/pdf" && carriesSecretMark(await textOf(path))) return { ok: false, code: "secret" };
  return { ok: true, mediaType };
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
