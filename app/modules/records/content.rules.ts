import type { KindField, RecordKind } from "#db/reference/record-kinds/types";
import { isWrittenBefore } from "~/modules/reference/written-date.rules";
import type { CivilDate } from "~/platform/civil-date";
import type { RecordContent } from "./record-content.types";
import type { MessageParams } from "./records.types";

/** What is wrong with one field; its sentence is `records:problem.<code>` or, where merely odd, `records:warning.<code>`. */
export interface ContentProblem {
  field: keyof RecordContent;
  code: string;
  params?: MessageParams;
}

/** Days of these fields are facts and cannot lie in the future; stated ends may. */
const FACT_DAYS = ["decidedOn", "effectiveOn", "liftedOn", "removedOn", "restoredOn"] as const;

const REQUIRED: Record<KindField, keyof RecordContent> = {
  documentNo: "documentNo",
  assessmentYear: "assessmentYear",
  sentence: "sentence",
  courtCaseNo: "courtCaseNo",
  honourLevel: "honourLevel",
  performance: "performance",
  restoredOn: "restoredOn",
};

/**
 * Why a typed record cannot be: days that cannot be, a missing field its kind needs, fields that belong to other kinds. Days are inclusive; `today` is the civil day of the entry.
 */
export function contentProblems(content: RecordContent, kind: RecordKind, today: CivilDate): ContentProblem[] {
  return [
    ...FACT_DAYS.filter((field) => (content[field] ?? "") > today).map((field) => ({ field, code: "future" })),
    ...orderProblems(content),
    ...kind.requires
      .map((name) => REQUIRED[name])
      .filter((field) => content[field] === null)
      .map((field) => ({ field, code: "needed-by-kind" })),
    ...needlessProblems(content, kind),
  ];
}

/** Days before the person was born; asked once it is known who that is. */
export function birthProblems(content: RecordContent, bornOn: CivilDate): ContentProblem[] {
  return (["decidedOn", "effectiveOn"] as const)
    .filter((field) => isWrittenBefore(content[field], bornOn))
    .map((field) => ({ field, code: "before-birth" }));
}

/** An assessment is of a year that has been, at the latest the one in which it was decided. */
export const isYearAfter = (year: number, decidedOn: string): boolean => year > Number(decidedOn.slice(0, 4));

/** Years after its effective day in which a stated end can lie: what is meant for good says so in words, not by a day like 9999-12-31. */
const MOST_YEARS = 100;

/** Whether a stated end lies further off than any decision reaches; days or months as they were written. */
export const isEndTooFar = (end: string, effectiveOn: string): boolean =>
  Number(end.slice(0, 4)) > Number(effectiveOn.slice(0, 4)) + MOST_YEARS;

function orderProblems(content: RecordContent): ContentProblem[] {
  const { decidedOn, effectiveOn, statedUntil, assessmentYear } = content;
  const problems: ContentProblem[] = [];
  if (statedUntil !== null && statedUntil < effectiveOn)
    problems.push({ field: "statedUntil", code: "end-before-start" });
  for (const field of ["statedUntil", "rightsDeprivedUntil"] as const) {
    const day = content[field];
    if (day !== null && isEndTooFar(day, effectiveOn)) problems.push({ field, code: "end-too-far" });
  }
  for (const field of ["liftedOn", "removedOn", "restoredOn", "rightsDeprivedUntil"] as const) {
    const day = content[field];
    if (day !== null && day < effectiveOn) problems.push({ field, code: "end-before-start" });
  }
  if (assessmentYear !== null && isYearAfter(assessmentYear, decidedOn)) {
    problems.push({ field: "assessmentYear", code: "year-after-decision" });
  }
  return problems;
}

function needlessProblems(content: RecordContent, kind: RecordKind): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const { type } = kind.effect;
  if (content.months !== null && type !== "period") problems.push({ field: "months", code: "not-for-kind" });
  if (content.restoredOn !== null && type !== "probation") {
    problems.push({ field: "restoredOn", code: "not-for-kind" });
  }
  if (content.removedOn !== null && kind.family !== "public-credit")
    problems.push({ field: "removedOn", code: "not-for-kind" });
  if (content.assessmentYear !== null && kind.family !== "assessment") {
    problems.push({ field: "assessmentYear", code: "not-for-kind" });
  }
  return problems;
}

/** What is merely implausible: said, never refused. */
export function contentWarnings(
  content: RecordContent,
  kind: RecordKind,
  person: { partyStatus: "member" | "probationary" | "none" | "unknown" },
): ContentProblem[] {
  const warnings: ContentProblem[] = kind.expects
    .map((name) => REQUIRED[name])
    .filter((field) => field !== "restoredOn" && content[field] === null)
    .map((field) => ({ field, code: "expected-by-kind" }));
  if (kind.decidingBodies.length > 0 && !kind.decidingBodies.some((word) => content.body.includes(word))) {
    warnings.push({ field: "body", code: "unusual-body" });
  }
  if (content.effectiveOn < content.decidedOn) {
    warnings.push({ field: "effectiveOn", code: "effective-before-decision" });
  }
  if (content.decidedOn < kind.validFrom) {
    warnings.push({ field: "decidedOn", code: "before-kind", params: { from: kind.validFrom } });
  }
  if (kind.regime === "party" && person.partyStatus === "none") warnings.push({ field: "kind", code: "not-a-member" });
  return warnings;
}

/** Fields beside the common ones that this kind has by its nature, or that the record has already, in the order of a form. */
export function furtherFields(content: RecordContent, kind: RecordKind): (keyof RecordContent)[] {
  const isCourt = kind.visibility === "judicial";
  const ofKind: Partial<Record<keyof RecordContent, boolean>> = {
    restoredOn: kind.effect.type === "probation",
    removedOn: kind.family === "public-credit",
    liftedOn: false,
    liftDocumentNo: false,
    assessmentYear: kind.family === "assessment",
    sentence: kind.effect.type === "deprivation",
    rightsDeprivedUntil: kind.effect.type === "deprivation",
    courtCaseNo: isCourt,
    performance: kind.family === "public-credit",
    honourLevel: kind.family === "commendation",
    revocationNo: kind.family === "commendation",
  };
  const names = Object.keys(ofKind) as (keyof RecordContent)[];
  return names.filter((name) => ofKind[name] || content[name] !== null);
}
