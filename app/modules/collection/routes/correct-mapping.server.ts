import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { ok } from "~/platform/result";
import type { StoredRecognition } from "../collection.types";
import { columnNames } from "../column-name";
import { handlerOf } from "../handlers.server";
import * as imports from "../imports.queries.server";
import { mappingForm } from "../imports.schema";
import { previewFrom } from "../preview.server";
import { correctMapping } from "../use-cases/correct-mapping.server";

const SHOWN_LINES = 12;

export const loader = protectedLoader("imports.stage", async ({ ctx, params, t, actor }) => {
  const row = await imports.visibleImport(ctx.db, actor, params.id!);
  if (!row?.recognition_json) throw notFound();
  const recognition = JSON.parse(row.recognition_json) as StoredRecognition;
  const preview = await previewFrom(ctx.db, row, 1);
  const lines = preview?.lines.slice(0, SHOWN_LINES) ?? [];
  await recordRead(ctx, { name: "read-import", subjectType: "import", subjectIds: [row.id], count: lines.length });
  const width = Math.max(recognition.columns.length, ...lines.map((line) => line.texts.length));
  return {
    title: t("collection:mapping.title"),
    id: row.id,
    fileName: row.file_name,
    sheets: recognition.sheets.map((sheet) => ({ value: String(sheet.index), label: sheet.name })),
    mapping: recognition.mapping,
    lines: lines.map(({ n, texts }) => ({ n, texts })),
    columns: Array.from({ length: width }, (_, index) => ({
      column: index + 1,
      header: recognition.columns[index]?.header ?? "",
    })),
    fields: [...columnNames(handlerOf(row.item).sheet, t)].map(([value, label]) => ({ value, label })),
  };
});

export const action = protectedAction("imports.stage", mappingForm, async ({ ctx, params, nudgeJobs }, value) => {
  const result = await correctMapping(ctx, params.id!, value);
  if (!result.ok) return result;
  nudgeJobs();
  return ok(`/imports/${params.id}`);
});
