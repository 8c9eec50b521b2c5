import type { ReportUseSnapshot } from "./report-uses.events";
import type { UseRow } from "./report-uses.queries.server";

/** A use as the journal keeps it. */
export function snapshotOfUse(row: UseRow): ReportUseSnapshot {
  const { reportId, field, projectNo, projectTitle, usedOn, amountYuan, unitId, strikeReasonCode, strikeReasonText } =
    row;
  return {
    ...{ reportId, field, projectNo, projectTitle, usedOn, amountYuan, unitId },
    ...(strikeReasonCode === null ? {} : { struck: { reasonCode: strikeReasonCode, reasonText: strikeReasonText } }),
  };
}
