import type { CandidateAnswer, CaseReply, MatchState, PrintedFields } from "./vetting.types";

/** What one candidate's answer rested on. */
export interface AnsweredFacts {
  readonly no: string;
  readonly match: MatchState;
  readonly personId: string | null;
  readonly answer: Omit<CandidateAnswer, "outward">;
  readonly printed: PrintedFields;
  readonly replies: readonly CaseReply[];
  readonly hasUndisclosed: boolean;
}

/**
 * The text whose digest stands for one candidate's answer: match, answer, every finding with the version of its record,
 * contradictions with the register, replies, what is printed of the person, and of each source whether it was fresh. A
 * later delivery of a source that stays fresh changes nothing; one
 * that goes stale does. A decision goes stale when this changes.
 */
export function candidateFactsText(one: AnsweredFacts): string {
  return JSON.stringify([
    one.no,
    one.match,
    one.personId,
    one.answer.answer,
    one.answer.code,
    one.answer.eligibleFrom,
    one.answer.barEnds,
    one.answer.findings.map((finding) => [
      finding.recordId,
      finding.recordVersion,
      finding.kind,
      finding.verdict,
      finding.rule,
      finding.effectiveOn,
      finding.until,
      finding.ends,
    ]),
    one.answer.coverage.map((line) => [line.category, line.item, line.stale]),
    [...one.replies]
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map((reply) => [reply.from, reply.reply, reply.meaning, reply.documentNo, reply.on]),
    one.hasUndisclosed,
    one.answer.contradictions.map((line) => [line.key, line.params ?? null]),
    [one.printed.sex, one.printed.birthMonth, one.printed.politicalStatus, one.printed.unitAndPosition],
  ]);
}

/** The text whose digest binds an approval to what was answered: the digests of all candidates, by number. */
export function caseFactsText(digests: readonly { readonly no: string; readonly digest: string }[]): string {
  return [...digests]
    .sort((a, b) => (a.no < b.no ? -1 : 1))
    .map((one) => `${one.no}\t${one.digest}`)
    .join("\n");
}
