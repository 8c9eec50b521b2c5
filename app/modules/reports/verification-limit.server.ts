import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "~/platform/network-of";

/** Questions that found nothing, per address and minute: enough for typing errors, too few to guess numbers. */
const MISSES = { points: 30, duration: 60 };
/** Questions of any kind on the public pages. */
const QUESTIONS = { points: 600, duration: 60 };
/** Certificates on paper, each of which is printed anew to hold the file against it: half a second of work. */
const PAPERS = { points: 30, duration: 60 };

const misses = new RateLimiterMemory({ keyPrefix: "verify-miss", ...MISSES });
const questions = new RateLimiterMemory({ keyPrefix: "verify", ...QUESTIONS });
const papers = new RateLimiterMemory({ keyPrefix: "verify-paper", ...PAPERS });

const keyOf = (address: string | null) => networkOf(address ?? "");

/** Seconds until this address may ask again; 0 where it may now. Kept in memory only, no address is stored. */
export async function secondsToWait(address: string | null): Promise<number> {
  const key = keyOf(address);
  const spent = await misses.get(key);
  if (spent && spent.remainingPoints <= 0) return seconds(spent);
  return consume(questions, key);
}

/** Notes that a question of this address found nothing. */
export async function noteMiss(address: string | null): Promise<void> {
  await consume(misses, keyOf(address));
}

/** Seconds until this address may have another certificate printed anew; 0 where it may now. */
export async function secondsToWaitForPaper(address: string | null): Promise<number> {
  return consume(papers, keyOf(address));
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (full) {
    return seconds(full as RateLimiterRes);
  }
}

const seconds = (state: RateLimiterRes) => Math.max(1, Math.ceil(state.msBeforeNext / 1_000));

/** For tests only: forget every address. */
export async function resetVerificationLimits(address: string | null): Promise<void> {
  await misses.delete(keyOf(address));
  await questions.delete(keyOf(address));
  await papers.delete(keyOf(address));
}
