import type { CheckSnapshot, InterestSnapshot, MeasureSnapshot } from "./agencies.events";
import type { Interest, Measure } from "./agencies.types";

export function measureSnapshot(row: Omit<Measure, "proposedBy" | "version"> & { agencyId: string }): MeasureSnapshot {
  return {
    agencyId: row.agencyId,
    kind: row.kind,
    state: row.state,
    fromOn: row.from,
    untilOn: row.until,
    publicUntil: row.publicUntil,
    basis: row.basisCode,
    reason: row.reason,
    documentNo: row.documentNo,
    penaltyDocumentNo: row.penaltyDocumentNo,
    liftedOn: row.liftedOn,
    liftingDocumentNo: row.liftingDocumentNo,
    liftingReason: row.liftingReason,
  };
}

export function interestSnapshot(row: Interest): InterestSnapshot {
  const { agencyId, analystId, uscc, kind } = row;
  return { agencyId, analystId, uscc, kind, fromOn: row.from, untilOn: row.until };
}

export function checkSnapshot(row: {
  agencyId: string;
  checkedOn: string;
  subject: string;
  result: string;
  remarks: string | null;
}): CheckSnapshot {
  const { agencyId, checkedOn, subject, result, remarks } = row;
  return { agencyId, checkedOn, title: subject, result, remarks };
}
