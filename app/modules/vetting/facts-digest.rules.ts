import type { CandidateAnswer, CaseReply, MatchState } from "./vetting.types";

/** What one candidate's answer rested on. */
export interface AnsweredFacts {
  readonly no: string;
  readonly match: MatchState;
  readonly personId: string | null;
  readonly answer: Pick<CandidateAnswer, "answer" | "code" | "eligibleFrom" | "barEnds" | "findings" | "coverage">;
  readonly replies: readonly CaseReply[];
  readonly hasUndisclosed: boolean;
}

/**
 * The text whose digest binds an approval to what was answered: match, answer, every finding with the version of its
 * record, replies, and of each source whether it was fresh. A later delivery of a source that stays fresh changes
 * nothing; one that goes stale does. Keys are written in a fixed order.
 */
export function factsText(candidates: readonly AnsweredFacts[]): string {
  return JSON.stringify([...candidates].sort(byNo).map(candidateFacts));
}

/** The same for one candidate: a decision goes stale when this changes. */
export function candidateFacts(one: AnsweredFacts): unknown[] {
  return [
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
      .map((reply) => [reply.from, reply.reply, reply.documentNo, reply.on]),
    one.hasUndisclosed,
  ];
}

function byNo(a: AnsweredFacts, b: AnsweredFacts): number {
  return a.no < b.no ? -1 : a.no > b.no ? 1 : 0;
}
