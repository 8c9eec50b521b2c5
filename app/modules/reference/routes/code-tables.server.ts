import { TABLE_OF_TABLES } from "#db/reference/load-catalogues";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { codeRows } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { withBasis } from "../catalogue-rows.server";

/** All code tables, or the rows of the one that the address names. */
export const loader = protectedLoader("reference.read", async ({ ctx, params, lng, t }) => {
  const tables = await withBasis(ctx.db, await codeRows(ctx.db, TABLE_OF_TABLES), lng);
  const table = params.table ? tables.find(({ code }) => code === params.table) : null;
  if (table === undefined) throw notFound();
  const rows = table ? await codeRows(ctx.db, table.code) : [];
  const shown = table ? rows : tables;
  await recordCatalogue(
    ctx,
    "code-tables",
    shown.map(({ code }) => code),
    { table: table?.code ?? null },
  );
  return {
    title: table ? (lng === "en" ? table.en : table.zh) : t("reference:code-tables.title"),
    table: table?.code ?? null,
    lines: table ? await withBasis(ctx.db, rows, lng) : tables,
  };
});
