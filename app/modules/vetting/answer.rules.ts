import { HOLDS_AGAINST_VOTERS_NOMINEES } from "#db/reference/vetting/rules-npc";
import type { VettingPurpose, VettingRule } from "#db/reference/vetting/types";
import { addDays, type CivilDate, latestOf, yearOf } from "~/platform/civil-date";
import type { CandidateFacts, Catalogue, VettedRecord } from "./answer.types";
import { type Bar, conditionHolds, type Judged, judgeRecord, ruleBasis } from "./findings.rules";
import type { Answer, AnswerCode, BarEnds, CandidateAnswer, CaseReply, Finding, OutwardAnswer } from "./vetting.types";
import { isReply, isWithheld } from "./withholding.rules";

type Verdict = Omit<CandidateAnswer, "coverage" | "contradictions">;

const CODES: Record<Answer, AnswerCode> = {
  barred: "effect-running",
  cannotSay: "sources-incomplete",
  attention: "needs-judgement",
  clear: "nothing-found",
};
const VERDICT_ORDER = { bars: 0, judgement: 1, information: 2 } as const;

/**
 * The answer for one candidate on the as-of day. Any bar: barred. Else a match that is not settled, a required source or
 * reply that is silent, or anything that may not be shown: cannot say. Else anything that needs judgement: attention.
 * Else clear. `eligibleFrom` is the first day on which no bar remains, those still coming counted; null where none
 * stands or an end is not known.
 */
export function answerCandidate(facts: CandidateFacts, catalogue: Catalogue, asOf: CivilDate): Verdict {
  const judged = [
    ...(facts.match === "found"
      ? facts.records.map((record) => judgeRecord(record, facts, catalogue.rules, asOf))
      : []),
    ...catalogue.rules.flatMap((rule) => judgeOther(rule, facts, catalogue, asOf)),
  ];
  const capped = capForVoters(judged, facts, catalogue.rules);
  if (catalogue.rules.length === 0 || !isValidOn(catalogue.purpose, asOf)) capped.push(UNSAID);
  const findings = capped.flatMap((one) => one.finding ?? []).sort(byWeight);
  const answered = answerOf(capped, facts);
  const unreplied = answerOf(
    capped.filter((one) => !one.finding || !isReply(one.finding)),
    facts,
  );
  return { ...answered, outward: outwardAnswer(answered, unreplied), findings };
}

/** Before the rules of a purpose were in force, or after, nobody can be said to be free of them. */
const UNSAID: Judged = { finding: null, bars: [], cannotSay: true };

/** Whether the purpose may be asked for on the day; both ends of its validity inclusive. */
export function isValidOn(purpose: Pick<VettingPurpose, "validFrom" | "validTo">, day: CivilDate): boolean {
  return purpose.validFrom <= day && (purpose.validTo === null || day <= purpose.validTo);
}

/**
 * What may be told where replies may not be: the answer as the register alone gives it, as long as nothing more lenient
 * than the truth comes of it; else the one code for every silence, so that a reply cannot be told from a silent source.
 */
function outwardAnswer(answered: OutwardAnswer, unreplied: OutwardAnswer): OutwardAnswer {
  if (!isWithheld(answered, unreplied)) return answered;
  if (unreplied.answer === "barred" || unreplied.answer === "cannotSay") return unreplied;
  return { ...unreplied, answer: "cannotSay", code: CODES.cannotSay };
}

function answerOf(judged: readonly Judged[], facts: CandidateFacts): OutwardAnswer {
  const bars = judged.flatMap((one) => one.bars);
  const hasFinding = (verdict: Finding["verdict"]) => judged.some((one) => one.finding?.verdict === verdict);
  const isBarred = hasFinding("bars");
  const isSettled = facts.match === "found";
  const isSilent =
    facts.hasUndisclosed || facts.coverage.some((line) => line.stale) || judged.some((one) => one.cannotSay);
  const answer: Answer = isBarred
    ? "barred"
    : !isSettled || isSilent
      ? "cannotSay"
      : hasFinding("judgement")
        ? "attention"
        : "clear";
  const code = answer === "cannotSay" && !isSettled ? "match-unsettled" : CODES[answer];
  return { answer, code, ...endOf(bars, isBarred) };
}

function endOf(bars: readonly Bar[], isBarred: boolean): { eligibleFrom: CivilDate | null; barEnds: BarEnds } {
  const standing = bars.filter((bar) => bar.when === "now");
  const ends = (["never", "unknown", "date"] as const).find((end) => standing.some((bar) => bar.ends === end)) ?? null;
  const barEnds = isBarred ? ends : null;
  if (bars.length === 0 || bars.some((bar) => bar.until === null)) return { eligibleFrom: null, barEnds };
  return { eligibleFrom: addDays(latestOf(...bars.map((bar) => bar.until))!, 1), barEnds };
}

/** Grounds that are no records: replies, membership, a missing assessment. */
function judgeOther(rule: VettingRule, facts: CandidateFacts, catalogue: Catalogue, asOf: CivilDate): Judged[] {
  if (!conditionHolds(rule, facts)) return [];
  const { subject } = rule;
  switch (subject.on) {
    case "reply": {
      const reply = facts.replies.find((one) => one.from === subject.from && subject.meaning.includes(one.meaning));
      return reply ? [judgedGround(rule, `reply:${subject.from}`, reply)] : [];
    }
    case "reply-absent": {
      const isRequired = catalogue.purpose.requiredReplies.includes(subject.from);
      const isThere = facts.replies.some((one) => one.from === subject.from);
      return isRequired && !isThere ? [silent(rule)] : [];
    }
    case "assessment-absent": {
      const isThere = (record: VettedRecord) =>
        record.assessmentYear === yearOf(asOf) - 1 && record.effectiveOn <= asOf;
      if (!facts.person || facts.records.some(isThere)) return [];
      return [silent(rule)];
    }
    case "membership": {
      const state = facts.person?.membership;
      if (state === undefined || state === "full") return [];
      const fits = subject.state === "unknown" ? state === "unknown" : state !== "unknown";
      return fits ? [judgedGround(rule, "membership", null)] : [];
    }
    default:
      return [];
  }
}

function silent(rule: VettingRule): Judged {
  return { finding: null, bars: [], cannotSay: rule.verdict === "cannot-say" };
}

function judgedGround(rule: VettingRule, kind: string, reply: CaseReply | null): Judged {
  if (rule.verdict === "cannot-say" || rule.verdict === "off") return silent(rule);
  const verdict = rule.verdict === "bars" && rule.confidence === "L" ? "judgement" : rule.verdict;
  const finding: Finding = {
    recordId: null,
    recordVersion: null,
    kind,
    verdict,
    rule: rule.code,
    documentNo: reply?.documentNo ?? null,
    body: null,
    effectiveOn: reply?.on ?? null,
    until: null,
    ends: verdict === "bars" ? "unknown" : null,
    basis: ruleBasis(rule),
    arithmetic: [],
    notes: reply
      ? [{ key: "vetting:note.reply", params: { reply: reply.reply } }]
      : [{ key: `vetting:note.${rule.code}` }],
  };
  const bars: Bar[] = verdict === "bars" ? [{ when: "now", until: null, ends: "unknown" }] : [];
  return { finding, bars, cannotSay: false };
}

/** For a nominee of voters everything but a loss of political rights becomes information (选举法第三十条). */
function capForVoters(judged: readonly Judged[], facts: CandidateFacts, rules: readonly VettingRule[]): Judged[] {
  const cap = rules.find((rule) => rule.subject.on === "nomination" && conditionHolds(rule, facts));
  if (!cap) return [...judged];
  return judged.map((one) => {
    if (!one.finding) return one;
    if (HOLDS_AGAINST_VOTERS_NOMINEES.includes(one.finding.rule)) return one;
    const finding: Finding = {
      ...one.finding,
      verdict: "information",
      ends: null,
      basis: [...one.finding.basis, ...ruleBasis(cap)],
      notes: [...one.finding.notes, { key: "vetting:note.voters-nominee" }],
    };
    return { finding, bars: [], cannotSay: false };
  });
}

function byWeight(a: Finding, b: Finding): number {
  return (
    VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] ||
    (b.effectiveOn ?? "").localeCompare(a.effectiveOn ?? "") ||
    (a.recordId ?? a.kind).localeCompare(b.recordId ?? b.kind)
  );
}
