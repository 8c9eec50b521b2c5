import { createHash } from "node:crypto";

/** A tag over what is answered; weak, because compression on the way changes the bytes (RFC 9110, 8.8.3). */
export function weakTag(content: string | Uint8Array): string {
  return `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
}

/** True where the asker already holds what the tag names, by the weak comparison of RFC 9110, 13.1.2. */
export function holdsTag(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  const bare = (value: string) => value.trim().replace(/^W\//, "");
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((value) => bare(value) === bare(tag));
}
