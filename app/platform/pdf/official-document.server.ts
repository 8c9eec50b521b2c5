import { civilParts } from "../civil-date";
import { instantOf } from "../clock";
import { breakLines } from "./line-breaker";
import { BODY_SIZE, LANDSCAPE, LINE, Pages, PORTRAIT } from "./page.server";
import { drawTable } from "./table.server";
import type { DocumentAnnex, DocumentBlock, OfficialDocument } from "./types";
import type { Face } from "./typesetter.server";
import { Typesetter } from "./typesetter.server";

/**
 * Lays a document out as GB/T 9704-2012 asks (A4, head margin 37 mm, binding margin 28 mm, title 二号, text 三号, 22
 * lines of 28 characters, page number — 1 —) as far as free fonts allow. The same model gives the same bytes.
 */
export async function renderOfficialDocument(model: OfficialDocument): Promise<Buffer> {
  const set = new Typesetter({
    title: model.title.replaceAll("\n", ""),
    createdAt: instantOf(model.createdAt),
    carries: model.carries,
  });
  const pages = new Pages(set, model.footLine);
  pages.begin(PORTRAIT);
  drawHead(pages, model);
  drawTitle(pages, model.title);
  if (model.addressee) {
    pages.y += LINE;
    drawText(pages, `${model.addressee}：`, { indent: 0 });
  } else pages.y += LINE / 2;
  const end = model.signature ? endHeight(pages, model) : 0;
  for (const [index, block] of model.blocks.entries())
    if (end > 0 && index === model.blocks.length - 1 && block.kind === "paragraph") drawLast(pages, block, end);
    else drawBlock(pages, block);
  drawAttachments(pages, model.attachments ?? []);
  if (model.signature) drawSignature(pages, model.signature, model.remark);
  for (const annex of model.annexes ?? []) drawAnnex(pages, annex);
  return set.finish();
}

const RED = "#c8161d";
const TITLE_SIZE = 22;
const TITLE_LINE = 32;
const INDENT = BODY_SIZE * 2;
/** Three lines for the seal, the name, the date. */
const SIGNATURE_LINES = 5;

/** Red header, document number and the red line under it (§7.2.4–7.2.7). */
function drawHead(pages: Pages, model: OfficialDocument): void {
  const { pdf } = pages.set;
  if (model.letterhead) {
    const size = Math.min(44, 40 * (pages.innerWidth / pages.set.width(model.letterhead, "title", 40)));
    pages.y += 99 - size / 2 - LINE;
    pdf.fillColor(RED);
    pages.centred(model.letterhead, "title", size, size * 1.2);
    pdf.fillColor("#000000");
    pages.y += LINE * 1.5;
  }
  if (model.documentNo) {
    if (model.letterhead) pages.centred(model.documentNo, "body", BODY_SIZE, LINE);
    else {
      const width = pages.set.width(model.documentNo, "body", BODY_SIZE);
      pages.line(model.documentNo, pages.left + pages.innerWidth - width, "body", BODY_SIZE, LINE);
    }
  }
  if (!model.letterhead) return;
  pages.y += 11;
  pdf.lineWidth(1.5).strokeColor(RED);
  pdf
    .moveTo(pages.left, pages.y)
    .lineTo(pages.left + pages.innerWidth, pages.y)
    .stroke();
  pdf.strokeColor("#000000");
  pages.y += LINE * 1.4;
}

/** 二号, centred: broken where the title itself says, else in lines of about the same length (§7.3.1). */
function drawTitle(pages: Pages, title: string): void {
  for (const part of title.split("\n")) drawTitlePart(pages, part);
}

function drawTitlePart(pages: Pages, title: string): void {
  const measure = (text: string) => pages.set.width(text, "title", TITLE_SIZE);
  const widest = pages.innerWidth - TITLE_SIZE * 2;
  const count = Math.max(1, Math.ceil(measure(title) / widest));
  let lines = breakLines(title, widest, measure);
  for (let width = measure(title) / count; width < widest; width += TITLE_SIZE / 2) {
    const balanced = breakLines(title, width, measure);
    if (balanced.length > count) continue;
    lines = balanced;
    break;
  }
  for (const line of lines) pages.centred(line, "title", TITLE_SIZE, TITLE_LINE);
}

interface TextOptions {
  readonly indent: number;
  readonly face?: Face;
  readonly size?: number;
  readonly height?: number;
  readonly hanging?: number;
}

function drawText(pages: Pages, text: string, options: TextOptions): void {
  const { face = "body", size = BODY_SIZE, height = LINE, hanging = 0 } = options;
  const measure = (each: string) => pages.set.width(each, face, size);
  for (const paragraph of text.split("\n")) {
    const lines = breakLines(paragraph, pages.innerWidth - hanging, measure, options.indent - hanging);
    lines.forEach((line, index) => {
      pages.line(line, pages.left + (index === 0 ? options.indent : hanging), face, size, height);
    });
  }
}

function drawBlock(pages: Pages, block: DocumentBlock): void {
  if (block.kind === "table") drawTable(pages, block);
  else if (block.kind === "code") drawCode(pages, block);
  else if (block.kind === "paragraph") {
    drawText(pages, block.text, { indent: block.indent === false ? 0 : INDENT });
  } else if (block.kind === "heading") {
    pages.ensure(LINE * 2);
    drawText(pages, block.text, { indent: INDENT, face: block.level === 1 ? "heading" : "title" });
  } else {
    pages.y += 6;
    drawText(pages, block.text, { indent: 0, size: 10.5, height: 17 });
  }
}

/** What follows the text, with the place for the seal. */
function endHeight(pages: Pages, { attachments = [], remark }: OfficialDocument): number {
  const remarks = remark === undefined ? 0 : linesOf(pages, `（${remark}）`, INDENT).length;
  return LINE * ((attachments.length > 0 ? attachments.length + 1 : 0) + SIGNATURE_LINES + remarks);
}

/** The last paragraph: no page holds a seal and a date without words of the text, so where these have no room its end goes with them. */
function drawLast(pages: Pages, { text, indent = true }: { text: string; indent?: boolean }, end: number): void {
  const lines = linesOf(pages, text, indent ? INDENT : 0);
  const below = pages.y + lines.length * LINE;
  const goes = below <= pages.bottom + 0.5 && below + end > pages.bottom + 0.5;
  const stay = !goes ? lines.length : lines.length < 4 ? 0 : lines.length - 2;
  lines.forEach((line, index) => {
    if (index === stay) pages.begin(pages.shape);
    pages.line(line, pages.left + (index === 0 && indent ? INDENT : 0), "body", BODY_SIZE, LINE);
  });
}

const linesOf = (pages: Pages, text: string, indent: number) =>
  breakLines(text, pages.innerWidth, (each) => pages.set.width(each, "body", BODY_SIZE), indent);

/** Dark squares on the paper, at the left edge of the text, with the four squares of quiet that scanners ask for. */
function drawCode(pages: Pages, { rows, edge }: { rows: readonly string[]; edge: number }): void {
  const side = edge / (rows.length + 8);
  pages.ensure(edge);
  rows.forEach((row, down) => {
    [...row].forEach((dark, across) => {
      if (dark === "1") pages.set.pdf.rect(pages.left + (across + 4) * side, pages.y + (down + 4) * side, side, side);
    });
  });
  pages.set.pdf.fill("#000000");
  pages.y += edge;
}

/** 附件：1. …, one line under the text, continued under the name itself (§7.3.4); the list stays on one page. */
function drawAttachments(pages: Pages, names: readonly string[]): void {
  if (names.length === 0) return;
  pages.ensure(LINE * (names.length + 1));
  pages.y += LINE;
  names.forEach((name, index) => {
    const label = names.length === 1 ? "附件：" : index === 0 ? `附件：${index + 1}. ` : `${index + 1}. `;
    const start = BODY_SIZE * (index === 0 ? 2 : 5);
    const hanging = start + pages.set.width(label, "body", BODY_SIZE);
    drawText(pages, label + name, { indent: start, hanging });
  });
}

/** Name and date with the place for a seal left blank above them; the date ends four characters from the right (§7.3.5). */
function drawSignature(pages: Pages, signature: { body: string; on: string }, remark: string | undefined): void {
  const { year, month, day } = civilParts(signature.on);
  const date = `${year}年${month}月${day}日`;
  const dateWidth = pages.set.width(date, "body", BODY_SIZE);
  const bodyWidth = pages.set.width(signature.body, "body", BODY_SIZE);
  const remarks = remark === undefined ? 0 : linesOf(pages, `（${remark}）`, INDENT).length;
  pages.ensure(LINE * (SIGNATURE_LINES + remarks));
  pages.y += LINE * 3;
  const dateLeft = pages.left + pages.innerWidth - BODY_SIZE * 4 - dateWidth;
  const bodyLeft = Math.min(dateLeft + (dateWidth - bodyWidth) / 2, pages.left + pages.innerWidth - bodyWidth);
  pages.line(signature.body, Math.max(pages.left, bodyLeft), "body", BODY_SIZE, LINE);
  pages.line(date, dateLeft, "body", BODY_SIZE, LINE);
  if (remark) drawText(pages, `（${remark}）`, { indent: INDENT });
}

function drawAnnex(pages: Pages, annex: DocumentAnnex): void {
  pages.begin(annex.orientation === "landscape" ? LANDSCAPE : PORTRAIT);
  if (annex.label) pages.line(annex.label, pages.left, "heading", BODY_SIZE, LINE);
  drawTitle(pages, annex.title);
  pages.y += 8;
  for (const block of annex.blocks) drawBlock(pages, block);
}
