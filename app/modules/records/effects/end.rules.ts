import { addDays, type CivilDate, latestOf } from "~/platform/civil-date";
import type { EffectRecord } from "../records.types";
import type { Outcome } from "./draft.types";
import { lapsesByItselfSince } from "./regime.rules";

/**
 * What the record itself says about its end, applied to the computed one: a stated end wins with its document and
 * otherwise the later day holds and the source is asked; a lifting decision ends it, except that present law knows no
 * early lifting of a sanction, so that the days up to the computed end then call for judgement.
 */
export function applyStatedEnd(outcome: Outcome): Outcome {
  return applyLifting(noteOldLaw(applyStatement(outcome)));
}

function applyStatement(outcome: Outcome): Outcome {
  const { record } = outcome.draft;
  const { certain, possible } = outcome;
  const stated = record.statedUntil;
  if (stated === null || certain === null || possible === null || stated < record.effectiveOn) return outcome;
  if (record.hasLiftingOrEndEvidence) {
    const step = { code: "stated-end", params: { until: stated }, basis: null };
    return { ...outcome, certain: stated, possible: stated, ownUntil: stated, steps: [...outcome.steps, step] };
  }
  if (stated === certain) return outcome;
  const later = latestOf(stated, certain)!;
  const params = { stated, computed: certain };
  return {
    ...outcome,
    certain: later,
    possible: latestOf(later, possible),
    ownUntil: latestOf(outcome.ownUntil, stated),
    steps: [...outcome.steps, { code: "later-end-holds", params: { ...params, until: later }, basis: null }],
    queries: [...outcome.queries, { code: "stated-end-differs", params, dueOn: record.decidedOn }],
  };
}

/** Older sanctions needed a lifting decision: without one they have expired, and that is said. */
function noteOldLaw(outcome: Outcome): Outcome {
  if (!endedUnderOldLaw(outcome) || outcome.draft.record.liftedOn !== null) return outcome;
  return { ...outcome, notes: [...outcome.notes, { code: "no-lifting-decision", params: {} }] };
}

function endedUnderOldLaw({ draft, certain }: Outcome): boolean {
  const since = lapsesByItselfSince(draft.regime);
  return since !== null && certain !== null && certain < since;
}

function applyLifting(outcome: Outcome): Outcome {
  const { record, regime } = outcome.draft;
  const { certain, possible } = outcome;
  if (record.liftedOn === null || certain === null || possible === null) return outcome;
  const on = record.liftedOn;
  const lastDay = latestOf(dayBefore(on), record.effectiveOn)!;
  const step = { code: "lifted", params: { on }, basis: null };
  const steps = [...outcome.steps, step];
  if (lastDay >= certain) {
    if (endedUnderOldLaw(outcome)) return { ...outcome, steps, possible: latestOf(lastDay, possible) };
    const note = { code: "late-lifting", params: { on } };
    return lastDay > certain ? { ...outcome, steps, notes: [...outcome.notes, note] } : { ...outcome, steps };
  }
  if (!isLiftingProved(record)) {
    const query = { code: "lifting-without-document", params: { on }, dueOn: on };
    return { ...outcome, queries: [...outcome.queries, query] };
  }
  if (regime === null || endedUnderOldLaw(outcome)) return { ...outcome, steps, certain: lastDay, possible: lastDay };
  return {
    ...outcome,
    steps,
    certain: lastDay,
    notes: [...outcome.notes, { code: "early-lifting", params: { on, computed: certain } }],
    queries: [...outcome.queries, { code: "early-lifting", params: { on, computed: certain }, dueOn: on }],
  };
}

/** What proves a stated end says nothing of a lifting beside it: that one is proved where it was an act with its own document. */
function isLiftingProved({ hasLiftingOrEndEvidence, statedUntil, state }: EffectRecord): boolean {
  return hasLiftingOrEndEvidence && (statedUntil === null || state === "lifted");
}

/** The day before, for a record that leaves a list or gets its rights back on the day given. */
export function dayBefore(day: CivilDate): CivilDate {
  return addDays(day, -1);
}
