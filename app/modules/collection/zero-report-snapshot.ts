import type { ZeroReportSnapshot } from "./collection.events";
import type { ZeroReportRow } from "./zero-reports.queries.server";

/** A zero-report as the journal keeps it. */
export function zeroReportSnapshot(row: ZeroReportRow): ZeroReportSnapshot {
  return {
    item: row.item_code,
    contributor: row.contributor_code,
    fromOn: row.from_on,
    toOn: row.to_on,
    state: row.state,
    signedBy: row.signed_by,
    signedByName: row.signed_by_name,
    signedAt: row.signed_at.toISOString(),
    confirmedBy: row.confirmed_by,
    confirmedByName: row.confirmed_by_name,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
  };
}
