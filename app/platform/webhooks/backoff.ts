/** A message is tried so often, then given up: over some 30 hours. */
export const MAX_ATTEMPTS = 12;
/** So many failures one after the other, over all its messages, stop a subscription. */
export const MAX_FAILURES = 24;

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/** How long to wait after the n-th attempt failed (n from 1): doubled each time, at most six hours. */
export function waitAfter(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
}

/** A message has arrived when the answer is 2xx; a redirect is a failure. */
export function hasArrived(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** 410 Gone: the subscriber says that nothing more is wanted. */
export function isUnwanted(status: number | null): boolean {
  return status === 410;
}
