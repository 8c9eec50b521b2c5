import { addDays, type CivilDate } from "~/platform/civil-date";
import type { ReportAct } from "./reports.types";

/** The days on which a version speaks for its report, both inclusive; one that never did ends before it begins. */
export interface InForce {
  readonly inForceFrom: CivilDate;
  /** Null: until further notice. */
  readonly inForceUntil: CivilDate | null;
}

/** The version that a change takes the place of. */
export interface Changed {
  readonly issuedOn: CivilDate;
  readonly inForceFrom: CivilDate;
}

/**
 * First day of the version that comes with an act. What is corrected was never right: the new version holds from where the old one
 * did. What is revised was right until then: the new version holds from the day of the act.
 */
export function beginsOn(
  act: "corrected" | "revised",
  changed: Changed,
  { issuedOn, today }: { issuedOn: CivilDate; today: CivilDate },
): CivilDate {
  return followsOn(act, changed, today) ?? issuedOn;
}

/** Last day of the version that an act takes the place of; `begins`: the first day of the new one. */
export function endsOn(act: ReportAct, changed: Pick<Changed, "inForceFrom">, begins: CivilDate): CivilDate {
  return addDays(act === "corrected" ? changed.inForceFrom : begins, -1);
}

/**
 * The day up to which a new version follows what came after the issue: of a revision its own day, of what corrects one the day of that
 * revision. Null where the report was not revised yet: it speaks of the day of issue. Where there is one, the day of issue stays as it
 * is, for it is of the report, not of a version.
 */
export function followsOn(
  act: "corrected" | "revised",
  { issuedOn, inForceFrom }: Changed,
  today: CivilDate,
): CivilDate | null {
  if (act === "revised") return today;
  return inForceFrom > issuedOn ? inForceFrom : null;
}

/**
 * The day as of which analysts, ties, method and scale of a statement are judged: the day of issue, but for a revision, and for what
 * corrects one, the day of that revision. `change`: undefined where nothing is replaced.
 */
export function judgedOn(
  issuedOn: CivilDate,
  change: { readonly act: "corrected" | "revised"; readonly version: Changed } | undefined,
  today: CivilDate,
): CivilDate {
  return (change && followsOn(change.act, change.version, today)) ?? issuedOn;
}

/** The versions that were ever in force, in their order. */
export const everInForce = <T extends InForce>(versions: readonly T[]): T[] =>
  versions.filter(({ inForceFrom, inForceUntil }) => inForceUntil === null || inForceUntil >= inForceFrom);

/** The version that speaks for a report on a day; before the first one began, that one. `versions`: all of them, in their order. */
export function inForceOn<T extends InForce>(versions: readonly T[], day: CivilDate): T {
  const held = everInForce(versions);
  return held.findLast(({ inForceFrom }) => inForceFrom <= day) ?? held[0]!;
}

/** The version that stood on a day; undefined before the report was issued. `versions`: all of them, in their order. */
export function stoodOn<T extends InForce>(versions: readonly T[], day: CivilDate): T | undefined {
  return everInForce(versions).findLast(({ inForceFrom }) => inForceFrom <= day);
}
