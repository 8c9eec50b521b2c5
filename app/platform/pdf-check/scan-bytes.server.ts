import { linkRefusal } from "./links";
import { isObjectStream, unpackObjects } from "./object-streams.server";
import { callsAddress, type ObjectTexts } from "./opening-actions";
import { isAlsoZip, pdfBegins, pdfEndRefusal } from "./other-file";
import { type PdfObject, pdfLayout } from "./pdf-objects";
import { entriesOf } from "./pdf-tokens";
import { PDF_LIMITS, type PdfRefusal } from "./types";

/**
 * What the bytes of a file tell before anything parses them: that it is a whole PDF and nothing else besides, not encrypted, and names
 * nothing that acts. Object streams are inflated within a bound, so that what is packed is seen too, and refused where nobody could look
 * into them; contents of other streams are looked at for nothing but hidden objects.
 */
export function scanPdfBytes(bytes: Buffer): PdfRefusal | null {
  if (bytes.length === 0) return "empty";
  if (bytes.length > PDF_LIMITS.maxBytes) return "too-large";
  if (!pdfBegins(bytes) || isAlsoZip(bytes)) return "not-a-pdf";
  const badEnd = pdfEndRefusal(bytes);
  if (badEnd) return badEnd;
  const seen = dictionariesOf(bytes);
  if (typeof seen === "string") return seen;
  for (const part of seen.raw) {
    const code = namedRefusal(part);
    if (code) return code;
  }
  const { objects } = seen;
  for (const text of objects.all) if (/\/S \/Thread(?![A-Za-z])|^\/Thread$/.test(text)) return "launch";
  return linkRefusal(objects) ?? (callsAddress(objects) ? "launch" : null);
}

interface Seen {
  /** Everything outside of streams, and object streams unpacked, as it is written. */
  readonly raw: readonly string[];
  readonly objects: ObjectTexts;
}

/** Everything outside of streams, and inside object streams; a refusal where these cannot be looked into. */
function dictionariesOf(bytes: Buffer): Seen | PdfRefusal {
  const source = bytes.toString("latin1");
  const layout = pdfLayout(source);
  if (!layout || layout.hidesObjects) return "damaged";
  const raw: string[] = [];
  const found: PdfObject[] = [...layout.objects];
  let inflated = 0;
  let at = 0;
  for (const stream of layout.streams) {
    raw.push(plainNames(source.slice(at, stream.begins)));
    at = stream.ends;
    if (isKeptElsewhere(stream.dictionary)) return "launch";
    if (!isObjectStream(stream.dictionary)) continue;
    const unpacked = unpackObjects(bytes, stream, PDF_LIMITS.maxInflatedBytes - inflated);
    if (typeof unpacked === "string") return unpacked;
    inflated += unpacked.text.length;
    raw.push(plainNames(unpacked.text));
    for (const object of unpacked.objects) found.push(object);
  }
  raw.push(plainNames(source.slice(at)));
  return { raw, objects: byNumber(found) };
}

function byNumber(found: readonly PdfObject[]): ObjectTexts {
  const known = new Map<string | null, string[]>();
  for (const { number, text } of found) {
    const same = known.get(number);
    if (same) same.push(text);
    else known.set(number, [text]);
  }
  const nobodys = known.get(null) ?? [];
  // What has no number that can be told may be anyone's.
  return { all: found.map(({ text }) => text), objects: (number) => [...(known.get(number) ?? []), ...nobodys] };
}

/** Names may be written with any of their characters as `#xx`. */
const plainNames = (text: string) =>
  text.includes("#")
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** A stream whose contents lie in another file: what is shown would not be what was lodged. */
function isKeptElsewhere(dictionary: string): boolean {
  const entries = entriesOf(dictionary);
  if (!entries) return /\/(?:F|Ref)(?![A-Za-z0-9])/.test(dictionary);
  const isFile = /^(?:\(|<<|\d+ \d+ R$)/.test(entries.get("/F") ?? "");
  return isFile || entries.has("/Ref") || /\/F (?:\(|<< \/)|\/Ref <</.test(dictionary);
}

function namedRefusal(text: string): PdfRefusal | null {
  if (/\/Encrypt(?![A-Za-z])/.test(text)) return "encrypted";
  if (/\/(JavaScript|JS|OnInstantiate)(?![A-Za-z])/.test(text)) return "script";
  if (/\/(Launch|GoToR|GoToE|ImportData|SubmitForm|RichMedia|XFA|3D|Movie|Sound|Rendition)(?![A-Za-z])/.test(text))
    return "launch";
  return /\/(EmbeddedFiles?|EF|FileAttachment|Collection)(?![A-Za-z])/.test(text) ? "embedded-file" : null;
}
