/** Whether a file that carries a PDF is one, or something else to other programs as well: a web page, an archive, a picture. */

const HEAD = Buffer.from("%PDF-");
const FURTHEST = 1_024;

/**
 * A PDF begins with its head. Some programs put the mark of UTF-8, blanks or line ends before it; anything else would let another program
 * take the same bytes for another file.
 */
export function pdfBegins(bytes: Buffer): boolean {
  const head = bytes.subarray(0, FURTHEST).indexOf(HEAD);
  return head >= 0 && /^(?:\u00ef\u00bb\u00bf)?[\t\n\f\r ]*$/.test(bytes.subarray(0, head).toString("latin1"));
}

const END = "%%EOF";

/**
 * A PDF ends with its mark of the end. Blanks, line ends and bytes of nothing may follow; the beginning of a further state of the same
 * document says that it was cut off; anything else is another file behind it.
 */
export function pdfEndRefusal(bytes: Buffer): "truncated" | "goes-on" | null {
  const at = bytes.lastIndexOf(END);
  if (at < 0) return "truncated";
  const behind = bytes.subarray(at + END.length);
  const first = behind.findIndex((byte) => byte !== 0 && byte !== 0x20 && (byte < 0x09 || byte > 0x0d));
  if (first < 0) return null;
  const begins = behind.subarray(first, first + 40).toString("latin1");
  return /^(?:\d+ \d+ obj|xref|startxref|trailer|%%EO?$)/.test(begins) ? "truncated" : "goes-on";
}

const ZIP_END = Buffer.from("PK\x05\x06");
const ZIP_ENTRY = Buffer.from("PK\x01\x02");
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** An archive is found from its end: a list of contents right before the mark that ends it. */
export function isAlsoZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.lastIndexOf(ZIP_END); at >= from; at = at === 0 ? -1 : bytes.lastIndexOf(ZIP_END, at - 1)) {
    if (at + END_BYTES > bytes.length) continue;
    const list = at - bytes.readUInt32LE(at + 12);
    if (list >= 0 && list < at && bytes.subarray(list, list + 4).equals(ZIP_ENTRY)) return true;
  }
  return false;
}
