import { WorkbookRefused, workbookRefusal } from "./types";
import type { XmlHandler } from "./xml-scanner";
import { XmlError, XmlScanner } from "./xml-scanner";
import type { ZipPart, ZipParts } from "./zip-parts.server";

/** The bytes of an XML part as UTF-8, whatever Unicode it is written in. */
export async function* xmlBytes(zip: ZipParts, part: ZipPart): AsyncGenerator<Buffer, void> {
  let utf16: TextDecoder | null = null;
  let first = true;
  for await (const chunk of zip.read(part)) {
    if (first) utf16 = utf16Decoder(chunk);
    first = false;
    yield utf16 ? Buffer.from(utf16.decode(chunk, { stream: true }), "utf8") : chunk;
  }
}

/** Decodes without ever splitting a character at the border of two chunks. @throws WorkbookRefused on invalid UTF-8 */
export class StrictUtf8 {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  decode(chunk: Buffer): string {
    return this.decoder.decode(chunk, { stream: true });
  }
  end(): void {
    this.decoder.decode();
  }
}

/** Scans a whole part. What is wrong with its XML becomes a refusal that names the part. */
export async function scanPart(zip: ZipParts, part: ZipPart, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  const utf8 = new StrictUtf8();
  try {
    for await (const chunk of xmlBytes(zip, part)) scanner.write(utf8.decode(chunk));
    utf8.end();
    scanner.end();
  } catch (error) {
    throw refusedXml(error, part);
  }
}

export function refusedXml(error: unknown, part: ZipPart): unknown {
  if (error instanceof XmlError) {
    const code = error.reason === "malformed" ? "workbook-damaged" : "workbook-unsafe";
    return new WorkbookRefused(
      workbookRefusal(code, code === "workbook-damaged" ? { part: `(${part.name})` } : undefined),
    );
  }
  if (error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
    return new WorkbookRefused(workbookRefusal("workbook-damaged", { part: `(${part.name})` }));
  }
  return error;
}

function utf16Decoder(chunk: Buffer): TextDecoder | null {
  const [a, b] = chunk;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder("utf-16le", { fatal: true });
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  return null;
}
