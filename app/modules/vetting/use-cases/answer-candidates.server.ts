import type { Db } from "#db/connection";
import type { VettingPurpose, VettingRule } from "#db/reference/vetting/types";
import { sha256 } from "~/platform/secrets.server";
import { answerCandidate } from "../answer.rules";
import type { Catalogue } from "../answer.types";
import { contradictions, duplicateNos, type RegisteredAs } from "../contradictions.rules";
import { type EffectFacts, effectFacts } from "../effect-facts.rules";
import { candidateFactsText } from "../facts-digest.rules";
import { judgeRecord } from "../findings.rules";
import { type MatchResult, matchCandidate } from "../matching.rules";
import { printedFields } from "../printed-fields.rules";
import * as register from "../register.queries.server";
import { answerableItems, effectPerson, type LastWord, membershipOf, receiptOf } from "../register-facts.rules";
import type {
  CandidateAnswer,
  CandidateLine,
  CaseQuestion,
  CaseReply,
  CoverageLine,
  PrintedFields,
} from "../vetting.types";
import { gatherRecords, gatherRegister, type KnownPerson, type RegisterView } from "./gather-register.server";

/** A line to answer; `confirmedPersonId` is whom the officer chose or ticked, and is then not matched again. */
export interface Asked {
  readonly id: string;
  readonly line: CandidateLine;
  readonly confirmedPersonId: string | null;
  readonly confirmedBy: "number" | "nameUnit" | null;
  readonly replies: readonly CaseReply[];
}

/** A line of the list and whom it means. */
export interface Listed {
  readonly no: string;
  readonly personId: string | null;
}

export interface Answered extends MatchResult, CandidateAnswer {
  readonly id: string;
  readonly no: string;
  readonly coverageKey: string | null;
  readonly hasUndisclosed: boolean;
  readonly printed: PrintedFields;
  readonly digest: Buffer;
}

export interface Answers {
  readonly candidates: readonly Answered[];
  readonly coverages: ReadonlyMap<string, readonly CoverageLine[]>;
}

/**
 * Answers a list: match, records with their effects, rules of the purpose, coverage. Reads only; a fixed number of
 * set-based queries whatever the length of the list. `others`: lines of the same list that are not asked, with whom they
 * mean, so that nobody is answered for twice unseen.
 */
export async function answerCandidates(
  db: Db,
  question: CaseQuestion,
  purpose: VettingPurpose,
  rules: readonly VettingRule[],
  asked: readonly Asked[],
  others: readonly Listed[] = [],
): Promise<Answers> {
  const view = await gatherRegister(
    db,
    asked.map(({ line, confirmedPersonId }) => ({
      name: line.name,
      idNumber: line.idNumber,
      birthMonth: line.birthMonth,
      personId: confirmedPersonId,
    })),
    question.asOf,
    question.today,
  );
  const matched = asked.map((one) => ({ asked: one, match: matchOf(one, view) }));
  const people = new Map(
    matched.flatMap(({ match }) => {
      const person = match.personId ? view.byId(match.personId) : undefined;
      return person ? [[person.id, person] as const] : [];
    }),
  );
  const [records, coverages] = await Promise.all([
    gatherRecords(db, [...people.keys()], question.asOf),
    gatherCoverages(db, question, purpose, [...people.values()]),
  ]);
  const catalogue: Catalogue = { purpose, rules: rules.filter((rule) => rule.purposes.includes(purpose.code)) };
  const listed = matched.map(({ asked: one, match }): Listed => ({ no: one.line.no, personId: match.personId }));
  const twice = duplicateNos([...listed, ...others]);
  const candidates = matched.map(({ asked: one, match }) => {
    const person = match.personId ? people.get(match.personId) : undefined;
    const effects = person
      ? effectFacts(records.get(person.id) ?? [], effectPerson(person), question.asOf)
      : { shown: [], hidden: [] };
    const key = person?.coverageKey ?? null;
    const coverage = key ? (coverages.get(key) ?? []) : [];
    return answered(
      one,
      match,
      person,
      effects,
      coverage,
      key,
      question,
      catalogue,
      view,
      twice.get(one.line.no) ?? [],
    );
  });
  return { candidates, coverages };
}

function matchOf(one: Asked, view: RegisterView): MatchResult {
  const chosen = one.confirmedPersonId ? view.byId(one.confirmedPersonId) : undefined;
  if (!chosen) return matchCandidate(one.line, view);
  return { match: "found", matchedBy: one.confirmedBy ?? "nameUnit", personId: chosen.id, suggestions: [] };
}

function answered(
  one: Asked,
  match: MatchResult,
  person: KnownPerson | undefined,
  effects: EffectFacts,
  coverage: readonly CoverageLine[],
  key: string | null,
  question: CaseQuestion,
  catalogue: Catalogue,
  view: RegisterView,
  alsoOnLines: readonly string[],
): Answered {
  const facts = {
    match: match.match,
    person: person ? vettedPerson(person) : null,
    proposedPost: one.line.proposedPost,
    nominatedBy: one.line.nominatedBy,
    records: effects.shown,
    hasUndisclosed: false,
    replies: one.replies,
    coverage,
  };
  const hasUndisclosed = effects.hidden.some((record) => {
    const judged = judgeRecord(record, facts, catalogue.rules, question.asOf);
    return judged.finding !== null || judged.cannotSay || judged.bars.length > 0;
  });
  facts.hasUndisclosed = hasUndisclosed;
  const verdict = answerCandidate(facts, catalogue, question.asOf);
  const found = person ? contradictions(one.line, registered(person), question.purpose, view.units) : [];
  const lines =
    alsoOnLines.length > 0 ? [{ key: "vetting:contradiction.twice", params: { nos: alsoOnLines.join("、") } }] : [];
  const answer: CandidateAnswer = {
    answer: verdict.answer,
    code: verdict.code,
    eligibleFrom: verdict.eligibleFrom,
    barEnds: verdict.barEnds,
    outward: verdict.outward,
    findings: verdict.findings,
    coverage,
    contradictions: [...found, ...lines],
  };
  const printed = printedFields(one.line, person ? heldFields(person) : null);
  const digest = sha256(
    candidateFactsText({
      no: one.line.no,
      match: match.match,
      personId: match.personId,
      answer,
      printed,
      replies: one.replies,
      hasUndisclosed,
    }),
  );
  return {
    answer: answer.answer,
    code: answer.code,
    eligibleFrom: answer.eligibleFrom,
    barEnds: answer.barEnds,
    outward: answer.outward,
    findings: answer.findings,
    coverage,
    contradictions: answer.contradictions,
    id: one.id,
    no: one.line.no,
    match: match.match,
    matchedBy: match.matchedBy,
    personId: match.personId,
    suggestions: match.suggestions,
    coverageKey: key,
    hasUndisclosed,
    printed,
    digest,
  };
}

function vettedPerson(person: KnownPerson) {
  return {
    staffClass: person.staffClass,
    membership: membershipOf(person.politicalStatus),
    status: person.status,
    position: person.position,
    rankFrom: person.rankFrom,
  };
}

function registered(person: KnownPerson): RegisteredAs {
  const { name, bornOn, unitIds, row } = person;
  return { ...vettedPerson(person), name, bornOn, sex: row.sex, unitIds };
}

/** Who is meant, as the register has them now. */
function heldFields({ row, bornOn, unitName }: KnownPerson) {
  return { sex: row.sex, bornOn, politicalStatus: row.political_status, unitName, position: row.position };
}

async function gatherCoverages(
  db: Db,
  question: CaseQuestion,
  purpose: VettingPurpose,
  people: readonly KnownPerson[],
): Promise<ReadonlyMap<string, readonly CoverageLine[]>> {
  const keys = [...new Set(people.map((person) => person.coverageKey))];
  const answering = keys.length > 0 ? await register.answeringItems(db, question.today, purpose.requiredSources) : [];
  const itemsByKey = new Map(keys.map((key) => [key, answerableItems(key, purpose.requiredSources, answering)]));
  const codes = [...new Set([...itemsByKey.values()].flatMap((all) => all.flatMap(({ item }) => item?.code ?? [])))];
  const words = new Map<string, LastWord>((await register.lastWords(db, codes)).map((word) => [word.item, word]));
  return new Map([...itemsByKey].map(([key, items]) => [key, receiptOf(items, words, question)]));
}
