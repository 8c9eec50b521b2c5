import type { Interval, Share } from "./quality.types";

/** 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval at 95 % for a share observed as `count` of `of` (E. B. Wilson, 1927): honest for small numbers and
 * near 0 and 1, where the usual one is not. @throws RangeError unless 0 ≤ count ≤ of and of > 0
 */
export function wilson(count: number, of: number): Interval {
  if (!(of > 0) || count < 0 || count > of) throw new RangeError(`no share: ${count} of ${of}`);
  const share = count / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const centre = share + Z ** 2 / (2 * of);
  const scale = 1 + Z ** 2 / of;
  return {
    low: count === 0 ? 0 : (centre - spread) / scale,
    high: count === of ? 1 : (centre + spread) / scale,
  };
}

/** A share with its interval, or without where there are fewer than `least` observations: too few to say. */
export function shareOf(count: number, of: number, least: number): Share {
  return { count, of, interval: of > 0 && of >= least ? wilson(count, of) : null };
}
