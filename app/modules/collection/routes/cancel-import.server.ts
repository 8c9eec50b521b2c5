import { z } from "zod";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { cancelRefusal } from "../import-state.rules";
import * as imports from "../imports.queries.server";
import { cancelImport } from "../use-cases/cancel-import.server";

export const loader = protectedLoader("imports.cancel", async ({ ctx, params, t, actor }) => {
  const row = await imports.visibleImport(ctx.db, actor, params.id!);
  if (!row) throw notFound();
  const refusal = cancelRefusal({ state: row.state, stagedBy: row.staged_by });
  return {
    title: t("collection:cancel.title"),
    id: row.id,
    fileName: row.file_name,
    refusal: refusal ? t(refusal.key!) : null,
  };
});

export const action = protectedAction("imports.cancel", z.object({}), async ({ ctx, params }) => {
  const result = await cancelImport(ctx, params.id!);
  return result.ok ? ok(`/imports/${params.id}`) : result;
});
