import { inflateSync } from "node:zlib";
import { type PdfObject, type PdfStream, roomFor } from "./pdf-objects";
import { entriesOf, objectText } from "./pdf-tokens";
import type { PdfRefusal } from "./types";

/** Named as one, or with what only one has: readers ask for no more than that. */
export const isObjectStream = (dictionary: string) =>
  /\/ObjStm(?![A-Za-z])/.test(dictionary) ||
  (/\/First(?![A-Za-z])/.test(dictionary) && /\/N(?![A-Za-z])/.test(dictionary));

export interface Unpacked {
  readonly text: string;
  readonly objects: readonly PdfObject[];
}

/** The word that ends a stream may stand in its contents, where readers go by the length; so often it is passed over. */
const MOST_ENDS = 8;
const END = Buffer.from("endstream");

/** What is packed in an object stream, within `room` bytes; what cannot be looked into in full is refused. */
export function unpackObjects(bytes: Buffer, stream: PdfStream, room: number): Unpacked | PdfRefusal {
  const entries = entriesOf(stream.dictionary);
  const first = Number(/^\d+$/.exec(entries?.get("/First") ?? "")?.[0] ?? Number.NaN);
  // Some readers know short names of filters, too, others take them for the name of a file.
  if (!entries || Number.isNaN(first) || entries.has("/F") || entries.has("/DP")) return "damaged";
  if (/\/Predictor| R$/.test(entries.get("/DecodeParms") ?? "")) return "damaged";
  const contents = contentsOf(bytes, stream, entries.get("/Filter") ?? "null", room);
  if (typeof contents === "string") return contents;
  const text = contents.toString("latin1");
  const pairs = text.slice(0, first);
  if (!/^[\d\s\0]*$/.test(pairs)) return "damaged";
  const numbers = (pairs.match(/\d+/g) ?? []).map(Number);
  const objects: PdfObject[] = [];
  let left = roomFor(text.length);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const begins = first + numbers[index + 1]!;
    if (begins >= text.length) return "damaged";
    const object = objectText(text, begins);
    left -= object.ends - begins;
    if (left < 0) return "damaged";
    objects.push({ number: String(numbers[index]), text: object.text });
  }
  return { text, objects };
}

/** Its contents where it is not packed, or packed the one way that everybody packs it. */
function contentsOf(bytes: Buffer, { begins, ends }: PdfStream, filter: string, room: number): Buffer | PdfRefusal {
  if (filter === "null") return bytes.subarray(begins, ends);
  if (!/^(?:\[ )?\/(?:FlateDecode|Fl)(?: \])?$/.test(filter)) return "damaged";
  let end = ends;
  for (let tries = 0; tries < MOST_ENDS && end >= 0; tries++) {
    try {
      return inflateSync(bytes.subarray(begins, end), { maxOutputLength: Math.max(1, room) });
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "ERR_BUFFER_TOO_LARGE") return "too-big";
      if (code !== "Z_BUF_ERROR") return "damaged";
    }
    end = bytes.indexOf(END, end + 1);
  }
  return "damaged";
}
