/** What may come of an issued opinion; none of them is decided by the product. */
export const OUTCOMES = [
  "struck-from-candidates",
  "deputy-qualification-ended",
  "not-in-reserve",
  "honour-refused",
  "interviewed",
  "admission-deferred",
  "appointed",
  "not-pursued",
  "no-effect",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

export function isOutcome(code: string): code is Outcome {
  return (OUTCOMES as readonly string[]).includes(code);
}
