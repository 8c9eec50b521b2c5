import { z } from "zod";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { IMPORT_ITEMS, IMPORT_STATES } from "../collection.types";
import { importSummary } from "../import-view.server";
import * as imports from "../imports.queries.server";

const query = z.object({
  state: z.enum(IMPORT_STATES).optional().catch(undefined),
  item: z.enum(IMPORT_ITEMS).optional().catch(undefined),
  offset: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

const LIMIT = 50;

export const loader = protectedLoader("imports.read", async (guarded) => {
  const { ctx, t, url, actor } = guarded;
  const { offset } = readQuery(url, query);
  const { filter, rows, total } = await importRows(guarded, { offset, limit: LIMIT });
  await recordRead(ctx, {
    name: "list-imports",
    subjectType: "import",
    subjectIds: rows.map(({ id }) => id),
    filter: { ...filter, offset },
    count: total,
  });
  return {
    title: t("collection:imports.title"),
    filter,
    page: { offset, limit: LIMIT, total, totalIsExact: true },
    rows,
    mayStage: actor.permissions.has("imports.stage"),
  };
});

/** Imports in sight as narrowed, newest first, for the list and for its workbook. */
export async function importRows(
  { ctx, actor, url }: Pick<Guarded, "ctx" | "actor" | "url">,
  page: { offset?: number; limit: number },
) {
  const { state, item } = readQuery(url, query);
  const [rows, total] = await Promise.all([
    imports.listImports(ctx.db, actor, { state, item, ...page }),
    imports.countImports(ctx.db, actor, { state, item }),
  ]);
  return {
    filter: { state, item },
    rows: rows.map((row) => ({
      ...importSummary(row),
      fileName: row.file_name,
      opensRows: row.recognition_json !== null && ["staged", "committing", "committed"].includes(row.state),
    })),
    total,
  };
}
