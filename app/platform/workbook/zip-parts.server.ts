import { pipeline } from "node:stream";
import * as zlib from "node:zlib";
import yauzl from "yauzl";
import type { OpenFile } from "./open-file.server";
import { streamOf } from "./open-file.server";
import type { WorkbookLimits } from "./types";
import { WorkbookRefused, workbookRefusal } from "./types";

export interface ZipPart {
  readonly name: string;
  readonly compressedSize: number;
  readonly size: number;
}

export interface ZipParts {
  readonly parts: readonly ZipPart[];
  /** By name, in whatever case, without a leading slash. */
  find(name: string): ZipPart | undefined;
  /** The inflated bytes, counted against the limits and checked against size and CRC. @throws WorkbookRefused */
  read(part: ZipPart): AsyncGenerator<Buffer, void>;
}

const MOST_PARTS = 2_000;
const RATIO_COUNTS_FROM = 16 * 1024 * 1024;
const WORST_RATIO = 250;
const CHUNK = 128 * 1024;

/**
 * Opens a zip the way a hostile one must be opened: the directory is read before anything is inflated; names that leave
 * the archive, names that appear twice, parts that overlap, lie about their size or inflate beyond reason are refused.
 */
export async function openZipParts(file: OpenFile, limits: WorkbookLimits): Promise<ZipParts> {
  const zip = await yauzl.fromFdPromise(file, { lazyEntries: true, autoClose: false }).catch((error: Error) => {
    throw new WorkbookRefused(workbookRefusal(isTruncation(error) ? "workbook-truncated" : "workbook-damaged"));
  });
  const entries = await directory(zip, limits);
  const byName = new Map(entries.map((entry) => [canonical(nameOf(entry)), entry]));
  const parts = entries.map((entry) => ({
    name: nameOf(entry),
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
  }));
  const partByName = new Map(parts.map((part) => [canonical(part.name), part]));
  let inflated = 0;
  return {
    parts,
    find: (name) => partByName.get(canonical(name)),
    read(part) {
      const entry = byName.get(canonical(part.name));
      if (!entry) throw new WorkbookRefused(workbookRefusal("workbook-damaged"));
      return inflate(file, zip, entry, (bytes) => {
        inflated += bytes;
        // A part is read at most three times: surveyed, read for a mark, read for its rows.
        if (inflated > limits.maxInflatedBytes * 3) throw bomb();
      });
    },
  };
}

const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
const UNICODE_PATH = 0x7075;
const utf8 = new TextDecoder("utf-8", { fatal: true });
const gb18030 = new TextDecoder("gb18030", { fatal: true });

/** The name as it was meant: where a zip does not say how names are written, Chinese programs write GBK, others UTF-8. */
function nameOf(entry: yauzl.Entry): string {
  const isSaid = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0;
  if (isSaid || entry.extraFields.some(({ id }) => id === UNICODE_PATH)) return entry.fileName;
  for (const decoder of [utf8, gb18030]) {
    try {
      return decoder.decode(entry.fileNameRaw).replaceAll("\\", "/");
    } catch {
      // Not written this way.
    }
  }
  return entry.fileName;
}

async function directory(zip: yauzl.ZipFile, limits: WorkbookLimits): Promise<yauzl.Entry[]> {
  if (zip.entryCount > MOST_PARTS) throw bomb();
  const entries: yauzl.Entry[] = [];
  const names = new Set<string>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const written = nameOf(entry);
      if (written.endsWith("/")) continue;
      if (entry.isEncrypted()) throw new WorkbookRefused(workbookRefusal("encrypted-workbook"));
      const name = canonical(written);
      if (names.has(name) || /[^ -\uffff]|\\|(^|\/)\.\.?(\/|$)/.test(written)) throw unsafe();
      names.add(name);
      if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw unsafe();
      declared += entry.uncompressedSize;
      if (declared > limits.maxInflatedBytes) throw bomb();
      if (isBombRatio(entry.uncompressedSize, entry.compressedSize)) throw bomb();
      entries.push(entry);
    }
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    const message = error instanceof Error ? error.message : "";
    if (/relative path|absolute path|invalid characters/.test(message)) throw unsafe();
    if (/strong encryption/.test(message)) throw new WorkbookRefused(workbookRefusal("encrypted-workbook"));
    throw new WorkbookRefused(workbookRefusal("workbook-damaged"));
  }
  refuseOverlaps(zip, entries);
  return entries;
}

/** Bombs of the better kind let many names share the same bytes. */
function refuseOverlaps(zip: yauzl.ZipFile, entries: readonly yauzl.Entry[]): void {
  const ordered = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  ordered.forEach((entry, index) => {
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
    const next = ordered[index + 1]?.relativeOffsetOfLocalHeader ?? zip.fileSize;
    if (end > next) throw unsafe();
  });
}

async function* inflate(
  file: OpenFile,
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer, void> {
  const header = await zip.readLocalFileHeaderPromise(entry, {}).catch(() => {
    throw damaged(entry);
  });
  if (!isToldAlike(entry, header)) throw unsafe();
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of rawStream(file, header.fileDataStart, entry)) {
      size += chunk.length;
      count(chunk.length);
      if (size > entry.uncompressedSize) throw bomb();
      if (isBombRatio(size, entry.compressedSize)) throw bomb();
      crc = zlib.crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof WorkbookRefused || !isZlibError(error)) throw error;
    throw damaged(entry);
  }
  if (size !== entry.uncompressedSize || crc !== entry.crc32) throw damaged(entry);
}

function rawStream(file: OpenFile, start: number, entry: yauzl.Entry): AsyncIterable<Buffer> {
  if (entry.compressedSize === 0) return emptyStream();
  const raw = streamOf(file, { start, end: start + entry.compressedSize - 1, chunk: CHUNK });
  if (entry.compressionMethod === 0) return raw;
  const inflated = zlib.createInflateRaw({ chunkSize: CHUNK });
  // What goes wrong in either stream reaches the reader of the second.
  pipeline(raw, inflated, () => undefined);
  return inflated;
}

async function* emptyStream(): AsyncGenerator<Buffer, void> {}

/** Who unpacks from the front reads the head of the part, who looks it up the list at the end: both must tell of the same part. */
const isToldAlike = (entry: yauzl.Entry, header: yauzl.LocalFileHeader) =>
  header.fileName.equals(entry.fileNameRaw) &&
  header.compressionMethod === entry.compressionMethod &&
  (header.generalPurposeBitFlag & ENCRYPTED) === 0;

const canonical = (name: string) => name.replace(/^\/+/, "").toLowerCase();
const isBombRatio = (size: number, compressed: number) =>
  size > RATIO_COUNTS_FROM && size > WORST_RATIO * Math.max(1, compressed);
const isTruncation = (error: Error) => /End of central directory|unexpected EOF|bytes are left/i.test(error.message);
const isZlibError = (error: unknown) =>
  error instanceof Error && "code" in error && /^(Z_|ERR_STREAM|ERR_OUT_OF_RANGE)/.test(String(error.code));
const bomb = () => new WorkbookRefused(workbookRefusal("workbook-bomb"));
const unsafe = () => new WorkbookRefused(workbookRefusal("workbook-unsafe"));
const damaged = (entry: yauzl.Entry) =>
  new WorkbookRefused(workbookRefusal("workbook-damaged", { part: `(${partName(entry.fileName)})` }));

/** A part's name may be shown only where it is an ordinary one. */
const partName = (name: string) => (/^[\w./[\]-]{1,80}$/.test(name) ? name : "…");
