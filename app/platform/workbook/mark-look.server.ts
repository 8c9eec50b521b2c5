import { StarSearch } from "./mark-search.server";
import { openWorkbook } from "./open.server";
import type { OpenFile } from "./open-file.server";
import { bytesAt, streamOf, withFile } from "./open-file.server";
import { carriesSecretMark } from "./secret-mark";
import { DEFAULT_LIMITS, WorkbookRefused } from "./types";
import { xmlBytes } from "./xml-part.server";
import { openZipParts } from "./zip-parts.server";

/**
 * Whether a workbook or list carries a mark of secrecy in its name or anywhere in its text, told before anything of it is kept.
 * Only where a ★ is written in some way is the file opened, in the reading worker with its bounds; what no reader can open
 * answers no, and is not to be kept either once it has been refused.
 */
export async function looksSecret(path: string, name: string): Promise<boolean> {
  if (carriesSecretMark(name)) return true;
  if (!(await withFile(path, hasStar))) return false;
  const opened = await openWorkbook(path, { name });
  if (opened.ok) await opened.value.close();
  return !opened.ok && opened.refusal.code === "state-secret";
}

async function hasStar(file: OpenFile): Promise<boolean> {
  if (!(await isZip(file))) return hasStarInText(file);
  try {
    return await hasStarInParts(file);
  } catch (error) {
    if (error instanceof WorkbookRefused) return false;
    throw error;
  }
}

async function hasStarInParts(file: OpenFile): Promise<boolean> {
  const zip = await openZipParts(file, DEFAULT_LIMITS);
  if (zip.parts.some((part) => carriesSecretMark(part.name))) return true;
  for (const part of zip.parts) {
    const search = new StarSearch();
    for await (const chunk of xmlBytes(zip, part)) {
      search.look(chunk);
      if (search.found) return true;
    }
  }
  return false;
}

/** ★ as the encodings of lists write it: UTF-8, GB18030, UTF-16 in either order. */
const STARS = [
  [0xe2, 0x98, 0x85],
  [0xa1, 0xef],
  [0x05, 0x26],
  [0x26, 0x05],
].map((bytes) => Buffer.from(bytes));

async function hasStarInText(file: OpenFile): Promise<boolean> {
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of streamOf(file, { chunk: 256 * 1024 })) {
    const piece = Buffer.concat([tail, chunk as Buffer]);
    if (STARS.some((star) => piece.includes(star))) return true;
    tail = piece.subarray(Math.max(0, piece.length - 2));
  }
  return false;
}

async function isZip(file: OpenFile): Promise<boolean> {
  return (await bytesAt(file, 0, 4)).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}
