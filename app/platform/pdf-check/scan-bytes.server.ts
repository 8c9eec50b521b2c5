import { inflateSync } from "node:zlib";
import { PDF_LIMITS, type PdfRefusal } from "./types";

/**
 * What the bytes of a file tell before anything parses them: that it is a whole PDF, not encrypted, and names nothing that acts.
 * Object streams are inflated within a bound, so that what is packed is seen too; contents of other streams are not looked at.
 */
export function scanPdfBytes(bytes: Buffer): PdfRefusal | null {
  if (bytes.length === 0) return "empty";
  if (bytes.length > PDF_LIMITS.maxBytes) return "too-large";
  if (bytes.subarray(0, 1024).indexOf("%PDF-") < 0) return "not-a-pdf";
  const tail = bytes.subarray(Math.max(0, bytes.length - 2048));
  if (tail.lastIndexOf("%%EOF") < 0) return "truncated";
  const parts = dictionariesOf(bytes);
  if (parts === null) return "too-big";
  for (const part of parts) {
    const code = namedRefusal(part);
    if (code) return code;
  }
  return null;
}

/** Everything outside of streams, and inside object streams; null where those inflate beyond reason. */
function dictionariesOf(bytes: Buffer): string[] | null {
  const parts: string[] = [];
  let inflated = 0;
  let at = 0;
  for (;;) {
    const start = bytes.indexOf("stream", at);
    if (start < 0) break;
    const head = bytes.subarray(at, start).toString("latin1");
    parts.push(head);
    let body = start + 6;
    if (bytes[body] === 13) body++;
    if (bytes[body] === 10) body++;
    const end = bytes.indexOf("endstream", body);
    if (end < 0) break;
    const dictionary = plainNames(head.slice(-2_000));
    const own = dictionary.slice(dictionary.lastIndexOf(" obj") + 1);
    if (/\/Type\s*\/ObjStm\b/.test(own)) {
      const text = inflate(bytes.subarray(body, end), PDF_LIMITS.maxInflatedBytes - inflated);
      if (text === "too-big") return null;
      inflated += text.length;
      parts.push(text);
    }
    at = end + 9;
  }
  parts.push(bytes.subarray(at).toString("latin1"));
  return parts;
}

function inflate(body: Buffer, room: number): string {
  try {
    return inflateSync(body, { maxOutputLength: Math.max(1, room) }).toString("latin1");
  } catch (error) {
    // What cannot be inflated is judged by the reader that follows.
    return (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "too-big" : "";
  }
}

/** Names may be written with any of their characters as `#xx`. */
const plainNames = (text: string) =>
  text.includes("#")
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

function namedRefusal(part: string): PdfRefusal | null {
  const text = plainNames(part);
  if (/\/Encrypt(?![A-Za-z])/.test(text)) return "encrypted";
  if (/\/(JavaScript|JS)(?![A-Za-z])/.test(text)) return "script";
  if (/\/(Launch|ImportData|SubmitForm|RichMedia|XFA)(?![A-Za-z])/.test(text)) return "launch";
  return /\/(EmbeddedFiles?|Filespec\s*\/EF)(?![A-Za-z])/.test(text) ? "embedded-file" : null;
}
