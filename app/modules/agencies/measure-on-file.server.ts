import type { Db } from "#db/connection";
import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import type { Measure } from "./agencies.types";
import { LIFTING_APPROVAL, type Lifting, MEASURE_APPROVAL, subjectOf } from "./use-cases/suspend-agency.server";

/** What waits at a measure for its signature: itself while it is proposed, else its lifting. */
export function proposedOf(db: Db, { id, state }: Pick<Measure, "id" | "state">) {
  return pendingApproval(db, state === "proposed" ? MEASURE_APPROVAL : LIFTING_APPROVAL, subjectOf(id));
}

/** What a pending lifting says; null where none waits. */
export function liftingOf({ state }: Pick<Measure, "state">, pending: { proposal_json: string } | undefined) {
  return pending && state !== "proposed" ? (JSON.parse(pending.proposal_json) as Lifting) : null;
}

/** A measure as a regulator reads it over the API, with the proposal that a signature names. */
export async function measureOnFile(db: Db, measure: Measure) {
  const { id, kind, state, from, until, publicUntil, basisCode, reason, documentNo, penaltyDocumentNo } = measure;
  const { liftedOn, liftingDocumentNo, liftingReason } = measure;
  const imposed = { id, kind, state, from, until, publicUntil, basisCode, reason, documentNo, penaltyDocumentNo };
  const pending = await proposedOf(db, measure);
  return {
    ...imposed,
    ...{ liftedOn, liftingDocumentNo, liftingReason },
    proposal: pending ? proposalOf(pending, liftingOf(measure, pending)) : null,
  };
}

function proposalOf(pending: { id: string; submitter_name: string }, lifting: Lifting | null) {
  const said = lifting && {
    liftedOn: lifting.liftedOn,
    reason: lifting.reason,
    documentNo: lifting.documentNo,
  };
  return { id: pending.id, act: said ? "lifting" : "measure", lifting: said, submittedBy: pending.submitter_name };
}
