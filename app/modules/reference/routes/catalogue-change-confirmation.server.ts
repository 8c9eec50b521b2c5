import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { confirmCatalogueChange } from "~/modules/approvals/use-cases/change-catalogue.server";
import { isOwnHand } from "~/platform/actor";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { catalogueAddress } from "../catalogue-address";
import { CHANGE_CATALOGUE, catalogueSubject, isKeptCatalogue } from "../catalogue-change.types";
import { proposedRow } from "./proposed-change.server";

export const loader = protectedLoader("reference.confirm", async (guarded) => {
  const { ctx, actor, params, t } = guarded;
  const { catalogue, code = "" } = params;
  if (!isKeptCatalogue(catalogue)) throw notFound();
  const pending = await pendingApproval(ctx.db, CHANGE_CATALOGUE, catalogueSubject(catalogue, code));
  if (!pending) throw notFound();
  const proposal = await proposedRow(guarded, catalogue, code, pending);
  return {
    title: t("reference:catalogue-change-confirmation.title", { row: proposal.name }),
    back: catalogueAddress(catalogue, proposal.isNew ? null : code),
    returning: `/catalogues/${catalogue}/${code}/change-return?proposal=${pending.id}`,
    code,
    proposal,
    isOwn: isOwnHand(actor, pending.submitted_by),
  };
});

export const action = protectedAction("reference.confirm", signatureSchema, async ({ ctx, params }, { proposal }) => {
  const { catalogue, code = "" } = params;
  if (!isKeptCatalogue(catalogue)) throw notFound();
  const result = await confirmCatalogueChange(ctx, { catalogue, code }, proposal);
  return result.ok ? ok(catalogueAddress(catalogue, code)) : result;
});
