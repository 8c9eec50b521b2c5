import type { AssessmentRow } from "#db/reference/record-kinds/types";
import { yearOf } from "~/platform/civil-date";
import type { AssessmentEffect, AssessmentLimit, AssessmentYear, RecordEffect } from "../records.types";
import type { Draft } from "./draft.types";
import { isInstitutionClass } from "./regime.rules";

/** From the mildest to the hardest; of several in one year the hardest decides. */
const HARDNESS: readonly AssessmentLimit[] = [
  "not-excellent",
  "comment-only",
  "no-grade",
  "not-qualified",
  "unqualified",
];

/** What a sanction does to the annual assessments of its year and the next ones, by the person's class. */
export function assessmentOf(draft: Draft): AssessmentEffect[] {
  return draft.kind.assessment
    .filter((row) => appliesTo(row, draft))
    .map((row) => ({ year: yearOf(draft.record.decidedOn) + row.yearOffset, limit: row.limit, basis: row.basis }));
}

/** For every year touched, the hardest limit and the records that cause it. */
export function assessmentYears(effects: readonly RecordEffect[]): AssessmentYear[] {
  const years = new Map<number, AssessmentYear>();
  for (const effect of effects) {
    for (const { year, limit, basis } of effect.assessment) {
      const known = years.get(year);
      if (known && HARDNESS.indexOf(known.limit) > HARDNESS.indexOf(limit)) continue;
      const by = known?.limit === limit ? [...known.by, effect.recordId] : [effect.recordId];
      years.set(year, { year, limit, by, basis: known?.limit === limit ? known.basis : basis });
    }
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

function appliesTo(row: AssessmentRow, { posting, record }: Draft): boolean {
  if (row.decidedFrom !== null && record.decidedOn < row.decidedFrom) return false;
  if (row.decidedTo !== null && record.decidedOn > row.decidedTo) return false;
  if (posting === null) return true;
  return (row.group === "institution") === isInstitutionClass(posting.class);
}
