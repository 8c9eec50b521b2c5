import { cellReference, LAST_COLUMN } from "./cell-reference";
import { readForMark, StarSearch } from "./mark-search.server";
import type { MergedRange } from "./types";
import { WorkbookRefused, workbookRefusal } from "./types";
import { isTrue } from "./xlsx-package.server";
import { refusedXml, StrictUtf8, xmlBytes } from "./xml-part.server";
import type { XmlAttributes, XmlHandler } from "./xml-scanner";
import { XmlError, XmlScanner } from "./xml-scanner";
import type { ZipPart, ZipParts } from "./zip-parts.server";

export interface SheetSurvey {
  readonly claimedRows: number | null;
  readonly claimedColumns: number | null;
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly merges: readonly MergedRange[];
}

const MOST_MERGES = 400_000;
const LONGEST_HEAD = 8 * 1024 * 1024;
const OPENING = /<(?:[\w.-]{1,40}:)?sheetData\s*(\/?)>/;
const CLOSING = Buffer.from("sheetData>");

/**
 * Merged ranges stand after the rows, so the part is gone through once before they are read: what stands before and
 * after the rows is scanned, the rows themselves are only inflated, checked against their CRC and searched for a ★.
 */
export async function surveySheet(zip: ZipParts, part: ZipPart): Promise<SheetSurvey> {
  const frame = new FrameHandler();
  const scanner = new XmlScanner(frame);
  const utf8 = new StrictUtf8();
  const stars = new StarSearch();
  let place: "head" | "rows" | "tail" = "head";
  let held: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of xmlBytes(zip, part)) {
      stars.look(chunk);
      if (place === "tail") {
        scanner.write(utf8.decode(chunk));
        continue;
      }
      held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      if (place === "head") {
        const opening = OPENING.exec(held.toString("latin1"));
        if (!opening && held.length > LONGEST_HEAD) throw damaged(part);
        if (!opening) continue;
        scanner.write(utf8.decode(held.subarray(0, opening.index)));
        scanner.write("<sheetData/>");
        held = held.subarray(opening.index + opening[0].length);
        place = opening[1] === "/" ? "tail" : "rows";
      }
      if (place === "rows") {
        const end = endOfRows(held);
        if (end >= 0) place = "tail";
        held = end >= 0 ? held.subarray(end) : Buffer.from(held.subarray(Math.max(0, held.length - 64)));
      }
      if (place === "tail") {
        scanner.write(utf8.decode(held));
        held = Buffer.alloc(0);
      }
    }
    if (place === "rows") throw damaged(part);
    scanner.write(utf8.decode(held));
    utf8.end();
    scanner.end();
  } catch (error) {
    throw refusedXml(error, part);
  }
  if (stars.found) await readForMark(zip, part);
  return frame.survey();
}

function endOfRows(bytes: Buffer): number {
  for (let at = bytes.indexOf(CLOSING); at >= 0; at = bytes.indexOf(CLOSING, at + 1)) {
    const before = bytes.toString("latin1", Math.max(0, at - 42), at);
    if (/<\/(?:[\w.-]{1,40}:)?$/.test(before)) return at + CLOSING.length;
  }
  return -1;
}

class FrameHandler implements XmlHandler {
  private begun = false;
  private rows: number | null = null;
  private columns: number | null = null;
  private readonly hidden = new Set<number>();
  private frozen = 0;
  private readonly merges: MergedRange[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (!this.begun && name !== "worksheet") throw new XmlError("malformed", `a sheet that begins with <${name}>`);
    this.begun = true;
    if (name === "dimension") {
      const corner = cellReference((attributes.get("ref") ?? "").split(":").pop() ?? "");
      this.rows = corner?.row ?? null;
      this.columns = corner?.column ?? null;
    } else if (name === "pane" && /^frozen/.test(attributes.get("state") ?? "")) {
      this.frozen = Math.min(100, Math.max(0, Math.trunc(Number(attributes.get("ySplit") ?? 0)) || 0));
    } else if (name === "col" && isTrue(attributes.get("hidden"))) {
      const first = Math.max(1, Number(attributes.get("min")) || 1);
      const last = Math.min(LAST_COLUMN, Number(attributes.get("max")) || 0);
      for (let column = first; column <= last; column++) this.hidden.add(column);
    } else if (name === "mergeCell") this.merge(attributes.get("ref") ?? "");
  }

  close(): void {}
  text(): void {}

  survey(): SheetSurvey {
    return {
      claimedRows: this.rows,
      claimedColumns: this.columns,
      hiddenColumns: [...this.hidden].sort((a, b) => a - b),
      frozenRows: this.frozen,
      merges: this.merges,
    };
  }

  private merge(reference: string): void {
    const [from, to] = reference.split(":").map(cellReference);
    if (this.merges.length >= MOST_MERGES) throw new WorkbookRefused(workbookRefusal("workbook-unsafe"));
    if (!from || !to || to.row < from.row || to.column < from.column) return;
    this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

const damaged = (part: ZipPart) => new WorkbookRefused(workbookRefusal("workbook-damaged", { part: `(${part.name})` }));
