import type { ExportOptions, ExportSheet } from "./write.server";
import { cellXml } from "./xml-text";

/** The small parts around the sheets of an exported workbook, by name. */
export function packageParts(sheets: readonly ExportSheet[], options: ExportOptions): [string, string][] {
  return [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", ROOT_RELATIONSHIPS],
    ["docProps/core.xml", coreProperties(options)],
    ["xl/workbook.xml", workbook(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelationships(sheets.length)],
    ["xl/styles.xml", STYLES],
  ];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const each = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index + 1)).join("");

const contentTypes = (count: number) =>
  [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>`,
    each(count, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`),
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    "</Types>",
  ].join("");

const ROOT_RELATIONSHIPS = [
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">`,
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  "</Relationships>",
].join("");

const workbookRelationships = (count: number) =>
  [
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">`,
    each(count, (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`),
    `<Relationship Id="rId${count + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rId${count + 2}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ].join("");

function workbook(sheets: readonly ExportSheet[]): string {
  const names = sheets.map((sheet, index) => sheetName(sheet.name, index));
  const titles = sheets.map((sheet, index) => {
    const row = 1 + Number(sheet.title !== undefined) + Number(sheet.subtitle !== undefined);
    const quoted = cellXml(`'${(names[index] as string).replaceAll("'", "''")}'!$${row}:$${row}`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}</definedName>`;
  });
  const list = names.map((name, n) => `<sheet name="${cellXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${list.join("")}</sheets><definedNames>${titles.join("")}</definedNames></workbook>`,
  ].join("");
}

/** Excel allows 31 characters and none of : \ / ? * [ ]. */
const sheetName = (name: string, index: number) =>
  Array.from(name.replace(/[:\\/?*[\]]/g, " ").trim())
    .slice(0, 30)
    .join("")
    .slice(0, 31) || `Sheet${index + 1}`;

const coreProperties = (options: ExportOptions) =>
  [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:creator>${cellXml(options.creator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${options.createdAt.toISOString().slice(0, 19)}Z</dcterms:created>`,
    "</cp:coreProperties>",
  ].join("");

const font = (size: number, more = "") =>
  `<font>${more}<sz val="${size}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
const line = (side: string) => `<${side} style="thin"><color rgb="FFBFC7CE"/></${side}>`;
const format = (numFmt: number, fontId: number, fill: number, border: number, alignment: string) =>
  `<xf numFmtId="${numFmt}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;

/** 0 plain · 1 title · 2 subtitle · 3 header · 4 text · 5 number · 6 share */
const STYLES = [
  `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
  `<fonts count="4">${font(11)}${font(16, "<b/>")}${font(10)}${font(11, "<b/>")}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE9F0F2"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${["left", "right", "top", "bottom"].map(line).join("")}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format(49, 1, 0, 0, 'horizontal="center" vertical="center"'),
  format(49, 2, 0, 0, 'horizontal="left" vertical="center"'),
  format(49, 3, 2, 1, 'horizontal="center" vertical="center" wrapText="1"'),
  format(49, 0, 0, 1, 'vertical="center" wrapText="1"'),
  format(0, 0, 0, 1, 'vertical="center"'),
  format(10, 0, 0, 1, 'vertical="center"'),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");
