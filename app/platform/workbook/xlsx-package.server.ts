import { posix } from "node:path";
import type { NumberFormat } from "./number-format";
import { numberFormat } from "./number-format";
import type { SheetInfo } from "./types";
import { WorkbookRefused, workbookRefusal } from "./types";
import { scanPart } from "./xml-part.server";
import type { ZipPart, ZipParts } from "./zip-parts.server";

/** What the small parts of a workbook say; the sheets themselves are read later. */
export interface XlsxPackage {
  readonly date1904: boolean;
  readonly sheets: readonly PackageSheet[];
  readonly sharedStrings: ZipPart | undefined;
  readonly formats: readonly NumberFormat[];
}

export interface PackageSheet {
  readonly name: string;
  readonly visibility: SheetInfo["visibility"];
  readonly printTitleRows: SheetInfo["printTitleRows"];
  readonly part: ZipPart;
}

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address: the same in the transitional and the strict dialect. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The main part of the package, found as Office finds it: through the package's relationships. */
export async function workbookPart(zip: ZipParts): Promise<ZipPart | undefined> {
  const root = (await relationships(zip, "")).find((relationship) => relationship.type === "officeDocument");
  return (root && zip.find(root.target)) ?? zip.find("xl/workbook.xml");
}

export async function readPackage(zip: ZipParts, main: ZipPart): Promise<XlsxPackage> {
  const links = await relationships(zip, main.name);
  const book = await readWorkbook(zip, main);
  const sheets: PackageSheet[] = [];
  book.sheets.forEach((sheet, index) => {
    const link = links.find((each) => each.id === sheet.relationshipId);
    if (link && link.type !== "worksheet") return;
    const part = link && zip.find(link.target);
    if (!part) throw new WorkbookRefused(workbookRefusal("workbook-damaged", { part: `(${main.name})` }));
    const { name, visibility } = sheet;
    sheets.push({ name, visibility, part, printTitleRows: book.printTitles.get(index) ?? null });
  });
  const linked = (type: string) => {
    const link = links.find((each) => each.type === type);
    return link && zip.find(link.target);
  };
  const styles = linked("styles");
  return {
    date1904: book.date1904,
    sheets,
    sharedStrings: linked("sharedStrings"),
    formats: styles ? await readFormats(zip, styles) : [],
  };
}

/** The relationships of a part; of the package where `of` is "". Missing ones are none. */
export async function relationships(zip: ZipParts, of: string): Promise<Relationship[]> {
  const folder = of === "" ? "" : `${posix.dirname(of)}/`.replace(/^\.\//, "");
  const part = zip.find(`${folder}_rels/${of === "" ? "" : posix.basename(of)}.rels`);
  const found: Relationship[] = [];
  if (!part) return found;
  await scanPart(zip, part, {
    open(name, attributes) {
      if (name !== "Relationship" || found.length > 10_000) return;
      const target = attributes.get("Target") ?? "";
      found.push({
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").split("/").pop() ?? "",
        target: target.startsWith("/") ? target.slice(1) : posix.normalize(folder + target),
        isExternal: attributes.get("TargetMode") === "External",
      });
    },
    close() {},
    text() {},
  });
  return found;
}

async function readWorkbook(zip: ZipParts, part: ZipPart) {
  const sheets: { name: string; visibility: SheetInfo["visibility"]; relationshipId: string }[] = [];
  const printTitles = new Map<number, { first: number; last: number }>();
  let date1904 = false;
  let titleOf = -1;
  let reference = "";
  await scanPart(zip, part, {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = isTrue(attributes.get("date1904"));
      else if (name === "sheet") {
        const state = attributes.get("state");
        sheets.push({
          name: attributes.get("name") ?? "",
          visibility: state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible",
          relationshipId: attributes.get("id") ?? "",
        });
      } else if (name === "definedName" && attributes.get("name") === "_xlnm.Print_Titles") {
        titleOf = Number(attributes.get("localSheetId") ?? -1);
        reference = "";
      }
    },
    text(text) {
      if (titleOf >= 0 && reference.length < 1000) reference += text;
    },
    close(name) {
      if (name !== "definedName" || titleOf < 0) return;
      const rows = /\$(\d{1,7}):\$(\d{1,7})/.exec(reference);
      if (rows) printTitles.set(titleOf, { first: Number(rows[1]), last: Number(rows[2]) });
      titleOf = -1;
    },
  });
  return { sheets, printTitles, date1904 };
}

async function readFormats(zip: ZipParts, part: ZipPart): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  await scanPart(zip, part, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats && formats.length < 100_000) {
        const id = Number(attributes.get("numFmtId") ?? 0);
        formats.push(numberFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
    text() {},
  });
  return formats;
}

export const isTrue = (value: string | undefined) => value === "1" || value === "true";
