import { addDays, type CivilDate, earliestOf, latestOf } from "~/platform/civil-date";
import type { Measure } from "./agencies.types";

export type Standing = "not-listed" | "good" | "suspended" | "removed";

export interface StandingOn {
  readonly standing: Standing;
  /** First day of this standing; null where the agency was not listed. */
  readonly since: CivilDate | null;
  /** Last day of it as far as is known; null: no end known. */
  readonly until: CivilDate | null;
  /** What it rests on; null where it rests on the listing alone. */
  readonly basis: { readonly measureId: string; readonly code: string; readonly documentNo: string } | null;
}

type StandingMeasure = Pick<
  Measure,
  "id" | "kind" | "state" | "from" | "until" | "liftedOn" | "basisCode" | "documentNo"
>;

/**
 * What holds for an agency on a day, by the measures that two people signed; a removal outweighs a suspension. `until` of
 * a measure is inclusive, the day it was lifted is the first free one. A measure proposed or returned has no effect.
 */
export function standingOn(
  measures: readonly StandingMeasure[],
  filing: { readonly listedOn: CivilDate | null },
  day: CivilDate,
): StandingOn {
  const { listedOn } = filing;
  if (listedOn === null || day < listedOn) {
    const until = listedOn === null ? null : addDays(listedOn, -1);
    return { standing: "not-listed", since: null, until, basis: null };
  }
  const signed = measures.filter((one) => (one.state === "in-force" || one.state === "lifted") && !neverBit(one));
  const standing = signed.filter((one) => one.from <= day && (lastDay(one) ?? day) >= day);
  const gravest = pick(standing);
  if (!gravest) return goodOn(signed, listedOn, day);
  const graver = gravest.kind === "suspension" ? signed.filter((one) => one.kind === "removal" && one.from > day) : [];
  return {
    standing: gravest.kind === "removal" ? "removed" : "suspended",
    since: latestOf(firstDayWith(gravest, signed), ...graverBefore(gravest, signed, day)),
    until: earliestOf(lastDayWith(gravest, signed), ...graver.map((one) => addDays(one.from, -1))),
    basis: { measureId: gravest.id, code: gravest.basisCode, documentNo: gravest.documentNo },
  };
}

/** When a measure and its lifting were decided; null where they were not. */
export interface Decided {
  readonly decidedOn: CivilDate | null;
  readonly liftingDecidedOn: CivilDate | null;
}

/**
 * Where the register said otherwise on a day than is known now of that day, because a measure or a lifting was decided afterwards with
 * effect from then: the day of the last such decision. Null where it said the same.
 */
export function decidedAfter(
  measures: readonly (StandingMeasure & Decided)[],
  filing: { readonly listedOn: CivilDate | null },
  day: CivilDate,
): CivilDate | null {
  const isLater = (decided: CivilDate | null) => decided !== null && decided > day;
  const known = measures
    .filter(({ decidedOn }) => !isLater(decidedOn))
    .map((one) => (isLater(one.liftingDecidedOn) ? { ...one, state: "in-force" as const, liftedOn: null } : one));
  if (standingOn(known, filing, day).standing === standingOn(measures, filing, day).standing) return null;
  return latestOf(...measures.flatMap((one) => [one.decidedOn, one.liftingDecidedOn].filter(isLater)));
}

/**
 * The day on which the listing came into the register, where that was after `day` although it holds from then or before: on that day
 * itself the register did not list the agency. Null otherwise, and of days before the register `began` (inclusive; null from the
 * start), when there was none that could have listed anybody.
 */
export function listedAfter(
  { listedOn, enteredOn }: { readonly listedOn: CivilDate | null; readonly enteredOn: CivilDate | null },
  day: CivilDate,
  began: CivilDate | null,
): CivilDate | null {
  if (listedOn === null || enteredOn === null || (began !== null && day < began)) return null;
  return listedOn <= day && day < enteredOn ? enteredOn : null;
}

function goodOn(signed: readonly StandingMeasure[], listedOn: CivilDate, day: CivilDate): StandingOn {
  const over = signed.map(lastDay).filter((last): last is CivilDate => last !== null && last < day);
  const coming = signed.filter((one) => one.from > day).map((one) => addDays(one.from, -1));
  const since = latestOf(listedOn, ...over.map((last) => addDays(last, 1)));
  return { standing: "good", since, until: earliestOf(...coming), basis: null };
}

/** Last day of effect, inclusive; null where none is known. */
function lastDay({ until, liftedOn }: StandingMeasure): CivilDate | null {
  return earliestOf(until, liftedOn && addDays(liftedOn, -1));
}

/** The same with every signed measure of its kind that goes on where it ends: one that is still to come makes the standing longer, too. */
function lastDayWith(measure: StandingMeasure, signed: readonly StandingMeasure[]): CivilDate | null {
  const last = lastDay(measure);
  if (last === null) return null;
  const next = signed.find(
    (one) => one.kind === measure.kind && addDays(one.from, -1) <= last && (lastDay(one) ?? LATER) > last,
  );
  return next ? lastDayWith(next, signed) : last;
}

/** First day of effect, with every signed measure of its kind that goes on until it begins: the standing began with the first of them. */
function firstDayWith(measure: StandingMeasure, signed: readonly StandingMeasure[]): CivilDate {
  const before = signed.find(
    (one) =>
      one.kind === measure.kind && one.from < measure.from && (lastDay(one) ?? LATER) >= addDays(measure.from, -1),
  );
  return before ? firstDayWith(before, signed) : measure.from;
}

/** A removal that was lifted by `day` hid a suspension beside it: the days after each. */
function graverBefore({ kind }: StandingMeasure, signed: readonly StandingMeasure[], day: CivilDate): CivilDate[] {
  if (kind === "removal") return [];
  const ends = signed.filter((one) => one.kind === "removal").map(lastDay);
  return ends.flatMap((last) => (last !== null && last < day ? [addDays(last, 1)] : []));
}

/** Lifted with effect from its first day or before. */
function neverBit(measure: StandingMeasure): boolean {
  const last = lastDay(measure);
  return last !== null && last < measure.from;
}

/** Stands for an end that is not known. */
const LATER = "9999-12-31";

/** A removal before a suspension, then what ends last, then what began first. */
function pick(standing: readonly StandingMeasure[]): StandingMeasure | undefined {
  const end = (one: StandingMeasure) => lastDay(one) ?? LATER;
  return [...standing].sort(
    (a, b) =>
      Number(b.kind === "removal") - Number(a.kind === "removal") ||
      (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0) ||
      (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  )[0];
}
