import { RateLimiterMemory } from "rate-limiter-flexible";
import { networkOf } from "~/platform/network-of";

/**
 * Brakes on guessing that nobody can turn into a lock for others. Failures are counted per account _and_ address: five in 15
 * minutes. A browser in which the account has signed in before carries a proof of it (`known-browser.server.ts`) and is counted by
 * itself: whoever guesses from behind the same proxy cannot lock a colleague out of their own desk. An address with 1,000 failures in an
 * hour is no longer given five tries an account but three an hour, and never none: 200 officers behind one proxy still come
 * in. An account with 100 failures in an hour from everywhere waits where it has failed itself. Who looks for the holder of an
 * account by number has five failures in 15 minutes of their own. Of IPv6 the network counts: its addresses are one neighbour's.
 */
const PAIR = { points: 5, duration: 15 * 60 };
const CROWDED_PAIR = { points: 3, duration: 3_600 };
const ADDRESS = { points: 1_000, duration: 3_600 };
const ACCOUNT = { points: 100, duration: 3_600 };

const pairs = new RateLimiterMemory({ keyPrefix: "pair", ...PAIR });
const hourlyPairs = new RateLimiterMemory({ keyPrefix: "hourly-pair", ...CROWDED_PAIR });
const addresses = new RateLimiterMemory({ keyPrefix: "address", ...ADDRESS });
const accounts = new RateLimiterMemory({ keyPrefix: "account", ...ACCOUNT });
const lookUps = new RateLimiterMemory({ keyPrefix: "look-up", ...PAIR });

export interface Try {
  username: string;
  address: string;
  /** Proof that the account has signed in from this browser before; null where there is none. */
  browser: string | null;
}

const accountOf = ({ username }: Try) => username.toLowerCase();
const pairOf = (attempt: Try) =>
  `${accountOf(attempt)}|${attempt.browser === null ? networkOf(attempt.address) : `browser ${attempt.browser}`}`;

/** Seconds to wait before this account may be tried again by this browser or from this address; 0 where it may now. */
export async function secondsToWait(attempt: Try): Promise<number> {
  const pair = await pairs.get(pairOf(attempt));
  const own = pair && pair.consumedPoints >= PAIR.points ? pair.msBeforeNext : 0;
  if (attempt.browser !== null) return Math.ceil(own / 1_000);
  const [hourly, address, account] = await Promise.all([
    hourlyPairs.get(pairOf(attempt)),
    addresses.get(networkOf(attempt.address)),
    accounts.get(accountOf(attempt)),
  ]);
  const isCrowded = address !== null && address.consumedPoints >= ADDRESS.points;
  const isBeset = account !== null && account.consumedPoints >= ACCOUNT.points;
  const waits = [
    own,
    isCrowded && hourly && hourly.consumedPoints >= CROWDED_PAIR.points ? hourly.msBeforeNext : 0,
    isBeset && pair && pair.consumedPoints > 0 ? account.msBeforeNext : 0,
  ];
  return Math.ceil(Math.max(...waits) / 1_000);
}

/** Counts a try before its password is looked at, so that tries sent all at once are counted as well. */
export async function noteTry(attempt: Try): Promise<void> {
  const counted = [pairs.penalty(pairOf(attempt), 1)];
  if (attempt.browser === null) {
    counted.push(hourlyPairs.penalty(pairOf(attempt), 1));
    counted.push(addresses.penalty(networkOf(attempt.address), 1));
    counted.push(accounts.penalty(accountOf(attempt), 1));
  }
  await Promise.all(counted);
}

/** Takes the try back that turned out right, and forgets the failures of this browser or pair. */
export async function noteSuccess(attempt: Try): Promise<void> {
  await Promise.all([pairs.delete(pairOf(attempt)), hourlyPairs.delete(pairOf(attempt))]);
  if (attempt.browser !== null) return;
  await Promise.all([addresses.reward(networkOf(attempt.address), 1), accounts.reward(accountOf(attempt), 1)]);
}

/** Seconds before this account may look a holder up again; 0 where it may now. */
export async function secondsToLookUp(accountId: string): Promise<number> {
  const spent = await lookUps.get(accountId);
  return spent && spent.consumedPoints >= PAIR.points ? Math.ceil(spent.msBeforeNext / 1_000) : 0;
}

/** Counts a look-up before the register is asked. */
export async function noteLookUp(accountId: string): Promise<void> {
  await lookUps.penalty(accountId, 1);
}

/** Takes back the one look-up that fitted. The failures stay: whoever knows one holder could otherwise guess on for ever. */
export async function noteLookUpFits(accountId: string): Promise<void> {
  await lookUps.reward(accountId, 1);
}
