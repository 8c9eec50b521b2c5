import { z } from "zod";
import { protectedLoader, readQuery } from "~/platform/guard.server";
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

export const loader = protectedLoader("imports.read", async ({ ctx, url, t, actor }) => {
  const filter = readQuery(url, query);
  const [rows, total] = await Promise.all([
    imports.listImports(ctx.db, actor, { ...filter, limit: LIMIT + 1 }),
    imports.countImports(ctx.db, actor, filter),
  ]);
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
    rows: shown.map((row) => ({ ...importSummary(row), fileName: row.file_name })),
    next: rows.length > LIMIT ? rows[LIMIT - 1]!.id : null,
    mayStage: actor.permissions.has("imports.stage"),
  };
});
