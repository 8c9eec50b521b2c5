import type { CivilDate } from "~/platform/civil-date";
import type { Refusal } from "~/platform/result";
import type { Measure } from "./agencies.types";

const refusal = (code: string, more: Partial<Refusal> = {}): Refusal => ({
  code,
  key: `agencies:refusal.${code}`,
  ...more,
});

/** Where a measure stands for whoever may see it on a day. */
export type PublicMeasureState = "coming" | "in-force" | "over";

type Shown = Pick<Measure, "state" | "from" | "until" | "liftedOn" | "publicUntil">;

/**
 * How everyone sees a measure on a day; null: not at all. Publicity follows the decision: once signed it is public, before its
 * first day as coming. While it has effect nothing hides it, since the standing it gives is public; after that it is shown until
 * the last day decided for that (`publicUntil`, inclusive), without one for good. The one rule of every face.
 */
export function publicStateOf(
  { state, from, until, liftedOn, publicUntil }: Shown,
  day: CivilDate,
): PublicMeasureState | null {
  if (state !== "in-force" && state !== "lifted") return null;
  const isLifted = liftedOn !== null && (liftedOn <= day || liftedOn <= from);
  if (!isLifted && (until === null || day <= until)) return day < from ? "coming" : "in-force";
  return publicUntil === null || day <= publicUntil ? "over" : null;
}

interface Proposed {
  kind: "suspension" | "removal";
  from: CivilDate;
  until: CivilDate | null;
  publicUntil: CivilDate | null;
}

/** Whether a measure may be proposed for an agency: it is listed, nothing waits, the days are in order, a removal has no end. */
export function measureRefusal(
  { kind, from, until, publicUntil }: Proposed,
  agency: { filingState: string; listedOn: CivilDate | null },
  measures: readonly Pick<Measure, "kind" | "state">[],
): Refusal | null {
  if (agency.filingState !== "listed" || agency.listedOn === null) return refusal("not-listed");
  if (from < agency.listedOn) return refusal("measure-before-listing", { path: "from", status: 422 });
  if (until !== null && until < from) return refusal("measure-order", { path: "until", status: 422 });
  if (publicUntil !== null && publicUntil < from) return refusal("measure-order", { path: "publicUntil", status: 422 });
  if (kind === "removal" && until !== null) return refusal("removal-end", { path: "until", status: 422 });
  if (measures.some((one) => one.state === "proposed")) return refusal("measure-waiting");
  return measures.some((one) => one.kind === "removal" && one.state === "in-force") ? refusal("already-removed") : null;
}

/** Whether a measure may be lifted on a day: it is in force and has not run out; its first day may be that day. */
export function liftRefusal(measure: Pick<Measure, "state" | "from" | "until">, liftedOn: CivilDate): Refusal | null {
  if (measure.state !== "in-force") return refusal("measure-state");
  if (liftedOn < measure.from) return refusal("lifting-before", { path: "liftedOn", status: 422 });
  return measure.until !== null && liftedOn > measure.until
    ? refusal("lifting-after", { path: "liftedOn", status: 422, params: { day: measure.until } })
    : null;
}
