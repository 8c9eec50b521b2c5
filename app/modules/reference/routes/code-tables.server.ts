import { TABLE_OF_TABLES } from "#db/reference/load-catalogues";
import { type Guarded, notFound, protectedLoader } from "~/platform/guard.server";
import { codeRows } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { withBasis } from "../catalogue-rows.server";

export const loader = protectedLoader("reference.read", async (guarded) => {
  const { title, table, lines } = await codeLines(guarded);
  await recordCatalogue(
    guarded.ctx,
    "code-tables",
    lines.map(({ code }) => code),
    { table },
  );
  return { title, table, lines };
});

/** All code tables, or the rows of the one that the address names. @throws 404 where there is none of that name */
export async function codeLines({ ctx, params, lng, t }: Pick<Guarded, "ctx" | "params" | "lng" | "t">) {
  const tables = await withBasis(ctx.db, await codeRows(ctx.db, TABLE_OF_TABLES), lng);
  const table = params.table ? tables.find(({ code }) => code === params.table) : null;
  if (table === undefined) throw notFound();
  return {
    title: table ? (lng === "en" ? table.en : table.zh) : t("reference:code-tables.title"),
    table: table?.code ?? null,
    lines: table ? await withBasis(ctx.db, await codeRows(ctx.db, table.code), lng) : tables,
  };
}
