/** Whether a scan is a picture from its first byte to its last: what goes on behind its end is another file to other programs. */

/** Each has a sentence in both languages under `common:picture-refusal.<code>` that says what to do. */
export const PICTURE_FAULTS = ["picture-broken", "picture-goes-on"] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];

const PNG_HEAD = 8;
/** Length, name and check sum of a chunk. */
const CHUNK_FRAME = 12;

/** Where a PNG ends: behind its chunk IEND, which all others come before; null where it does not. */
function pngEnd(bytes: Buffer): number | null {
  let at = PNG_HEAD;
  for (let isFirst = true; at + CHUNK_FRAME <= bytes.length; isFirst = false) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(name) || isFirst !== (name === "IHDR")) return null;
    at += CHUNK_FRAME + bytes.readUInt32BE(at);
    if (name === "IEND") return at <= bytes.length ? at : null;
  }
  return null;
}

const [MARK, END, SCAN, BEGIN] = [0xff, 0xd9, 0xda, 0xd8];
/** Marks that stand alone, with nothing of a length behind them: TEM and the restarts. */
const standsAlone = (mark: number) => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd7);

/** Where the JPEG that begins at `from` ends: behind its mark of the end; null where it does not. */
function jpegEnd(bytes: Buffer, from: number): number | null {
  let at = from + 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== MARK) return null;
    while (bytes[at + 1] === MARK) at++;
    const mark = bytes[at + 1]!;
    at += 2;
    if (mark === END) return at;
    if (standsAlone(mark)) continue;
    if (mark === 0 || mark === BEGIN || at + 2 > bytes.length) return null;
    const length = bytes.readUInt16BE(at);
    if (length < 2) return null;
    at += length;
    if (mark === SCAN) at = scanEnd(bytes, at);
  }
  return null;
}

/** What is drawn goes on to the next mark that is neither one of its own bytes nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARK, from); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== MARK && !standsAlone(next)) return at;
  }
  return bytes.length;
}

/** Fills a last block; nothing can be kept in it. */
const isPadding = (byte: number) => byte === 0 || byte === 0x0a || byte === 0x0d;

function paddingEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && isPadding(bytes[at]!)) at++;
  return at;
}

/**
 * What is wrong with the end of a picture, or null. Telephones put smaller or brighter copies of a photo behind it, whole JPEGs like
 * itself: these may be there. Films, archives and everything else may not.
 */
export function pictureFault(bytes: Buffer, mediaType: "image/png" | "image/jpeg"): PictureFault | null {
  const isJpeg = mediaType === "image/jpeg";
  let end = isJpeg ? jpegEnd(bytes, 0) : pngEnd(bytes);
  if (end === null) return "picture-broken";
  end = paddingEnd(bytes, end);
  while (isJpeg && end < bytes.length) {
    const copy = bytes[end] === MARK && bytes[end + 1] === BEGIN ? jpegEnd(bytes, end) : null;
    if (copy === null) return "picture-goes-on";
    end = paddingEnd(bytes, copy);
  }
  return end < bytes.length ? "picture-goes-on" : null;
}
