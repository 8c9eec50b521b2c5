import type { BlockRow } from "#db/reference/record-kinds/types";
import { type CivilDate, earliestOf, firstDayOfYear, lastDayOfYear, latestOf, yearOf } from "~/platform/civil-date";
import type { BlockEffect, EffectEnd } from "../records.types";
import type { Outcome } from "./draft.types";
import { periodEnd } from "./effect-period.rules";
import { dayBefore } from "./end.rules";

interface Span {
  from: CivilDate;
  until: CivilDate | null;
  ends: EffectEnd;
}

/**
 * What one record stands in the way of, each with its own first and last day. Rows apply by the person's class on the
 * decision date; where it is not known all of them do (the stricter effect).
 */
export function blocksOf(outcome: Outcome, asOf: CivilDate): BlockEffect[] {
  const staffClass = outcome.draft.posting?.class ?? null;
  const rows = outcome.draft.kind.blocks.filter(
    (row) => row.classes === null || staffClass === null || row.classes.includes(staffClass),
  );
  const effects = rows.flatMap((row) => {
    const span = spanOf(row, outcome);
    if (span === null) return [];
    const isRunning = span.from <= asOf && (span.until === null || asOf <= span.until);
    return [{ block: row.block, ...span, basis: row.basis, isRunning }];
  });
  return effects.filter((effect, index) => isFirstOfItsKind(effect, effects.slice(0, index)));
}

function isFirstOfItsKind(effect: BlockEffect, before: readonly BlockEffect[]): boolean {
  return !before.some(
    (other) => other.block === effect.block && other.until === effect.until && other.from === effect.from,
  );
}

function spanOf(row: BlockRow, outcome: Outcome): Span | null {
  const { record, kind } = outcome.draft;
  if (row.span.type === "year") {
    const assessed = kind.family === "assessment" ? record.assessmentYear : null;
    // Awards stay away in the year from whose day on it is felt, as vetting counts it; assessments are those of the year of the decision.
    const felt = row.block === "award" ? record.effectiveOn : record.decidedOn;
    const year = (assessed ?? yearOf(felt)) + row.span.offset;
    const first = firstDayOfYear(year);
    const from = assessed === null ? latestOf(first, record.effectiveOn)! : first;
    return from > lastDayOfYear(year) ? null : { from, until: lastDayOfYear(year), ends: "date" };
  }
  if (outcome.from === null || outcome.ends === null) return null;
  if (row.span.type === "effect") return { from: outcome.from, until: outcome.certain, ends: outcome.ends };
  return monthsSpan(row.span.months, outcome.from, outcome);
}

/** Party rights stay away until they are restored; any other count of months ends with the effect at the latest. */
function monthsSpan(months: number, from: CivilDate, outcome: Outcome): Span {
  const { record, kind } = outcome.draft;
  if (kind.effect.type === "probation") {
    if (record.restoredOn === null) return { from, until: null, ends: "unknown" };
    return { from, until: latestOf(dayBefore(record.restoredOn), from), ends: "date" };
  }
  return { from, until: earliestOf(periodEnd(from, months), outcome.certain), ends: "date" };
}
