import { z } from "zod";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { cancelRefusal } from "../import-state.rules";
import { importSummary } from "../import-view.server";
import * as imports from "../imports.queries.server";
import { cancelImport } from "../use-cases/cancel-import.server";

export const loader = protectedLoader("imports.cancel", async ({ ctx, params, t, actor }) => {
  const row = await imports.visibleImport(ctx.db, actor, params.id!);
  if (!row) throw notFound();
  const refusal = cancelRefusal({ state: row.state, stagedBy: row.staged_by });
  return {
    title: t("collection:cancel.title"),
    fileName: row.file_name,
    refusal: refusal ? t(refusal.key!) : null,
    isRead: row.state === "staged" || row.state === "refused",
    ...importSummary(row),
  };
});

/** What is still being read is given up as a file, whatever comes of it. */
const cancelled = z.object({ version: z.coerce.number().int().min(0).optional() });

export const action = protectedAction("imports.cancel", cancelled, async ({ ctx, params }, { version = null }) => {
  const result = await cancelImport(ctx, params.id!, version);
  return result.ok ? ok(`/imports/${params.id}`) : result;
});
