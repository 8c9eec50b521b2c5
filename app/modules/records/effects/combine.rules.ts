import { addDays, type CivilDate, diffInDays, earliestOf, latestOf } from "~/platform/civil-date";
import { type Counting, countedOutcome, emptyOutcome, ownCounting, withDisputedDay } from "./counted.rules";
import type { Draft, Length, Outcome } from "./draft.types";
import { periodEnd } from "./effect-period.rules";
import { applyStatedEnd } from "./end.rules";
import { additionRule, togetherBasis } from "./regime.rules";
import { specialOutcome } from "./special.rules";
import { decidedTogether, type Together, togetherMonths } from "./together.rules";

/**
 * The outcomes of one person's confirmed, standing records. Families are never added up; within a family of sanctions a
 * new one decided while another runs is added, disputed or neither (`additionRule`). The result does not depend on the
 * order of the records given.
 */
export function combineOutcomes(drafts: readonly Draft[]): Outcome[] {
  const families = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = isAddable(draft) || isProbation(draft) ? draft.kind.family : `alone:${draft.record.id}`;
    families.set(key, [...(families.get(key) ?? []), draft]);
  }
  return [...families.values()].flatMap(combineFamily);
}

function combineFamily(drafts: readonly Draft[]): Outcome[] {
  const done: Outcome[] = [];
  for (const group of decidedTogether(drafts)) {
    const outcomes = group.drafts.map((draft) => outcomeAfter(draft, group, done));
    done.push(...outcomes);
  }
  return done;
}

function outcomeAfter(draft: Draft, group: Together, earlier: readonly Outcome[]): Outcome {
  const others = earlier.filter((outcome) => !sharesCase(outcome.draft, draft));
  const special = specialOutcome(draft);
  if (special) return isProbation(draft) ? withRemainder(special, others) : special;
  const { length } = draft;
  if (length === null) return emptyOutcome(draft);
  return applyStatedEnd(isAddable(draft) ? addedOutcome(draft, group, others) : aloneOutcome(draft, length));
}

function aloneOutcome(draft: Draft, length: Length): Outcome {
  const counting = ownCounting(draft.record, length);
  return withDisputedDay(countedOutcome(draft, length, counting), counting.start);
}

/** A sanction decided while others run. */
function addedOutcome(draft: Draft, group: Together, others: readonly Outcome[]): Outcome {
  const length = draft.length!;
  const on = draft.record.effectiveOn;
  const addition = additionRule(draft.regime, draft.posting);
  const months = togetherMonths(draft, group);
  const running = others.filter((outcome) => runsOn(outcome, on, outcome.certain));
  const mayRun = others.filter((outcome) => runsOn(outcome, on, outcome.possible));
  const isAdded = (outcome: Outcome) => addition.rule === "sum" && outcome.draft.regime === draft.regime;

  const added = latestOf(...running.filter(isAdded).map((outcome) => outcome.certain));
  const summed = latestOf(...mayRun.map((outcome) => outcome.possible));
  const own = ownCounting(draft.record, length);
  const counting: Counting = {
    start: added ? addDays(added, 1) : own.start,
    possibleStart: summed ? addDays(summed, 1) : own.possibleStart,
    certainMonths: months.certain,
    possibleMonths: months.possible,
  };
  const cap = addition.capMonths === null ? null : periodEnd(on, addition.capMonths);
  const isCapped = cap !== null && mayRun.every(isAdded);
  const counted = countedOutcome(draft, length, counting);
  const alone = periodEnd(on, months.certain);
  const certain = latestOf(added && cap ? earliestOf(counted.certain, cap) : counted.certain, alone)!;
  const possible = latestOf(
    isCapped ? earliestOf(counted.possible, latestOf(cap, certain)) : counted.possible,
    certain,
  )!;
  const standing = latestOf(...running.map((outcome) => outcome.certain));
  const steps = [...counted.steps];
  if (added) {
    const params = { previous: added, from: counting.start, months: months.certain, until: counted.certain! };
    steps.splice(-1, 1, { code: "added", params, basis: addition.basis });
    if (certain !== counted.certain) {
      steps.push({
        code: "capped",
        params: { from: on, months: addition.capMonths!, until: certain },
        basis: addition.basis,
      });
    }
  }
  if (summed && possible > certain && !(added && isCapped)) {
    const params = { previous: summed, until: possible, from: addDays(latestOf(certain, standing)!, 1) };
    const code = mayRun.every(isAdded) ? "sum-open" : "sum-disputed";
    steps.push({ code, params, basis: addition.basis });
  }
  if (months.step) steps.push({ ...months.step, basis: togetherBasis(draft.regime, draft.posting) });
  const sameCase = draft.record.caseNo !== null && others.length < group.earlierCount;
  const isCut = certain !== counted.certain;
  const combined: Outcome = {
    ...counted,
    certain,
    possible,
    doubtAfter: standing,
    steps,
    notes: [
      ...counted.notes,
      ...(sameCase ? [{ code: "same-case", params: { caseNo: draft.record.caseNo! } }] : []),
      ...(others.some((outcome) => isObserving(outcome, on)) ? [{ code: "during-probation", params: {} }] : []),
    ],
  };
  return withDisputedDay(combined, isCut ? on : counting.start);
}

/** 留党察看 decided while another Party sanction runs: what was left of that one may come on top of its 24 months. */
function withRemainder(outcome: Outcome, others: readonly Outcome[]): Outcome {
  const on = outcome.draft.record.effectiveOn;
  const running = latestOf(...others.filter((o) => runsOn(o, on, o.certain)).map((o) => o.certain));
  if (running === null || outcome.certain === null) return outcome;
  const possible = addDays(outcome.certain, diffInDays(on, running) + 1);
  const params = { previous: running, until: possible, from: addDays(outcome.certain, 1) };
  const basis = additionRule("party", null).basis;
  return {
    ...outcome,
    possible: latestOf(possible, outcome.possible),
    doubtAfter: running,
    steps: [...outcome.steps, { code: "remainder-open", params, basis: { ...basis, confidence: "M" } }],
  };
}

/** Sanctions that are added up: periods of a regime, 开除党籍 excepted. */
function isAddable(draft: Draft): boolean {
  return draft.length !== null && draft.regime !== null && draft.kind.code !== "party-expulsion";
}

function isProbation(draft: Draft): boolean {
  return draft.kind.effect.type === "probation";
}

function runsOn(outcome: Outcome, day: CivilDate, until: CivilDate | null): boolean {
  return outcome.addableFrom !== null && outcome.addableFrom <= day && until !== null && day <= until;
}

function isObserving(outcome: Outcome, day: CivilDate): boolean {
  const { record } = outcome.draft;
  return (
    isProbation(outcome.draft) && record.effectiveOn <= day && (record.restoredOn === null || day < record.restoredOn)
  );
}

function sharesCase(a: Draft, b: Draft): boolean {
  return a.record.caseNo !== null && a.record.caseNo === b.record.caseNo;
}
