import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { readProposal } from "~/modules/approvals/read-proposal.server";
import { returnCatalogueChange } from "~/modules/approvals/use-cases/change-catalogue.server";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { catalogueAddress } from "../catalogue-address";
import { catalogueRow } from "../catalogue-change.queries.server";
import { type CatalogueProposal, CHANGE_CATALOGUE, catalogueSubject, isKeptCatalogue } from "../catalogue-change.types";
import { allowsCatalogueRow } from "../catalogue-scope.server";
import { returnReasonSchema } from "../reference.schema";

export const loader = protectedLoader("reference.confirm", async ({ ctx, actor, params, url, t, lng }) => {
  const { catalogue, code = "" } = params;
  if (!isKeptCatalogue(catalogue)) throw notFound();
  const pending = await pendingApproval(ctx.db, CHANGE_CATALOGUE, catalogueSubject(catalogue, code));
  if (!pending) throw notFound();
  const { row } = JSON.parse(pending.proposal_json) as CatalogueProposal;
  if (!(await allowsCatalogueRow(ctx.db, actor, row))) throw notFound();
  return {
    title: t("reference:catalogue-change-return.title", { row: lng === "en" ? row.nameEn : row.nameZh }),
    back: `/catalogues/${catalogue}/${code}/change-confirmation`,
    proposal: readProposal(url, pending),
  };
});

const returnedSchema = signatureSchema.extend(returnReasonSchema.shape);

export const action = protectedAction("reference.confirm", returnedSchema, async ({ ctx, params }, form) => {
  const { catalogue, code = "" } = params;
  if (!isKeptCatalogue(catalogue)) throw notFound();
  const result = await returnCatalogueChange(ctx, { catalogue, code, text: form.text, seen: form.proposal });
  if (!result.ok) return result;
  const kept = await catalogueRow(ctx.db, catalogue, code);
  return ok(catalogueAddress(catalogue, kept ? code : null));
});
