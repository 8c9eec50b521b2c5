import type { KindField, RecordKind } from "#db/reference/record-kinds/types";
import type { SheetRow } from "~/modules/reference/sheet-column.types";
import type { FieldProblem } from "~/modules/reference/sheet-row.rules";
import { firstDay, isWrittenBefore, type WrittenDate } from "~/modules/reference/written-date.rules";
import { isEndTooFar, isYearAfter } from "./content.rules";
import type { BracketDetail } from "./kind-bracket.rules";
import { isPublicOrder } from "./kind-reading.rules";
import type { recordSheet } from "./record.sheet";
import type { RecordContent } from "./record-content.types";
import type { StaffClass } from "./records.types";

export type RecordValues = SheetRow<typeof recordSheet>;

type Found = Omit<FieldProblem, "column">;

/** What the register knows of the person, as far as a row is weighed against it. */
export interface RecordPerson {
  readonly bornOn: string;
  readonly politicalStatus: string | null;
  readonly staffClass: StaffClass;
}

/** What a row says, complete: one date given stands for decision and effect; a day is the first the written date can mean. */
export function recordContent(values: RecordValues, kind: RecordKind): RecordContent {
  const decided = written((values.decidedOn ?? values.effectiveOn)!);
  const effective = written((values.effectiveOn ?? values.decidedOn)!);
  const coarser = decided.text.length <= effective.text.length ? decided : effective;
  return {
    kind: kind.code,
    body: values.body!,
    documentNo: values.documentNo ?? null,
    decidedOn: firstDay(decided),
    effectiveOn: firstDay(effective),
    datePrecision: coarser.precision,
    months: values.months ?? null,
    statedUntil: values.statedUntil ?? null,
    untilBasis: values.untilBasis ?? null,
    liftedOn: values.liftedOn ?? null,
    liftDocumentNo: values.liftDocumentNo ?? null,
    removedOn: values.removedOn ?? null,
    restoredOn: values.restoredOn ?? null,
    caseNo: values.caseNo ?? null,
    assessmentYear: values.year ?? null,
    sentence: values.penalty ?? null,
    rightsDeprivedUntil: values.rightsDeprivedUntil ?? null,
    courtCaseNo: values.courtCaseNo ?? null,
    performance: values.performance ?? null,
    honourLevel: values.honourLevel ?? null,
    revocationNo: values.revocationNo ?? null,
    facts: values.facts ?? null,
    note: values.note ?? null,
  };
}

/**
 * Takes over what the bracket behind the kind says (政务记过（18个月）, 优秀共产党员（市级）) where the row has no such cell; a
 * problem where the two differ, or where the length is another than the kind's own name says. What no cell can hold stays in the
 * remarks, as the office wrote the kind.
 */
export function takeDetail(values: RecordValues, kind: RecordKind, said: BracketDetail): Found | null {
  const { effect } = kind;
  const own = effect.type === "probation" ? effect.months : values.months;
  const level = kind.family === "commendation" ? said.level : undefined;
  const isOther =
    (said.months !== undefined && (own ?? said.months) !== said.months) ||
    (said.year !== undefined && (values.year ?? said.year) !== said.year) ||
    (level !== undefined && (values.honourLevel ?? level) !== level);
  if (isOther)
    return { field: "kind", code: "kind-unclear", params: { text: values.kind!.trim(), kinds: kind.nameZh } };
  if (said.months !== undefined && effect.type === "period") values.months = said.months;
  if (said.year !== undefined) values.year = said.year;
  if (level !== undefined) values.honourLevel = level;
  const isLengthHeld = said.months === undefined || effect.type === "period" || effect.type === "probation";
  if (said.isMore || said.level !== level || !isLengthHeld)
    values.note = [values.note, `记录种类原写：${values.kind!.trim()}`].filter(Boolean).join("\n");
  return null;
}

const fieldOf: Record<KindField, { field: keyof RecordValues; header: string }> = {
  documentNo: { field: "documentNo", header: "文号" },
  assessmentYear: { field: "year", header: "年度" },
  sentence: { field: "penalty", header: "刑罚" },
  courtCaseNo: { field: "courtCaseNo", header: "案号" },
  honourLevel: { field: "honourLevel", header: "表彰层级" },
  performance: { field: "performance", header: "履行情况" },
  restoredOn: { field: "restoredOn", header: "恢复权利日期" },
};

/** Format and dates that cannot be: what refuses a row whose kind is known. Effects count days, so their dates must name one. */
export function recordRowProblems(values: RecordValues, kind: RecordKind, bornOn: string | null): Found[] {
  const problems: Found[] = [];
  const { body = "", documentNo, facts, note } = values;
  if (kind.code === "administrative-penalty" && isPublicOrder(body, [documentNo, facts, note])) {
    problems.push({ field: "kind", code: "public-order" });
  }
  const needsDay = kind.effect.type !== "none" && kind.effect.type !== "assessment-year";
  for (const field of ["decidedOn", "effectiveOn"] as const) {
    const date = values[field];
    if (needsDay && date !== undefined && date.length < 10) problems.push({ field, code: "day-needed" });
    if (bornOn !== null && date !== undefined && isWrittenBefore(date, bornOn)) {
      problems.push({ field, code: "before-birth", params: { date, birth: bornOn } });
    }
  }
  const decided = values.decidedOn ?? values.effectiveOn;
  if (values.year !== undefined && decided !== undefined && isYearAfter(values.year, decided)) {
    problems.push({ field: "year", code: "year-after-decision", params: { year: values.year, date: decided } });
  }
  const effective = values.effectiveOn ?? values.decidedOn;
  for (const field of ["statedUntil", "liftedOn", "removedOn", "restoredOn", "rightsDeprivedUntil"] as const) {
    const date = values[field];
    if (date !== undefined && effective !== undefined && date < effective) {
      problems.push({ field, code: "before-effect", params: { date, effective } });
    }
    if (date !== undefined && effective !== undefined && isEndTooFar(date, effective)) {
      problems.push({ field, code: "end-too-far", params: { date, effective } });
    }
  }
  for (const needed of kind.requires) {
    const { field, header } = fieldOf[needed];
    if (values[field] === undefined) problems.push({ field, code: "kind-needs", params: { field: header } });
  }
  return problems;
}

const PARTY_MEMBERS = new Set(["01", "02"]);
const CIVIL: readonly StaffClass[] = ["civil-servant", "reference-managed"];

/** What is merely implausible: the deciding body, a Party sanction on a non-member, a regime of another staff class. */
export function recordRowWarnings(values: RecordValues, kind: RecordKind, person: RecordPerson): Found[] {
  const warnings: Found[] = [];
  const { body = "" } = values;
  if (kind.decidingBodies.length > 0 && !kind.decidingBodies.some((word) => body.includes(word))) {
    warnings.push({ field: "body", code: "kind-body", params: { body } });
  }
  if (kind.regime === "party" && person.politicalStatus !== null && !PARTY_MEMBERS.has(person.politicalStatus)) {
    warnings.push({ field: "kind", code: "party-non-member" });
  }
  const isCivil = CIVIL.includes(person.staffClass);
  if (
    (kind.regime === "institution" && isCivil) ||
    (kind.regime === "civil-service" && !isCivil && person.staffClass !== "organ-worker")
  ) {
    warnings.push({ field: "kind", code: "kind-class" });
  }
  const decided = values.decidedOn ?? values.effectiveOn;
  if (values.decidedOn !== undefined && values.effectiveOn !== undefined && values.effectiveOn < values.decidedOn) {
    warnings.push({ field: "effectiveOn", code: "effective-before-decision" });
  }
  if (
    decided !== undefined &&
    (decided < kind.validFrom.slice(0, decided.length) || (kind.validTo !== null && decided > kind.validTo))
  ) {
    warnings.push({ field: "decidedOn", code: "kind-validity" });
  }
  for (const expected of kind.expects) {
    const { field, header } = fieldOf[expected];
    if (values[field] === undefined) warnings.push({ field, code: "kind-expects", params: { field: header } });
  }
  return warnings;
}

function written(text: string): WrittenDate {
  return { text, precision: text.length === 10 ? "day" : text.length === 7 ? "month" : "year" };
}
