import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { env } from "../env.server";
import { isPublicAddress } from "./public-address";

export type TargetFault =
  | "not-a-url"
  | "not-https"
  | "with-credentials"
  | "unknown-host"
  | "lookup-slow"
  | "not-public";

export interface Target {
  url: URL;
  /** The one address that the message goes to, looked up once: a name that answers otherwise later changes nothing. */
  address: string;
  family: 4 | 6;
}

interface Found {
  address: string;
  family: number;
}

/** Looks a name up; every address it has. */
export type Resolve = (host: string) => Promise<readonly Found[]>;

/** The system waits for a name server as long as it likes; a message waits so long, and is tried again. */
const LOOKUP_MS = 5_000;

const systemResolve: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * Where a message may go: `https` on the public internet. Every address that the name has must be public, the first is
 * pinned. Hosts that `WEBHOOK_ALLOWED_HOSTS` lists (`host` or `host:port`; none unless set) may be private and use `http`.
 */
export async function resolveTarget(
  address: string,
  resolve: Resolve = systemResolve,
  lookupMs = LOOKUP_MS,
): Promise<Target | TargetFault> {
  const url = urlOf(address);
  if (typeof url === "string") return url;
  const host = hostOf(url);
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await inTime(resolve(host), lookupMs);
  if (found === null) return "lookup-slow";
  const first = found[0];
  if (!first) return "unknown-host";
  if (!isAllowedHost(url) && !found.every((one) => isPublicAddress(one.address))) return "not-public";
  return { url, address: first.address, family: first.family === 6 ? 6 : 4 };
}

/** Every address that was found, none where the lookup failed; null where it took too long. */
async function inTime(lookup: Promise<readonly Found[]>, ms: number): Promise<readonly Found[] | null> {
  const stop = new AbortController();
  try {
    return await Promise.race([lookup.catch((): Found[] => []), after(ms, null, { signal: stop.signal })]);
  } finally {
    stop.abort();
  }
}

/** What can be said of an address without looking its name up. */
export function urlOf(address: string): URL | TargetFault {
  if (!URL.canParse(address)) return "not-a-url";
  const url = new URL(address);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isAllowedHost(url))) return "not-https";
  if (url.username || url.password) return "with-credentials";
  return url;
}

function isAllowedHost(url: URL): boolean {
  const allowed = (env().WEBHOOK_ALLOWED_HOSTS ?? "").split(",").map((item) => item.trim().toLowerCase());
  return allowed.includes(url.host) || allowed.includes(url.hostname);
}

function hostOf({ hostname }: URL): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}
