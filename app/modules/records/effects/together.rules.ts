import type { ArithmeticStep } from "../records.types";
import type { Draft } from "./draft.types";

/** Sanctions of one regime decided on one day. */
export interface Together {
  drafts: readonly Draft[];
  /** How many records of the family were taken before them. */
  earlierCount: number;
}

/** The longest period that several sanctions of one kind decided together may have (政务处分法 Art.15). */
const CAP_MONTHS = 48;

/**
 * The drafts of one family by regime and day of decision, in the order in which they took effect. What was decided on
 * one day was decided together: of different kinds the heaviest is carried out, none runs after another.
 */
export function decidedTogether(drafts: readonly Draft[]): Together[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = `${draft.record.decidedOn} ${draft.regime}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  const ordered = [...groups.values()]
    .map((group) => group.sort(byWeightAndId))
    .sort((a, b) => compare(startOf(a), startOf(b)));
  let earlierCount = 0;
  return ordered.map((group) => {
    const together = { drafts: group, earlierCount };
    earlierCount += group.length;
    return together;
  });
}

/**
 * The months of a draft among those decided with it. Several of one kind: the decider fixes the length (each states one
 * above the usual); without it one period is certain and the sum, at most 48 months, is possible.
 */
export function togetherMonths(
  draft: Draft,
  group: Together,
): { certain: number; possible: number; step: Omit<ArithmeticStep, "basis"> | null } {
  const length = draft.length!;
  const same = group.drafts.filter((other) => other.kind.code === draft.kind.code && other.length !== null);
  const certain = Math.max(...same.map((other) => other.length!.certain));
  const possible = Math.max(...same.map((other) => other.length!.possible));
  if (same.length === 1) return { certain: length.certain, possible: length.possible, step: heaviest(draft, group) };
  const isFixed = same.every((other) => other.length!.isStated && other.length!.certain > other.length!.usual);
  if (isFixed)
    return { certain, possible, step: { code: "together-fixed", params: { count: same.length, months: certain } } };
  const sum = same.reduce((total, other) => total + other.length!.certain, 0);
  const most = Math.max(Math.min(sum, CAP_MONTHS), possible);
  return {
    certain,
    possible: most,
    step: { code: "together-same", params: { count: same.length, months: certain, sum, most } },
  };
}

function heaviest(draft: Draft, group: Together): Omit<ArithmeticStep, "basis"> | null {
  const top = group.drafts.reduce((best, other) => (other.kind.weight > best.kind.weight ? other : best), draft);
  return top.kind.code === draft.kind.code ? null : { code: "together-lighter", params: { kind: top.kind.nameZh } };
}

function startOf(group: readonly Draft[]): string {
  const effective = group.map((draft) => draft.record.effectiveOn).sort()[0];
  const first = group[0]!;
  return `${effective} ${first.record.decidedOn} ${first.regime}`;
}

function byWeightAndId(a: Draft, b: Draft): number {
  return b.kind.weight - a.kind.weight || compare(a.record.id, b.record.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
