/** Version 1 of what the journal keeps of an enterprise. */
export interface EnterpriseSnapshot {
  uscc: string;
  name: string;
  legalRepresentative: string | null;
  address: string | null;
  industry: string | null;
  foundedOn: string | null;
  status: string;
  formerNames: string[];
}

/** Version 1 of what the journal keeps of an adverse public fact. */
export interface EnterpriseFactSnapshot {
  enterpriseId: string;
  kind: string;
  body: string;
  documentNo: string;
  decidedOn: string;
  grade: string;
  summary: string | null;
  state: string;
  endedOn: string | null;
  endingDocumentNo: string | null;
}

export const enterpriseEvents = ["enterprise-entered", "enterprise-changed"] as const;
export const enterpriseFactEvents = ["enterprise-fact-entered", "enterprise-fact-ended"] as const;
