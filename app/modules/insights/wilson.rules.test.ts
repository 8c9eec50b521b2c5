import fc from "fast-check";
import { expect, it } from "vitest";
import { shareOf, wilson } from "./wilson.rules";

/** Worked by hand: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z² = 3.8414588. */
it.each([
  [0, 10, 0, 0.27753],
  [10, 10, 0.72247, 1],
  [1, 20, 0.00888, 0.23613],
  [5, 10, 0.23659, 0.76341],
  [15, 100, 0.09306, 0.23283],
  [81, 263, 0.25527, 0.36621],
])("%i of %i lies between %f and %f", (count, of, low, high) => {
  const interval = wilson(count, of);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

/** The other way round: the interval is where the score test does not reject, found by halving. */
function bound(count: number, of: number, side: 1 | -1): number {
  const share = count / of;
  if (side === -1 && count === 0) return 0;
  if (side === 1 && count === of) return 1;
  const rejects = (p: number) => Math.abs(share - p) > 1.959963984540054 * Math.sqrt((p * (1 - p)) / of);
  let inside = share;
  let outside = side === 1 ? 1 : 0;
  for (let i = 0; i < 80; i++) {
    const middle = (inside + outside) / 2;
    if (rejects(middle)) outside = middle;
    else inside = middle;
  }
  return inside;
}

it("is what inverting the score test by halving gives", () => {
  const cases = fc
    .integer({ min: 1, max: 5_000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(cases, ([count, of]) => {
      const { low, high } = wilson(count, of);
      expect(low).toBeCloseTo(bound(count, of, -1), 8);
      expect(high).toBeCloseTo(bound(count, of, 1), 8);
    }),
    { numRuns: 2_000 },
  );
});

it("is not told of too few, and not asked of none", () => {
  expect(shareOf(3, 19, 20)).toEqual({ count: 3, of: 19, interval: null });
  expect(shareOf(3, 20, 20).interval).not.toBeNull();
  expect(shareOf(0, 0, 0).interval).toBeNull();
  expect(() => wilson(1, 0)).toThrow(RangeError);
  expect(() => wilson(3, 2)).toThrow(RangeError);
});
