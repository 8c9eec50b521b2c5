import { constants, inflateSync } from "node:zlib";
import { callsAddress, type ObjectTexts } from "./opening-actions";
import { pdfLayout } from "./pdf-objects";
import { PDF_LIMITS, type PdfRefusal } from "./types";

/**
 * What the bytes of a file tell before anything parses them: that it is a whole PDF, not encrypted, and names nothing that acts.
 * Object streams are inflated within a bound, so that what is packed is seen too, and refused where nobody could look into them; contents
 * of other streams are looked at for nothing but hidden objects.
 */
export function scanPdfBytes(bytes: Buffer): PdfRefusal | null {
  if (bytes.length === 0) return "empty";
  if (bytes.length > PDF_LIMITS.maxBytes) return "too-large";
  if (bytes.subarray(0, 1024).indexOf("%PDF-") < 0) return "not-a-pdf";
  const tail = bytes.subarray(Math.max(0, bytes.length - 2048));
  if (tail.lastIndexOf("%%EOF") < 0) return "truncated";
  const seen = dictionariesOf(bytes);
  if (typeof seen === "string") return seen;
  for (const part of seen.parts) {
    const code = namedRefusal(part);
    if (code) return code;
  }
  return callsAddress(seen) ? "launch" : null;
}

interface Packed {
  readonly text: string;
  /** Where the first object begins, after the list of numbers and places. */
  readonly first: number;
}

/** Everything outside of streams, and inside object streams; a refusal where these cannot be looked into. */
function dictionariesOf(bytes: Buffer): ObjectTexts | PdfRefusal {
  const { streams, hidesObjects } = pdfLayout(bytes);
  if (hidesObjects) return "damaged";
  const parts: string[] = [];
  const packed: Packed[] = [];
  let inflated = 0;
  let at = 0;
  for (const { dictionary, begins, ends } of streams) {
    parts.push(plainNames(bytes.subarray(at, begins).toString("latin1")));
    at = ends;
    const own = plainNames(dictionary);
    if (KEPT_ELSEWHERE.test(own)) return "launch";
    if (!isObjectStream(own)) continue;
    const text = unpacked(own, bytes.subarray(begins, ends), PDF_LIMITS.maxInflatedBytes - inflated);
    if (text === "too-big" || text === "damaged") return text;
    inflated += text.length;
    packed.push({ text: plainNames(text), first: Number(/\/First\s+(\d+)/.exec(own)?.[1] ?? 0) });
  }
  parts.push(plainNames(bytes.subarray(at).toString("latin1")));
  const plain = [...parts];
  const objects = (number: string) => [
    ...plain.flatMap((part) => numbered(part, number)),
    ...packed.flatMap((each) => packedObject(each, number)),
  ];
  return { parts: [...parts, ...packed.map(({ text }) => text)], objects };
}

/** Named as one, or with what only one has: readers ask for no more than that. */
const isObjectStream = (own: string) =>
  /\/ObjStm(?![A-Za-z])/.test(own) || (/\/First(?![A-Za-z])/.test(own) && /\/N(?![A-Za-z])/.test(own));

/** Its text where it is not packed, or packed the one way that everybody packs it; what nobody can look into is refused. */
function unpacked(own: string, body: Buffer, room: number): string {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/[A-Za-z0-9]+|\d+\s+\d+\s+R)/.exec(own)?.[1]?.replace(/[[\]\s]/g, "") ?? "";
  if (filter === "") return body.toString("latin1");
  if (!/^\/(FlateDecode|Fl)$/.test(filter) || /\/(?:Predictor|DecodeParms\s*\d)/.test(own)) return "damaged";
  try {
    const options = { maxOutputLength: Math.max(1, room), finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(body, options).toString("latin1");
  } catch (error) {
    return (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "too-big" : "damaged";
  }
}

function numbered(part: string, number: string): string[] {
  const heads = part.matchAll(new RegExp(`(?<!\\d)${number}\\s+\\d+\\s*obj(?![A-Za-z])`, "g"));
  return [...heads].map(({ 0: head, index }) => {
    const from = index + head.length;
    const end = part.indexOf("endobj", from);
    return part.slice(from, end < 0 ? from + 20_000 : end);
  });
}

function packedObject({ text, first }: Packed, number: string): string[] {
  const pairs = text.slice(0, first).match(/\d+/g) ?? [];
  const places = pairs.filter((_, index) => index % 2 === 1).map(Number);
  return pairs.flatMap((each, index) => {
    if (index % 2 === 1 || each !== number) return [];
    const place = places[index / 2] ?? 0;
    const next = places.filter((other) => other > place).sort((a, b) => a - b)[0];
    return [text.slice(first + place, next === undefined ? undefined : first + next)];
  });
}

/** Names may be written with any of their characters as `#xx`. */
const plainNames = (text: string) =>
  text.includes("#")
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** A stream whose contents lie in another file: what is shown would not be what was lodged. */
const KEPT_ELSEWHERE = /\/F\s*(?:\(|<<\s*\/)|\/Ref\s*<</;
const SCRIPT_LINK = /\/URI\s*(?:\(\s*javascript:|<\s*(?:[46]a[46]1[57]6[46]1[57]3[46]3[57]2[46]9[57]0[57]43a))/i;

function namedRefusal(text: string): PdfRefusal | null {
  if (/\/Encrypt(?![A-Za-z])/.test(text)) return "encrypted";
  if (/\/(JavaScript|JS|OnInstantiate)(?![A-Za-z])/.test(text) || SCRIPT_LINK.test(text)) return "script";
  if (/\/(Launch|GoToR|GoToE|ImportData|SubmitForm|RichMedia|XFA|3D|Movie|Sound|Rendition)(?![A-Za-z])/.test(text))
    return "launch";
  return /\/(EmbeddedFiles?|EF|FileAttachment|Collection)(?![A-Za-z])/.test(text) ? "embedded-file" : null;
}
