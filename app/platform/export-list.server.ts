import type { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { civilDayOf } from "./clock";
import type { Guarded } from "./guard.server";
import type { Translate } from "./i18n";
import { type Ctx, type ReadInfo, recordRead } from "./process.server";
import type { CellValue, ExportColumn } from "./workbook/types";
import { type ExportSheet, exportWorkbook } from "./workbook/write.server";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const BATCH = 1_000;
/** Rows of one sheet of a workbook, head rows left aside. */
export const MOST_ROWS = 1_000_000;
/** Rows of a list that is read in one go by the query of its page. */
export const MOST_IN_HAND = 10_000;

/** A column of a list: what stands over it, and what it says of a row. */
export interface ListColumn<Row> extends ExportColumn {
  value(row: Row): CellValue;
}

/** Who looks, at what, narrowed how, for what reason: as the journal keeps it. */
type Look = Pick<ReadInfo, "name" | "subjectType" | "filter" | "caseId" | "ground">;

export interface ExportedList<Row> extends Look {
  /** Everything that is exported, in its order. */
  ids: readonly string[];
  /** What the journal names, where that is not the rows themselves. */
  subjectIds?: readonly string[];
  rows: readonly Row[] | AsyncIterable<readonly Row[]>;
  columns: readonly ListColumn<NoInfer<Row>>[];
  /** More fits than is exported: said under the title. */
  isCut?: boolean;
  title: string;
}

export interface BookWords {
  sheet?: string;
  title: string;
  /** Second line: how many rows, as of when, by whom. */
  subtitle: string;
  creator: string;
  pageFooter: string;
}

/**
 * The list of a page as a workbook, unpaged: title row, frozen header, widths, A4. Journalled with its filter, count and ids
 * before the first byte leaves. The caller reads with the query of the page, so that rights, scope and filters are the same.
 */
export async function exportList<Row>(
  { ctx, t, url }: Pick<Guarded, "ctx" | "t" | "url">,
  list: ExportedList<Row>,
): Promise<Response> {
  const subtitle = t(list.isCut ? "common:export.cut" : "common:export.subtitle", {
    count: list.ids.length,
    today: civilDayOf(ctx.now),
    who: ctx.actor.name,
  });
  const book = await listWorkbook(ctx, list, { title: list.title, subtitle, ...bookWords(t) });
  return workbookAnswer(book, { title: list.title, url, now: ctx.now });
}

/** The same as a stream, with words of one's own. */
export async function listWorkbook<Row>(ctx: Ctx, list: ExportedList<Row>, words: BookWords): Promise<Readable> {
  const { name, subjectType, filter, caseId, ground, ids, subjectIds = ids, columns } = list;
  const look = { name, subjectType, filter, caseId, ground };
  await recordRead(ctx, { ...look, subjectIds: [...subjectIds], count: ids.length });
  const { sheet = words.title, title, subtitle, creator, pageFooter } = words;
  const rows = cellsOf(list);
  return exportWorkbook([{ name: sheet, title, subtitle, columns, orientation: "landscape", rows }], {
    createdAt: ctx.now,
    creator,
    pageFooter,
  });
}

/** Several tables of one page as sheets of one workbook; `count` is the number of rows of all. */
export async function exportBook(
  { ctx, t, url }: Pick<Guarded, "ctx" | "t" | "url">,
  book: Look & Pick<ReadInfo, "subjectIds" | "count"> & { title: string; sheets: readonly ExportSheet[] },
): Promise<Response> {
  const { title, sheets, ...look } = book;
  await recordRead(ctx, look);
  return sheetsAnswer({ title, sheets, t, url, now: ctx.now });
}

/** Tables that anybody may have, as sheets of one workbook. */
export function sheetsAnswer(book: {
  title: string;
  sheets: readonly ExportSheet[];
  t: Translate;
  url: URL;
  now: Date;
}): Response {
  const { sheets, t, now } = book;
  return workbookAnswer(exportWorkbook(sheets, { createdAt: now, ...bookWords(t) }), book);
}

/** A table of a page as a sheet among others. */
export function sheetOf<Row>(
  words: Pick<ExportSheet, "name" | "title" | "subtitle">,
  columns: readonly ListColumn<NoInfer<Row>>[],
  rows: readonly Row[],
): ExportSheet {
  return {
    ...words,
    columns,
    orientation: "landscape",
    rows: [rows.map((row) => columns.map((one) => one.value(row)))],
  };
}

export const bookWords = (t: Translate) => ({
  creator: t("common:product"),
  pageFooter: t("common:export.footer"),
});

/** A workbook as a file to keep, named after its title and, in ASCII, after its address: `/vetting-cases/export`. */
export function workbookAnswer(book: Readable, { title, url, now }: { title: string; url: URL; now: Date }): Response {
  const today = civilDayOf(now);
  const ascii = url.pathname.replace(/^\/|\/(export|workbook)$/g, "").replace(/[^\w-]+/g, "-");
  const whole = encodeURIComponent(`${title}-${today}.xlsx`);
  return new Response(createReadableStreamFromReadable(book), {
    headers: {
      "Content-Type": TYPE,
      "Content-Disposition": `attachment; filename="${ascii}-${today}.xlsx"; filename*=UTF-8''${whole}`,
      "Cache-Control": "no-store",
    },
  });
}

/** Rows in the order of their ids, read part by part, the next part while one is written; what is gone is left out. */
export async function* byIds<Row extends { id: string }>(
  ids: readonly string[],
  read: (ids: string[]) => Promise<readonly Row[]>,
): AsyncGenerator<Row[]> {
  const part = async (from: number) => {
    const own = ids.slice(from, from + BATCH);
    const found = new Map(own.length > 0 ? (await read(own)).map((row) => [row.id, row]) : []);
    return own.flatMap((id) => found.get(id) ?? []);
  };
  let next = part(0);
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = await next;
    next = part(from + BATCH);
    yield rows;
  }
}

async function* cellsOf<Row>({ rows, columns }: ExportedList<Row>): AsyncGenerator<CellValue[][]> {
  const parts = Symbol.asyncIterator in rows ? rows : [rows];
  for await (const part of parts) yield part.map((row) => columns.map((column) => column.value(row)));
}
