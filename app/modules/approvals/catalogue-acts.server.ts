import { catalogueRow } from "~/modules/reference/catalogue-change.queries.server";
import { CHANGE_CATALOGUE, catalogueSubject, type KeptCatalogue } from "~/modules/reference/catalogue-change.types";
import { allowsCatalogueRow } from "~/modules/reference/catalogue-scope.server";
import { isOwnHand } from "~/platform/actor";
import type { Guarded } from "~/platform/guard.server";
import { pendingApproval } from "./approvals.queries.server";

/** The change of a row that waits for a second registrar, and what the reader may do about the row. */
export async function catalogueActs({ ctx, actor }: Guarded, catalogue: KeptCatalogue, code: string) {
  const pending = await pendingApproval(ctx.db, CHANGE_CATALOGUE, catalogueSubject(catalogue, code));
  const kept = await catalogueRow(ctx.db, catalogue, code);
  const isOwn = kept !== undefined && (await allowsCatalogueRow(ctx.db, actor, kept.row));
  const address = `/catalogues/${catalogue}/${code}`;
  return {
    pending: pending ? { by: pending.submitter_name, at: pending.submitted_at } : null,
    change: isOwn && actor.permissions.has("reference.propose") && !pending ? `${address}/change` : null,
    confirm:
      isOwn && actor.permissions.has("reference.confirm") && pending && !isOwnHand(actor, pending.submitted_by)
        ? `${address}/change-confirmation`
        : null,
  };
}
