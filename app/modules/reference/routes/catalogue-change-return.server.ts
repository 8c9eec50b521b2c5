import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { readToReturn } from "~/modules/approvals/read-proposal.server";
import { returnCatalogueChange } from "~/modules/approvals/use-cases/change-catalogue.server";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { catalogueAddress } from "../catalogue-address";
import { catalogueRow } from "../catalogue-change.queries.server";
import { CHANGE_CATALOGUE, catalogueSubject, isKeptCatalogue } from "../catalogue-change.types";
import { returnReasonSchema } from "../reference.schema";
import { proposedRow } from "./proposed-change.server";

export const loader = protectedLoader("reference.confirm", async (guarded) => {
  const { ctx, params, url, t } = guarded;
  const { catalogue, code = "" } = params;
  if (!isKeptCatalogue(catalogue)) throw notFound();
  const pending = await pendingApproval(ctx.db, CHANGE_CATALOGUE, catalogueSubject(catalogue, code));
  if (!pending) throw notFound();
  const waiting = await proposedRow(guarded, catalogue, code, pending);
  return {
    title: t("reference:catalogue-change-return.title", { row: waiting.name }),
    back: `/catalogues/${catalogue}/${code}/change-confirmation`,
    code,
    ...(await readToReturn(url, pending, () => waiting)),
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
