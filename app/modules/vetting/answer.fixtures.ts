import type { VettingPurposeCode } from "#db/reference/vetting/types";
import { vettingPurpose } from "#db/reference/vetting-purposes";
import { rulesInForce } from "#db/reference/vetting-rules";
import { answerCandidate } from "./answer.rules";
import type { CandidateFacts, VettedRecord } from "./answer.types";
import { replyMeaning } from "./reply-meaning.rules";
import type { CaseReply } from "./vetting.types";

/** The day on which the table tests ask. */
export const AS_OF = "2026-11-24";

export function record(kind: string, effectiveOn: string, parts: Partial<VettedRecord> = {}): VettedRecord {
  return {
    recordId: `r-${kind}-${effectiveOn}`,
    version: 1,
    kind,
    decidedOn: effectiveOn,
    decidedBy: effectiveOn,
    effectiveOn,
    documentNo: null,
    body: null,
    isOnAppeal: false,
    basis: [],
    arithmetic: [],
    notes: [],
    spans: [],
    ends: "none",
    assessmentYear: null,
    removedOn: null,
    rightsDeprived: null,
    gravity: null,
    repairedOn: null,
    ...parts,
  };
}

/** A record with an effect period, both days inclusive. */
export function lasting(kind: string, from: string, until: string, parts: Partial<VettedRecord> = {}): VettedRecord {
  return record(kind, from, { spans: [{ from, until, doubtful: false }], ends: "date", ...parts });
}

export function assessment(grade: string, year: number): VettedRecord {
  return record(`年度考核${grade}`, `${year + 1}-02-01`, { assessmentYear: year });
}

export function reply(from: CaseReply["from"], text: string): CaseReply {
  return { from, reply: text, meaning: replyMeaning(text), documentNo: "函〔2026〕1号", on: "2026-11-20" };
}

/** Somebody matched, of whom nothing is known but that everything required was delivered and nothing stands against. */
export function facts(parts: Partial<CandidateFacts> = {}): CandidateFacts {
  return {
    match: "found",
    person: {
      staffClass: "civil-servant",
      membership: "full",
      status: "in-post",
      position: "科员",
      rankFrom: "2022-06-01",
    },
    proposedPost: null,
    nominatedBy: null,
    records: [],
    hasUndisclosed: false,
    replies: [reply("discipline", "暂未发现影响使用的问题"), reply("party-review", "政治审查合格")],
    coverage: [],
    ...parts,
  };
}

/** Answers on `AS_OF`; unless told otherwise last year's assessment is there and fair. */
export function answerFor(
  purpose: VettingPurposeCode,
  records: readonly VettedRecord[],
  parts: Partial<CandidateFacts> = {},
  asOf = AS_OF,
) {
  const graded = records.some((one) => one.assessmentYear === Number(asOf.slice(0, 4)) - 1);
  const all = graded ? records : [...records, assessment("称职", Number(asOf.slice(0, 4)) - 1)];
  const catalogue = { purpose: vettingPurpose(purpose)!, rules: rulesInForce(purpose, asOf) };
  return answerCandidate({ ...facts(parts), records: parts.records ?? all }, catalogue, asOf);
}
