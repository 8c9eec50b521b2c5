import { z } from "zod";
import { handsOf } from "~/modules/accounts/hands.server";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { COMMITTERS } from "../import-access.rules";
import { commitRefusal } from "../import-state.rules";
import { importSummary } from "../import-view.server";
import * as imports from "../imports.queries.server";
import { commitImport } from "../use-cases/commit-import.server";

export const loader = protectedLoader(COMMITTERS, async ({ ctx, params, t, actor }) => {
  const row = await imports.visibleImport(ctx.db, actor, params.id!);
  if (!row) throw notFound();
  const taken = row.added + row.changed + row.unchanged;
  const refusal = commitRefusal({ state: row.state, stagedBy: row.staged_by, taken }, await handsOf(ctx.db, actor));
  return {
    title: t("collection:commit.title"),
    fileName: row.file_name,
    refusal: refusal ? t(refusal.key!) : null,
    ...importSummary(row),
  };
});

const committed = z.object({ version: z.coerce.number().int().min(0) });

export const action = protectedAction(COMMITTERS, committed, async ({ ctx, params, nudgeJobs }, { version }) => {
  const result = await commitImport(ctx, params.id!, version);
  if (!result.ok) return result;
  nudgeJobs();
  return ok(`/imports/${params.id}`);
});
