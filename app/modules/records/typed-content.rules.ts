import type { z } from "zod";
import type { RecordContent } from "./record-content.types";
import type { contentSchema } from "./records.schema";

/** What was typed as a content: one date given stands for decision and effect. */
export function typedContent(value: z.output<typeof contentSchema>): RecordContent {
  return {
    kind: value.kind,
    body: value.body,
    documentNo: value.documentNo,
    decidedOn: value.decidedOn,
    effectiveOn: value.effectiveOn ?? value.decidedOn,
    datePrecision: "day",
    months: value.months,
    statedUntil: value.statedUntil,
    untilBasis: value.untilBasis,
    liftedOn: value.liftedOn,
    liftDocumentNo: value.liftDocumentNo,
    removedOn: value.removedOn,
    restoredOn: value.restoredOn,
    caseNo: value.caseNo,
    assessmentYear: value.assessmentYear,
    sentence: value.sentence,
    rightsDeprivedUntil: value.rightsDeprivedUntil,
    courtCaseNo: value.courtCaseNo,
    performance: value.performance,
    honourLevel: value.honourLevel,
    revocationNo: value.revocationNo,
    facts: value.facts,
    note: value.note,
  };
}
