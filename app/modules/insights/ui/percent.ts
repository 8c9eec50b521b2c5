import type { Share } from "../quality.types";

/** A share in per cent with one place. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** `12.5%（8.1%–18.9%）`, or null where too few to say. */
export function shareText({ count, of, interval }: Share): string | null {
  return interval ? `${percent(count / of)} (${percent(interval.low)}–${percent(interval.high)})` : null;
}
