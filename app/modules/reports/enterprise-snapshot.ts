import type { EnterpriseFactSnapshot, EnterpriseSnapshot } from "./enterprises.events";
import type { EnterpriseRow, FactRow } from "./enterprises.queries.server";

export const enterpriseSnapshot = (row: EnterpriseRow): EnterpriseSnapshot => ({
  uscc: row.uscc,
  name: row.name,
  legalRepresentative: row.legalRepresentative,
  address: row.address,
  industry: row.industry,
  foundedOn: row.foundedOn,
  status: row.status,
  formerNames: JSON.parse(row.formerNamesJson) as string[],
});

export const factSnapshot = (row: FactRow): EnterpriseFactSnapshot => ({
  enterpriseId: row.enterpriseId,
  kind: row.kind,
  body: row.body,
  documentNo: row.documentNo,
  decidedOn: row.decidedOn,
  grade: row.grade,
  summary: row.summary,
  state: row.state,
  endedOn: row.endedOn,
  endingDocumentNo: row.endingDocumentNo,
});
