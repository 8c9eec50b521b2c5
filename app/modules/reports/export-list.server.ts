import { createReadableStreamFromReadable } from "@remix-run/node";
import { civilDayOf } from "~/platform/clock";
import type { Guarded } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { type CellValue, type ExportColumn, exportWorkbook } from "~/platform/workbook/write.server";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const BATCH = 1_000;
/** Rows of one sheet of a workbook, head rows left aside. */
export const MOST_ROWS = 1_000_000;

interface ExportedList<Row extends { id: string }> {
  /** The process in the journal: `export-reports`. */
  name: string;
  subjectType: string;
  /** Everything that is exported, in its order. */
  ids: readonly string[];
  filter: object;
  read(ids: string[]): Promise<readonly Row[]>;
  columns: readonly (ExportColumn & { value(row: Row): CellValue })[];
  /** Name of sheet, title and file. */
  title: string;
  file: string;
}

/** A list as a workbook, journalled with its filter and every id before the first byte leaves; read batch by batch. */
export async function exportList<Row extends { id: string }>(
  { ctx, t }: Pick<Guarded, "ctx" | "t">,
  list: ExportedList<Row>,
): Promise<Response> {
  const { name, subjectType, ids, filter, title, columns } = list;
  const today = civilDayOf(ctx.now);
  await recordRead(ctx, { name, subjectType, subjectIds: [...ids], filter, count: ids.length });
  const sheet = {
    name: title,
    title,
    subtitle: t("reports:export.subtitle", { count: ids.length, today, who: ctx.actor.name }),
    columns,
    orientation: "landscape" as const,
    rows: batches(list),
  };
  const book = exportWorkbook([sheet], { createdAt: ctx.now, creator: "信衡", pageFooter: "&P / &N" });
  const fileName = encodeURIComponent(`${title}-${today}.xlsx`);
  return new Response(createReadableStreamFromReadable(book), {
    headers: {
      "Content-Type": TYPE,
      "Content-Disposition": `attachment; filename="${list.file}-${today}.xlsx"; filename*=UTF-8''${fileName}`,
      "Cache-Control": "no-store",
    },
  });
}

async function* batches<Row extends { id: string }>({ ids, read, columns }: ExportedList<Row>) {
  for (let from = 0; from < ids.length; from += BATCH) {
    const part = ids.slice(from, from + BATCH);
    const byId = new Map((await read(part)).map((row) => [row.id, row]));
    yield part.flatMap((id) => {
      const row = byId.get(id);
      return row ? [columns.map((column) => column.value(row))] : [];
    });
  }
}
