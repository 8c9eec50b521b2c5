import type { RecordKind } from "#db/reference/record-kinds/types";
import { addDays, type CivilDate, latestOf } from "~/platform/civil-date";
import { assessmentOf, assessmentYears } from "./effects/assessment.rules";
import { blocksOf } from "./effects/blocks.rules";
import { combineOutcomes } from "./effects/combine.rules";
import { emptyOutcome } from "./effects/counted.rules";
import { doubtsAbout, givenTwice, isRemedyOpen } from "./effects/doubts.rules";
import { draftOf } from "./effects/draft.rules";
import type { Outcome } from "./effects/draft.types";
import type {
  Block,
  BlockedUntil,
  EffectCatalogue,
  EffectEnd,
  EffectPerson,
  EffectRecord,
  EffectState,
  EffectView,
  RecordEffect,
} from "./records.types";

/**
 * What a person's records do on a day: what is in effect and until when, what each blocks, how several combine, with the
 * arithmetic and the article of every step. Pure; the order of the records is irrelevant. Unconfirmed records are
 * described on their own and count for nothing; void ones are named and have no effect. All days are inclusive.
 */
export function computeEffects(input: {
  records: readonly EffectRecord[];
  person: EffectPerson;
  asOf: CivilDate;
  catalogue: EffectCatalogue;
}): EffectView {
  const { person, asOf, catalogue } = input;
  const drafts = input.records.flatMap((record) => {
    const kind = catalogue.kind(record.kind);
    return kind ? [draftOf(record, kind, person)] : [];
  });
  const counted = drafts.filter(({ record }) => !isVoid(record) && isConfirmed(record));
  const others = drafts.filter(({ record }) => isVoid(record) || !isConfirmed(record));
  const twice = givenTwice(counted);
  const outcomes = [...combineOutcomes(counted), ...others.flatMap((draft) => combineOutcomes([draft]))];
  const effects = outcomes
    .map((outcome) => (isVoid(outcome.draft.record) ? emptyOutcome(outcome.draft) : outcome))
    .map((outcome) => effectOf(outcome, asOf, twice.has(outcome.draft.record.id)))
    .sort(byDayAndId);
  const standing = effects.filter((effect) => effect.isConfirmed && effect.state !== "void");
  return {
    asOf,
    effects,
    inEffect: standing.filter(isInEffect).map((effect) => effect.recordId),
    inJudgement: standing.filter((effect) => effect.state === "judgement").map((effect) => effect.recordId),
    blocked: blockedBy(standing),
    assessments: assessmentYears(standing),
    ...freedom(standing.filter(isBar)),
  };
}

/** The catalogue the engine reads, from the kinds that are shipped or stored. */
export function catalogueOf(kinds: readonly RecordKind[]): EffectCatalogue {
  const byCode = new Map(kinds.map((kind) => [kind.code, kind]));
  return { kind: (code) => byCode.get(code) };
}

/**
 * When nothing bars any more: the first day after the last of the given effects that stand or are coming. Never beats
 * unknown, unknown beats a day; all null where none of them stands or is coming.
 */
function freedom(effects: readonly Pick<RecordEffect, "state" | "ends" | "until">[]): {
  ends: EffectEnd | null;
  eligibleFrom: CivilDate | null;
} {
  const open = effects.filter(({ state }) => state === "running" || state === "coming" || state === "permanent");
  if (open.length === 0) return { ends: null, eligibleFrom: null };
  const ends = worstEnd(open);
  const last = ends === "date" ? latestOf(...open.map((effect) => effect.until)) : null;
  return { ends, eligibleFrom: last === null ? null : addDays(last, 1) };
}

/** Whether the effect stands in the way of anything that a person may be proposed for. */
export function isBar(effect: Pick<RecordEffect, "blocks">): boolean {
  return effect.blocks.some(({ block }) => block !== "consumption");
}

function effectOf(outcome: Outcome, asOf: CivilDate, isGivenTwice: boolean): RecordEffect {
  const { draft, certain, possible } = outcome;
  const { record, kind } = draft;
  const judgementFrom = certain !== null && possible !== null && possible > certain ? firstDoubt(outcome) : null;
  const doubts = doubtsAbout(draft, isGivenTwice);
  const blocks = isVoid(record) ? [] : blocksOf(outcome, asOf);
  return {
    recordId: record.id,
    kind: kind.code,
    kindName: kind.nameZh,
    family: kind.family,
    regime: draft.regime,
    staffClass: draft.posting?.class ?? null,
    state: stateOn(outcome, judgementFrom, asOf),
    isConfirmed: isConfirmed(record),
    isUnderAppeal: record.appeal !== null && isRemedyOpen(record.appeal.stage),
    from: outcome.from,
    until: certain,
    ends: outcome.ends,
    ownUntil: outcome.ownUntil,
    undisputedUntil: certain,
    needsJudgementFrom: judgementFrom,
    needsJudgementUntil: judgementFrom === null ? null : possible,
    blocks,
    assessment: isVoid(record) || !isConfirmed(record) ? [] : assessmentOf(draft),
    basis: kind.basis,
    arithmetic: outcome.steps,
    notes: [...outcome.notes, ...doubts.notes],
    queriesToSource: [...outcome.queries, ...doubts.queries],
  };
}

function firstDoubt(outcome: Outcome): CivilDate | null {
  const after = latestOf(outcome.certain, outcome.doubtAfter);
  if (after === null || outcome.possible === null || outcome.possible <= after) return null;
  return addDays(after, 1);
}

function stateOn(outcome: Outcome, judgementFrom: CivilDate | null, asOf: CivilDate): EffectState {
  const { record } = outcome.draft;
  if (isVoid(record)) return "void";
  if (outcome.from === null) return "informational";
  if (asOf < outcome.from) return "coming";
  if (outcome.ends === "never") return "permanent";
  if (outcome.certain === null || asOf <= outcome.certain) return "running";
  if (judgementFrom !== null && asOf >= judgementFrom && asOf <= outcome.possible!) return "judgement";
  const isLifted = [record.liftedOn, record.removedOn].some((day) => day !== null && day <= asOf);
  return isLifted ? "lifted" : "expired";
}

function isInEffect(effect: RecordEffect): boolean {
  return effect.state === "running" || effect.state === "permanent";
}

function isVoid(record: EffectRecord): boolean {
  return record.state === "void" || record.revokedByDocument !== null;
}

function isConfirmed(record: EffectRecord): boolean {
  return record.state !== "entered";
}

function blockedBy(effects: readonly RecordEffect[]): Partial<Record<Block, BlockedUntil>> {
  const blocked: Partial<Record<Block, BlockedUntil>> = {};
  for (const effect of effects) {
    for (const { block, until, ends, isRunning } of effect.blocks) {
      if (!isRunning) continue;
      const known = blocked[block];
      const worst = worstEnd([{ ends }, ...(known ? [known] : [])]);
      blocked[block] = {
        ends: worst,
        until: worst === "date" ? latestOf(until, known?.until) : null,
        by: [...new Set([...(known?.by ?? []), effect.recordId])],
      };
    }
  }
  return blocked;
}

function worstEnd(effects: readonly { ends: EffectEnd | null }[]): EffectEnd {
  if (effects.some((effect) => effect.ends === "never")) return "never";
  return effects.some((effect) => effect.ends === "unknown") ? "unknown" : "date";
}

function byDayAndId(a: RecordEffect, b: RecordEffect): number {
  const [x, y] = [`${a.from ?? "9999"} ${a.recordId}`, `${b.from ?? "9999"} ${b.recordId}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
