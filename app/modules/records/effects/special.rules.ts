import { addDays, type CivilDate, firstDayOfYear, lastDayOfYear, latestOf } from "~/platform/civil-date";
import { emptyOutcome, withDisputedDay } from "./counted.rules";
import type { Draft, Outcome } from "./draft.types";
import { periodEnd } from "./effect-period.rules";
import { applyStatedEnd } from "./end.rules";

/** The outcome of every rule that is not a period of months; null for those that are. */
export function specialOutcome(draft: Draft): Outcome | null {
  switch (draft.kind.effect.type) {
    case "none":
      return emptyOutcome(draft);
    case "permanent":
      return permanent(draft);
    case "listing":
      return listing(draft, draft.kind.effect.termMonths);
    case "deprivation":
      return deprivation(draft);
    case "assessment-year":
      return assessmentYear(draft);
    case "probation":
      return probation(draft, draft.kind.effect.months, draft.kind.effect.afterMonths);
    case "period":
      return null;
  }
}

/** 开除: the relation ends at once and for good (政务处分法 Art.24, 26; 公务员法 Art.26). */
function permanent(draft: Draft): Outcome {
  const from = draft.record.effectiveOn;
  const step = { code: "permanent", params: { from }, basis: draft.kind.basis[0] ?? null };
  return { ...emptyOutcome(draft), from, ends: "never", steps: [step] };
}

/** A public list: in effect until the day of removal; after the usual term the source is asked. */
function listing(draft: Draft, termMonths: number | null): Outcome {
  const { effectiveOn: from, removedOn } = draft.record;
  const basis = draft.kind.basis[0] ?? null;
  const base = { ...emptyOutcome(draft), from };
  const listed = { code: "listed", params: { from }, basis };
  if (removedOn !== null) {
    const until = latestOf(addDays(removedOn, -1), from);
    const step = { code: "removed", params: { on: removedOn }, basis: null };
    return { ...base, ends: "date", ownUntil: until, certain: until, possible: until, steps: [listed, step] };
  }
  const queries =
    termMonths === null
      ? []
      : [{ code: "listing-term-over", params: { months: termMonths }, dueOn: addDays(periodEnd(from, termMonths), 1) }];
  return { ...base, ends: "unknown", steps: [listed], queries };
}

/** A judgment that says in so many words that it does not take political rights away. */
const DENIED = /(未|不|没有|无需|免予|免除|并未|不予)(被|并|予|再|单独|单处|并处|附加|判处)*剥夺政治权利/g;

/** 剥夺政治权利 (选举法 Art.4): to the day the judgment names; for life where it says so. */
function deprivation(draft: Draft): Outcome {
  const { effectiveOn: from, rightsDeprivedUntil: until, sentence } = draft.record;
  const base = { ...emptyOutcome(draft), from };
  const basis = draft.kind.basis[0] ?? null;
  if (until !== null) {
    const step = { code: "deprived", params: { until }, basis };
    return { ...base, ends: "date", ownUntil: until, certain: until, possible: until, steps: [step] };
  }
  const said = (sentence ?? "").replace(DENIED, "");
  if (!said.includes("剥夺政治权利")) return emptyOutcome(draft);
  if (/剥夺政治权利终身|终身剥夺政治权利/.test(said)) {
    return { ...base, ends: "never", steps: [{ code: "deprived-for-life", params: { from }, basis }] };
  }
  const query = { code: "deprivation-end-missing", params: {}, dueOn: from };
  return { ...base, ends: "unknown", steps: [{ code: "deprived-open", params: { from }, basis }], queries: [query] };
}

/** An annual result at or below 基本称职 / 基本合格 is felt in the year after the assessed one (干部任用条例 Art.24). */
function assessmentYear(draft: Draft): Outcome {
  const { assessmentYear: year, effectiveOn } = draft.record;
  if (year === null) return emptyOutcome(draft);
  const [first, until] = [firstDayOfYear(year + 1), lastDayOfYear(year + 1)];
  const from = effectiveOn > first && effectiveOn <= until ? effectiveOn : first;
  const basis = draft.kind.effect.type === "assessment-year" ? draft.kind.effect.basis : null;
  const step = { code: "assessment-year", params: { year, from, until }, basis };
  return {
    ...emptyOutcome(draft),
    from,
    ends: "date",
    ownUntil: until,
    certain: until,
    possible: until,
    steps: [step],
  };
}

/**
 * 留党察看: bars without a known end until rights are restored, then for 24 months from that day (条例 Art.12). The end
 * of the observation itself restores nothing: the source is asked on the day after it.
 */
function probation(draft: Draft, months: number, afterMonths: number): Outcome {
  const { effectiveOn: from, restoredOn } = draft.record;
  const nominal = periodEnd(from, months);
  const basis = draft.kind.effect.type === "probation" ? draft.kind.effect.basis : null;
  const observed = { code: "probation", params: { from, months, until: nominal }, basis };
  const base = { ...emptyOutcome(draft), from };
  if (restoredOn === null) {
    const query = { code: "restoration-missing", params: { until: nominal }, dueOn: addDays(nominal, 1) };
    const open = { code: "not-restored", params: {}, basis };
    return { ...base, ends: "unknown", steps: [observed, open], queries: [query] };
  }
  const start = latestOf(restoredOn, from) ?? from;
  const until = periodEnd(start, afterMonths);
  const restored = { code: "restored", params: { on: start, months: afterMonths, until }, basis };
  const early = { code: "restored-early", params: { on: restoredOn, until: nominal }, dueOn: restoredOn };
  const counted: Outcome = {
    ...base,
    draft: afterObservation(draft, start),
    ends: "date",
    ownUntil: until,
    certain: until,
    possible: until,
    addableFrom: start,
    steps: [observed, restored],
    queries: restoredOn < nominal ? [early] : [],
  };
  return applyStatedEnd(withDisputedDay(counted, start));
}

/**
 * A day of lifting or a stated end that is not after the restoration is that of the observation: the period that begins
 * with the restoration is not ended by it.
 */
function afterObservation(draft: Draft, restoredOn: CivilDate): Draft {
  const { statedUntil, liftedOn } = draft.record;
  const isOver = (day: CivilDate | null) => day !== null && day <= restoredOn;
  if (!isOver(statedUntil) && !isOver(liftedOn)) return draft;
  const record = {
    ...draft.record,
    statedUntil: isOver(statedUntil) ? null : statedUntil,
    liftedOn: isOver(liftedOn) ? null : liftedOn,
  };
  return { ...draft, record };
}
