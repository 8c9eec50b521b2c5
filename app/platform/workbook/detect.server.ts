import { compoundStreams } from "./compound-file.server";
import { secretRefused } from "./mark-search.server";
import type { OpenFile } from "./open-file.server";
import { bytesAt, sizeOf } from "./open-file.server";
import { carriesSecretMark } from "./secret-mark";
import type { WorkbookLimits, WorkbookRefusalCode } from "./types";
import { WorkbookRefused, workbookRefusal } from "./types";
import { workbookPart } from "./xlsx-package.server";
import { scanPart } from "./xml-part.server";
import type { ZipPart, ZipParts } from "./zip-parts.server";
import { openZipParts } from "./zip-parts.server";

export type Detected =
  | { readonly format: "csv" }
  | { readonly format: "xlsx"; readonly zip: ZipParts; readonly main: ZipPart };

/**
 * What a file is, told by its bytes; its name only speaks of secrecy and of WPS (whose old format is Excel's own).
 * @throws WorkbookRefused with a code of its own for each thing that offices send by mistake
 */
export async function detectWorkbook(file: OpenFile, name: string, limits: WorkbookLimits): Promise<Detected> {
  if (carriesSecretMark(name)) throw secretRefused();
  const size = await sizeOf(file);
  if (size === 0) throw refusal("empty-file");
  if (size > limits.maxFileBytes) {
    throw new WorkbookRefused(
      workbookRefusal("file-too-large", { megabytes: Math.floor(limits.maxFileBytes / 2 ** 20) }),
    );
  }
  const head = await bytesAt(file, 0, Math.min(size, 8192));
  if (head.subarray(0, 4).equals(ZIP)) return detectZip(file, limits);
  if (head.subarray(0, 4).equals(EMPTY_ZIP)) throw refusal("zip-not-workbook");
  if (head.subarray(0, 8).equals(COMPOUND)) throw refusal(await compoundRefusal(file, name));
  const refused = textRefusal(head);
  if (refused) throw refusal(refused);
  return { format: "csv" };
}

async function detectZip(file: OpenFile, limits: WorkbookLimits): Promise<Detected> {
  const zip = await openZipParts(file, limits);
  const refused = await packageRefusal(zip);
  if (refused) throw refusal(refused);
  const main = await workbookPart(zip);
  if (!main) throw refusal("zip-not-workbook");
  return { format: "xlsx", zip, main };
}

async function packageRefusal(zip: ZipParts): Promise<WorkbookRefusalCode | null> {
  const names = zip.parts.map((part) => part.name.toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  for (const part of zip.parts) if (carriesSecretMark(part.name)) return "state-secret";
  if (has(/(^|\/)vbaproject\.bin$|^xl\/(macrosheets|vbaproject)/)) return "macro-workbook";
  if (has(/^xl\/workbook\.bin$/)) return "binary-xlsb";
  if (has(/^mimetype$|^meta-inf\/manifest\.xml$/) && has(/^content\.xml$/)) return "open-document";
  if (has(/^(word|ppt|visio)\//)) return "office-document";
  const types = zip.find("[Content_Types].xml");
  if (!types) return has(/^xl\/workbook\.xml$/) ? null : "zip-not-workbook";
  let isMacro = false;
  await scanPart(zip, types, {
    open(_name, attributes) {
      if (/macroEnabled|vbaProject/i.test(attributes.get("ContentType") ?? "")) isMacro = true;
    },
    close() {},
    text() {},
  });
  return isMacro ? "macro-workbook" : null;
}

async function compoundRefusal(file: OpenFile, name: string): Promise<WorkbookRefusalCode> {
  const streams = await compoundStreams(file);
  if (streams.has("EncryptedPackage") || streams.has("EncryptionInfo")) return "encrypted-workbook";
  if (streams.has("ETExtData") || /\.ett?$/i.test(name.trim())) return "wps-et";
  if (streams.has("Workbook") || streams.has("Book")) return "old-xls";
  if (streams.has("WordDocument") || streams.has("PowerPoint Document")) return "office-document";
  return "not-a-workbook";
}

function textRefusal(head: Buffer): WorkbookRefusalCode | null {
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return "pdf";
  if (head[0] === 9 && [0, 2, 4, 8].includes(head[1] ?? -1) && [4, 6, 8, 16].includes(head[2] ?? -1) && head[3] === 0) {
    return "old-xls";
  }
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = utf16
    ? new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(head)
    : head.toString("latin1").replace(/^\u00ef\u00bb\u00bf/, "");
  const start = text.trimStart().toLowerCase();
  if (start.startsWith("{\\rtf")) return "office-document";
  if (
    /urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application[^>]*excel/.test(start) &&
    start.startsWith("<?xml")
  ) {
    return "xml-2003";
  }
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|meta|table|style|div|script)\b/.test(start)
  ) {
    return "html-as-workbook";
  }
  if (/^mime-version:/.test(start)) return "html-as-workbook";
  if (start.startsWith("<?xml")) return "not-a-workbook";
  if (!utf16 && head.includes(0)) return "not-a-workbook";
  if (text.trim() === "") return "empty-file";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their number tells text from anything else
  const controls = text.replace(/[^\u0001-\u0008\u000e-\u001f\u007f]/g, "").length;
  return controls > text.length / 50 + 2 ? "not-a-workbook" : null;
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const EMPTY_ZIP = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const refusal = (code: WorkbookRefusalCode) => new WorkbookRefused(workbookRefusal(code));
