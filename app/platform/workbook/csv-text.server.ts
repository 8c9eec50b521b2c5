import iconv from "iconv-lite";
import type { OpenFile } from "./open-file.server";
import { streamOf } from "./open-file.server";
import { carriesSecretMark } from "./secret-mark";
import { WorkbookRefused, workbookRefusal } from "./types";

export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

const CHUNK = 256 * 1024;

/**
 * Told by content: a byte-order mark, else valid UTF-8 throughout, else GB18030 (which covers GBK and GB2312).
 * @throws WorkbookRefused where the bytes are text in none of them, or carry a secrecy mark
 */
export async function csvEncoding(file: OpenFile): Promise<CsvEncoding> {
  const marked = await byteOrderMark(file);
  const encoding = marked ?? ((await isUtf8(file)) ? "utf-8" : "gb18030");
  await checkText(file, encoding);
  return encoding;
}

/** The text in pieces, characters never split, without its byte-order mark. */
export async function* csvText(file: OpenFile, encoding: CsvEncoding): AsyncGenerator<string, void> {
  const decoder = decoderFor(encoding);
  let first = true;
  for await (const chunk of streamOf(file, { chunk: CHUNK })) {
    let text = decoder.write(chunk as Buffer);
    if (first && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    if (text !== "") first = false;
    yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

async function checkText(file: OpenFile, encoding: CsvEncoding): Promise<void> {
  let tail = "";
  let line = 1;
  for await (const text of csvText(file, encoding)) {
    if (text.includes("\u0000")) throw new WorkbookRefused(workbookRefusal("not-a-workbook"));
    const wrong = encoding === "utf-8" ? -1 : text.indexOf("\ufffd");
    if (wrong >= 0) {
      line += count(text.slice(0, wrong), "\n");
      throw new WorkbookRefused(workbookRefusal("csv-encoding", { line }));
    }
    if (carriesSecretMark(tail + text)) throw new WorkbookRefused(workbookRefusal("state-secret"));
    tail = text.slice(-64);
    line += count(text, "\n");
  }
}

async function isUtf8(file: OpenFile): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of streamOf(file, { chunk: CHUNK })) {
      decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function byteOrderMark(file: OpenFile): Promise<CsvEncoding | null> {
  for await (const chunk of streamOf(file, { end: 2, chunk: 3 })) {
    const [a, b, c] = chunk as Buffer;
    if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
    if (a === 0xff && b === 0xfe) return "utf-16le";
    if (a === 0xfe && b === 0xff) return "utf-16be";
  }
  return null;
}

interface TextPieces {
  write(chunk: Buffer): string;
  end(): string;
}

function decoderFor(encoding: CsvEncoding): TextPieces {
  if (encoding === "gb18030") {
    const decoder = iconv.getDecoder("gb18030");
    return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? "" };
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
