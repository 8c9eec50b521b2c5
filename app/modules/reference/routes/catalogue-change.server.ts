import { proposeCatalogueChange } from "~/modules/approvals/use-cases/change-catalogue.server";
import { type Guarded, notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { no, ok } from "~/platform/result";
import { catalogueAddress } from "../catalogue-address";
import { catalogueRow } from "../catalogue-change.queries.server";
import { isKeptCatalogue } from "../catalogue-change.types";
import { changedRow, newRow } from "../catalogue-form.rules";
import { catalogueChoices } from "../catalogue-form.server";
import { allowsCatalogueRow } from "../catalogue-scope.server";
import { catalogueChangeSchema } from "../reference.schema";

/** The row that the address names; a new one where it names none. */
async function rowOf({ ctx, actor, params }: Pick<Guarded, "ctx" | "actor" | "params">) {
  const { catalogue, code } = params;
  if (!isKeptCatalogue(catalogue)) throw notFound();
  if (code === undefined) return { catalogue, kept: null };
  const kept = await catalogueRow(ctx.db, catalogue, code);
  if (!kept || !(await allowsCatalogueRow(ctx.db, actor, kept.row))) throw notFound();
  return { catalogue, kept };
}

export const loader = protectedLoader("reference.propose", async (guarded) => {
  const { ctx, lng, t } = guarded;
  const { catalogue, kept } = await rowOf(guarded);
  return {
    title: kept
      ? t("reference:catalogue-change.title", { row: lng === "en" ? kept.row.nameEn : kept.row.nameZh })
      : t(`reference:catalogue-change.new.${catalogue}`),
    catalogue,
    version: kept?.version ?? 0,
    back: catalogueAddress(catalogue, kept?.code ?? null),
    row: kept?.row ?? null,
    choices: await catalogueChoices(ctx.db, catalogue, lng),
  };
});

export const action = protectedAction("reference.propose", catalogueChangeSchema, async (guarded, form) => {
  const { catalogue, kept } = await rowOf(guarded);
  const code = kept?.code ?? form.code;
  if (!code) return no("common:problem.missing", { path: "code", status: 422 });
  const model = kept ? null : await catalogueRow(guarded.ctx.db, catalogue, form.model ?? "");
  const row = kept ? changedRow(catalogue, kept.row, form) : newRow(catalogue, code, form, model?.row ?? null);
  if (!row) return no("reference:refusal.unknown-model", { path: "model", status: 422 });
  const change = { catalogue, code, version: form.version, row, text: form.text };
  const result = await proposeCatalogueChange(guarded.ctx, change);
  return result.ok ? ok(catalogueAddress(catalogue, kept?.code ?? null)) : result;
});
