import { sha256 } from "~/platform/secrets.server";
import type { AgencySnapshot, FilingRemark, FilingSnapshot } from "./agencies.events";
import type { StoredAgency } from "./agency-writes.queries.server";
import type { Filing } from "./filings.queries.server";

export const digestOf = (text: string): string => sha256(text).toString("hex");

/** An agency as the journal keeps it. */
export function agencySnapshot(row: StoredAgency): AgencySnapshot {
  return {
    code: row.code,
    uscc: row.uscc,
    name: row.name,
    home: row.home,
    filingState: row.filingState,
    standing: row.standing,
    filingNo: row.filingNo,
    listedOn: row.listedOn,
    contentDigest: digestOf(row.contentJson),
  };
}

/** What is to be mended, as the journal keeps it. */
export const remarkSnapshot = ({ id, round, path, remark }: FilingRemark): FilingRemark => ({
  id,
  round,
  path,
  remark,
});

/** A filing as the journal keeps it. */
export function filingSnapshot(row: Filing): FilingSnapshot {
  return {
    agencyId: row.agencyId,
    kind: row.kind,
    state: row.state,
    eventOn: row.eventOn,
    receivedOn: row.receivedOn,
    statementYear: row.statementYear,
    effectiveOn: row.effectiveOn,
    isLate: row.isLate === 1,
    round: row.round,
    contentDigest: digestOf(row.contentJson),
  };
}
