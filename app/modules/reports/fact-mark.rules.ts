import type { CivilDate } from "~/platform/civil-date";
import type { EnterpriseFactState, FactMark } from "./reports.types";

interface FactDays {
  readonly decidedOn: CivilDate;
  /** First day on which it no longer stood. */
  readonly endedOn: CivilDate | null;
}

/**
 * Whether a report rests on a fact: decided by the day of data, and still standing on the day up to which it could be used. That is the
 * day of data too; of a version that follows what came later, the day from which it holds, for what is repaired or voided by then must
 * no longer be used (信用修复管理办法 Art.3).
 */
export function restsOn(
  { decidedOn, endedOn }: FactDays,
  { dataCutoffOn, usedOn }: { dataCutoffOn: CivilDate; usedOn: CivilDate },
): boolean {
  return decidedOn <= dataCutoffOn && (endedOn === null || endedOn > usedOn);
}

/** The mark of a report by the states of the facts it rests on: a voided one weighs more than a repaired one. */
export function factMarkOf(states: readonly EnterpriseFactState[]): FactMark {
  if (states.includes("voided")) return "voided";
  return states.includes("repaired") ? "repaired" : "none";
}
