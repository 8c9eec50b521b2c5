import { z } from "zod";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { IMPORT_ITEMS, IMPORT_STATES } from "../collection.types";
import { importSummary } from "../import-view.server";
import * as imports from "../imports.queries.server";

const query = z.object({
  state: z.enum(IMPORT_STATES).optional().catch(undefined),
  item: z.enum(IMPORT_ITEMS).optional().catch(undefined),
  before: z.string().max(26).optional(),
});

const LIMIT = 50;

export const loader = protectedLoader("imports.read", async (guarded) => {
  const { ctx, t, url, actor } = guarded;
  const filter = readQuery(url, query);
  const { rows, total } = await importRows(guarded, { before: filter.before, limit: LIMIT + 1 });
  const shown = rows.slice(0, LIMIT);
  await recordRead(ctx, {
    name: "list-imports",
    subjectType: "import",
    subjectIds: shown.map(({ id }) => id),
    filter,
    count: total,
  });
  return {
    title: t("collection:imports.title"),
    filter,
    total,
    rows: shown,
    next: rows.length > LIMIT ? rows[LIMIT - 1]!.id : null,
    mayStage: actor.permissions.has("imports.stage"),
  };
});

/** Imports in sight as narrowed, newest first, for the list and for its workbook. */
export async function importRows(
  { ctx, actor, url }: Pick<Guarded, "ctx" | "actor" | "url">,
  page: { before?: string; limit: number },
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
