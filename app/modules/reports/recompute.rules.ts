import type { Indicator, IndicatorValues, RatingMethod } from "~/modules/agencies/grading.types";
import { decimal, decimalText, halfWidth, weighted, weightedText } from "./decimal.rules";

/** All of it, as a share in hundredths. */
const WHOLE = decimal(100)!;

/** One line of the arithmetic, in figures; its sentence is `reports:step.<kind>`. */
export type RecomputeStep =
  | { kind: "indicator"; name: string; value: string; unit: string; points: string; weight: string; share: string }
  | { kind: "missing"; name: string }
  | { kind: "unreadable"; name: string; value: string }
  | { kind: "below"; name: string; value: string; unit: string; lowest: string }
  | { kind: "sum"; points: string }
  | { kind: "cut-off"; grade: string; points: string }
  | { kind: "cap"; name: string; value: string; atLeast: string; grade: string };

export interface Recomputation {
  /** Null where a value is missing, cannot be read or lies below every band of the method. */
  readonly grade: string | null;
  /** Sum of points, exact; null as above. */
  readonly points: string | null;
  readonly steps: readonly RecomputeStep[];
}

/**
 * The grade that the registered method gives for the filed values: points of each indicator by its first band reached (or its choice),
 * times its weight in hundredths, added; the best grade whose cut-off the sum reaches; then ceilings, of which the lowest holds. All in exact decimals.
 */
export function recompute(method: RatingMethod, values: IndicatorValues): Recomputation {
  const steps: RecomputeStep[] = [];
  let sum = 0n;
  let isComplete = true;
  for (const indicator of method.indicators) {
    const { name, unit, code, weight } = indicator;
    const value = plainValue(values[code] ?? "", indicator);
    if (!value) {
      steps.push({ kind: "missing", name });
      isComplete = false;
      continue;
    }
    const points = pointsOf(indicator, value);
    if (points === null) {
      const lowest = lowestOf(indicator);
      if (lowest !== null && (decimal(value) ?? lowest) < lowest)
        steps.push({ kind: "below", name, value, unit, lowest: decimalText(lowest) });
      else steps.push({ kind: "unreadable", name, value });
      isComplete = false;
      continue;
    }
    const hundredths = decimal(weight) ?? 0n;
    const share = weighted(points, hundredths);
    sum += share;
    const text = { points: decimalText(points), weight: decimalText(hundredths), share: weightedText(share) };
    steps.push({ kind: "indicator", name, value, unit, ...text });
  }
  if (!isComplete) return { grade: null, points: null, steps };
  const points = weightedText(sum);
  steps.push({ kind: "sum", points });
  const reached = method.cutOffs.find((cutOff) => sum >= weighted(decimal(cutOff.points) ?? 0n, WHOLE));
  if (!reached) return { grade: null, points, steps };
  steps.push({ kind: "cut-off", grade: reached.grade, points: decimalText(decimal(reached.points) ?? 0n) });
  return { grade: capped(method, values, reached.grade, steps), points, steps };
}

/** A value as it is read: full width is half width, and a number may carry the unit of its indicator (`85分`). */
function plainValue(typed: string, { unit, scoring }: Indicator): string {
  const value = halfWidth(typed).trim();
  const own = halfWidth(unit).trim();
  if (scoring.kind === "choices" || own === "" || !value.endsWith(own)) return value;
  const bare = value.slice(0, -own.length).trimEnd();
  return decimal(bare) === null ? value : bare;
}

function pointsOf({ scoring }: Indicator, value: string): bigint | null {
  if (scoring.kind === "choices") {
    const chosen = Object.keys(scoring.choices).find((choice) => halfWidth(choice).trim() === value);
    return chosen === undefined ? null : decimal(scoring.choices[chosen]!);
  }
  const exact = decimal(value);
  if (exact === null) return null;
  const bands = scoring.bands
    .map(({ from, points }) => ({ from: decimal(from) ?? 0n, points: decimal(points) ?? 0n }))
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  return bands.find((band) => exact >= band.from)?.points ?? null;
}

/** Where the lowest band begins; null for choices. The method says nothing of what lies below. */
function lowestOf({ scoring }: Indicator): bigint | null {
  if (scoring.kind === "choices") return null;
  const bounds = scoring.bands.map(({ from }) => decimal(from) ?? 0n);
  return bounds.sort((a, b) => (a < b ? -1 : 1))[0] ?? null;
}

function capped(method: RatingMethod, values: IndicatorValues, grade: string, steps: RecomputeStep[]): string {
  const order = method.cutOffs.map((cutOff) => cutOff.grade);
  let lowest = grade;
  for (const cap of method.caps) {
    const indicator = method.indicators.find(({ code }) => code === cap.indicator);
    const value = indicator ? plainValue(values[cap.indicator] ?? "", indicator) : "";
    const exact = decimal(value);
    if (exact === null || exact < (decimal(cap.atLeast) ?? 0n)) continue;
    if (order.indexOf(cap.grade) <= order.indexOf(lowest)) continue;
    const name = indicator?.name ?? cap.indicator;
    steps.push({ kind: "cap", name, value, atLeast: String(cap.atLeast), grade: cap.grade });
    lowest = cap.grade;
  }
  return lowest;
}

export type RecomputeOutcome = "reproduced" | "different" | "not-computable";

/** How the stated grade stands to the computed one. */
export function outcomeOf(stated: string, computed: string | null): RecomputeOutcome {
  if (computed === null) return "not-computable";
  return stated === computed ? "reproduced" : "different";
}
