import type { RecordContent } from "~/modules/records/record-content.types";

/** What a record says, with nothing but what is named. */
export function contentOf(more: Partial<RecordContent> = {}): RecordContent {
  const decidedOn = more.decidedOn ?? "2026-03-10";
  return {
    kind: "political-demerit",
    body: "甲河县纪委监委",
    documentNo: "甲纪〔2026〕1号",
    decidedOn,
    effectiveOn: more.effectiveOn ?? decidedOn,
    datePrecision: "day",
    months: null,
    statedUntil: null,
    untilBasis: null,
    liftedOn: null,
    liftDocumentNo: null,
    removedOn: null,
    restoredOn: null,
    caseNo: null,
    assessmentYear: null,
    sentence: null,
    rightsDeprivedUntil: null,
    courtCaseNo: null,
    performance: null,
    honourLevel: null,
    revocationNo: null,
    facts: null,
    note: null,
    ...more,
  };
}
