import { randomToken, sameBytes, searchIndex } from "~/platform/secrets.server";

/**
 * Which accounts have signed in from a browser, kept in a cookie of that browser and nowhere else: a random mark and, for each
 * account, a keyed digest of mark and name. It opens nothing; it only keeps the failures of others from counting against
 * whoever sits at their own desk.
 */
const COOKIE = "xinheng_browser";
const KEPT = 8;
const MAX_AGE_SECONDS = 180 * 86_400;

const proofOf = (mark: string, username: string) =>
  searchIndex("known-browser", `${mark}\n${username.toLowerCase()}`).subarray(0, 16).toString("base64url");

function read(cookies: string | null): { mark: string; proofs: string[] } | null {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w.-]{20,400})`).exec(cookies ?? "")?.[1];
  const [mark, ...proofs] = value?.split(".") ?? [];
  return mark && mark.length >= 16 ? { mark, proofs: proofs.slice(0, KEPT) } : null;
}

/** The mark of a browser in which this account has signed in before, or null. */
export function knownBrowser(cookies: string | null, username: string): string | null {
  const kept = read(cookies);
  if (!kept) return null;
  const proof = Buffer.from(proofOf(kept.mark, username));
  return kept.proofs.some((each) => sameBytes(Buffer.from(each), proof)) ? kept.mark : null;
}

/** The cookie that lets this browser be known for the account from now on, beside those it is known for. */
export function browserCookie(cookies: string | null, username: string): string {
  const kept = read(cookies);
  const mark = kept?.mark ?? randomToken(16);
  const proof = proofOf(mark, username);
  const proofs = [proof, ...(kept?.proofs ?? []).filter((each) => each !== proof)].slice(0, KEPT);
  const secure = process.env.COOKIE_SECURE === "true" ? "; Secure" : "";
  return `${COOKIE}=${[mark, ...proofs].join(".")}; Path=/; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}
