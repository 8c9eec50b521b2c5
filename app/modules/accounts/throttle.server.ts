import { RateLimiterMemory } from "rate-limiter-flexible";

/**
 * Two brakes on guessing, neither of which locks an office out. Per account: after 5 failures each further try waits, the wait
 * doubles up to 15 minutes, and only failures from the same address count, so that nobody can lock a colleague out from
 * elsewhere. Per address: 300 failures an hour over all accounts, so that 200 officers behind one proxy may each err once.
 * A right password clears the pair it belongs to.
 */
const pairs = new RateLimiterMemory({ keyPrefix: "pair", points: 5, duration: 15 * 60 });
const addresses = new RateLimiterMemory({ keyPrefix: "address", points: 300, duration: 3_600 });
const accounts = new RateLimiterMemory({ keyPrefix: "account", points: 100, duration: 3_600 });

const pairOf = (username: string, address: string) => `${username.toLowerCase()}|${address}`;

/** Seconds to wait before this account may be tried from this address again; 0 where it may now. */
export async function secondsToWait(username: string, address: string): Promise<number> {
  const [pair, whole, account] = await Promise.all([
    pairs.get(pairOf(username, address)),
    addresses.get(address),
    accounts.get(username.toLowerCase()),
  ]);
  const waits = [
    pair && pair.consumedPoints >= 5 ? pair.msBeforeNext : 0,
    whole && whole.consumedPoints >= 300 ? whole.msBeforeNext : 0,
    account && account.consumedPoints >= 100 && pair && pair.consumedPoints > 0 ? account.msBeforeNext : 0,
  ];
  return Math.ceil(Math.max(...waits) / 1_000);
}

export async function noteFailure(username: string, address: string): Promise<void> {
  await Promise.all([
    pairs.penalty(pairOf(username, address), 1),
    addresses.penalty(address, 1),
    accounts.penalty(username.toLowerCase(), 1),
  ]);
}

export async function noteSuccess(username: string, address: string): Promise<void> {
  await pairs.delete(pairOf(username, address));
}
