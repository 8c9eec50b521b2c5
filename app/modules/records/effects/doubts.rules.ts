import type { RecordKind } from "#db/reference/record-kinds/types";
import type { AppealStage, EffectNote, SourceQuery, StaffClass } from "../records.types";
import type { Draft } from "./draft.types";
import { isInstitutionClass } from "./regime.rules";

/**
 * Records that give one act both a 政务处分 and a 处分 of the unit, which must not stand together (政务处分法 Art.16;
 * 公务员法 Art.61): known by their case number.
 */
export function givenTwice(drafts: readonly Draft[]): Set<string> {
  const political = drafts.filter((draft) => draft.regime === "political" && draft.record.caseNo !== null);
  const others = drafts.filter((draft) => draft.kind.family === "administrative" && draft.regime !== "political");
  const ids = new Set<string>();
  for (const one of political) {
    for (const other of others) {
      if (other.record.caseNo === one.record.caseNo) ids.add(one.record.id).add(other.record.id);
    }
  }
  return ids;
}

/** What the reader must know about how a record was read, and what its source is asked. */
export function doubtsAbout(draft: Draft, isGivenTwice: boolean): { notes: EffectNote[]; queries: SourceQuery[] } {
  const { record, kind, posting } = draft;
  const notes: EffectNote[] = [];
  const queries: SourceQuery[] = [];
  const isSanction = kind.regime !== null && kind.regime !== "party";
  if (isSanction && (posting === null || posting.class === "institution-unspecified"))
    notes.push({ code: "class-unknown", params: {} });
  if (posting !== null && (isOtherRegime(kind, posting.class) || isForManagersOnly(kind, posting.class))) {
    notes.push({ code: "class-mismatch", params: {} });
    queries.push({ code: "class-mismatch", params: {}, dueOn: record.decidedOn });
  }
  if (record.appeal) {
    const { stage, on } = record.appeal;
    notes.push({ code: isRemedyOpen(stage) ? "appeal" : "appeal-ended", params: { stage, on } });
    // What overturns a decision is a revision or a voiding of its own: while the record stands as it was its source is asked.
    if (stage === "changed" || stage === "revoked")
      queries.push({ code: "appeal-overturned", params: { stage, on }, dueOn: on });
  }
  if (isGivenTwice) {
    queries.push({ code: "given-twice", params: { caseNo: record.caseNo ?? "" }, dueOn: record.decidedOn });
  }
  if (kind.effect.type === "assessment-year" && record.assessmentYear === null) {
    queries.push({ code: "assessment-year-missing", params: {}, dueOn: record.decidedOn });
  }
  return { notes, queries };
}

/** Whether a remedy is still under way: the sanction stays in effect meanwhile (政务处分法 Art.56; 公务员法 Art.96). */
export function isRemedyOpen(stage: AppealStage): boolean {
  return ["review", "second-review", "appeal", "further-appeal"].includes(stage);
}

function isOtherRegime(kind: RecordKind, staffClass: StaffClass): boolean {
  return kind.regime === "institution" && !isInstitutionClass(staffClass);
}

/** Of institution staff only managers fall under six kinds; others cannot be given these (事业单位工作人员处分规定). */
function isForManagersOnly(kind: RecordKind, staffClass: StaffClass): boolean {
  const isOther = staffClass === "institution-professional" || staffClass === "institution-worker";
  return isOther && ["sanction-serious-demerit", "sanction-demotion", "sanction-removal"].includes(kind.code);
}
