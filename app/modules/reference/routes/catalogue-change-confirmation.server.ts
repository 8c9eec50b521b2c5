import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { confirmCatalogueChange } from "~/modules/approvals/use-cases/change-catalogue.server";
import { isOwnHand } from "~/platform/actor";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { catalogueAddress } from "../catalogue-address";
import { catalogueRow } from "../catalogue-change.queries.server";
import { type CatalogueProposal, CHANGE_CATALOGUE, catalogueSubject, isKeptCatalogue } from "../catalogue-change.types";
import { catalogueDifference } from "../catalogue-difference.server";
import { allowsCatalogueRow } from "../catalogue-scope.server";

export const loader = protectedLoader("reference.confirm", async ({ ctx, actor, params, t, lng }) => {
  const { catalogue, code = "" } = params;
  if (!isKeptCatalogue(catalogue)) throw notFound();
  const pending = await pendingApproval(ctx.db, CHANGE_CATALOGUE, catalogueSubject(catalogue, code));
  if (!pending) throw notFound();
  const kept = await catalogueRow(ctx.db, catalogue, code);
  const { row, text } = JSON.parse(pending.proposal_json) as CatalogueProposal;
  for (const each of kept ? [kept.row, row] : [row])
    if (!(await allowsCatalogueRow(ctx.db, actor, each))) throw notFound();
  return {
    title: t("reference:catalogue-change-confirmation.title", { row: lng === "en" ? row.nameEn : row.nameZh }),
    back: catalogueAddress(catalogue, kept ? code : null),
    returning: `/catalogues/${catalogue}/${code}/change-return?proposal=${pending.id}`,
    isNew: !kept,
    code,
    rows: await catalogueDifference(ctx.db, kept?.row ?? null, row, lng, t),
    text,
    proposal: pending.id,
    by: pending.submitter_name,
    at: pending.submitted_at,
    isOwn: isOwnHand(actor, pending.submitted_by),
  };
});

export const action = protectedAction("reference.confirm", signatureSchema, async ({ ctx, params }, { proposal }) => {
  const { catalogue, code = "" } = params;
  if (!isKeptCatalogue(catalogue)) throw notFound();
  const result = await confirmCatalogueChange(ctx, { catalogue, code }, proposal);
  return result.ok ? ok(catalogueAddress(catalogue, code)) : result;
});
