import { carriesSecretMark, STAR_BYTES, STAR_OVERLAP } from "./secret-mark";
import { WorkbookRefused, workbookRefusal } from "./types";
import { scanPart, xmlBytes } from "./xml-part.server";
import type { XmlAttributes, XmlHandler } from "./xml-scanner";
import type { ZipPart, ZipParts } from "./zip-parts.server";

export const secretRefused = () => new WorkbookRefused(workbookRefusal("state-secret"));

/** Looks for a secrecy mark at the price of inflating: only where a ★ is written in some way is the part read as text. */
export async function refuseMarkedPart(zip: ZipParts, part: ZipPart): Promise<void> {
  const search = new StarSearch();
  for await (const chunk of xmlBytes(zip, part)) search.look(chunk);
  if (search.found) await readForMark(zip, part);
}

export const readForMark = (zip: ZipParts, part: ZipPart): Promise<void> => scanPart(zip, part, new MarkHandler());

export class StarSearch {
  found = false;
  private tail: Buffer = Buffer.alloc(0);

  look(chunk: Buffer): void {
    if (this.found) return;
    const border = Buffer.concat([this.tail, chunk.subarray(0, STAR_OVERLAP)]);
    this.found = STAR_BYTES.some((star) => chunk.includes(star) || border.includes(star));
    this.tail = Buffer.from(chunk.subarray(Math.max(0, chunk.length - STAR_OVERLAP)));
  }
}

/** What is set in one run after another is one text: 绝密 in red and ★ in black is a mark all the same. */
class MarkHandler implements XmlHandler {
  private collected = "";

  open(_name: string, attributes: XmlAttributes): void {
    for (const value of attributes.values()) if (carriesSecretMark(value)) throw secretRefused();
  }

  text(text: string): void {
    this.collected += text;
    if (this.collected.length > LONGEST_KEPT) this.check(32);
  }

  close(name: string): void {
    if (name === "c") this.collected += " ";
    else if (BLOCKS.has(name) || this.collected.length > LONGEST_KEPT) this.check(0);
  }

  private check(keep: number): void {
    const text = this.collected.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (carriesSecretMark(text)) throw secretRefused();
    this.collected = keep > 0 ? this.collected.slice(-keep) : "";
  }
}

const LONGEST_KEPT = 64 * 1024;
/** Where a text ends. Cells of one row are read on, with a space between. */
const BLOCKS = new Set([
  ...["row", "si", "comment", "threadedComment", "p", "sheetData", "definedName", "shape", "textbox"],
  ...["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"],
  ...["title", "subject", "creator", "keywords", "description", "lastModifiedBy", "category", "contentStatus"],
  ...["Company", "Manager", "lpwstr", "lpstr", "property", "Properties", "coreProperties", "worksheet"],
]);
