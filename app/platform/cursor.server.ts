import { sameBytes, searchIndex } from "./secrets.server";

/**
 * Where a list goes on, as an opaque text. It is signed together with the list it belongs to (address, filter, order and
 * account, as `binding`): one that was changed, made up or taken from another list is not read.
 */
export function makeCursor(binding: readonly unknown[], position: readonly (string | number)[]): string {
  const body = Buffer.from(JSON.stringify(position), "utf8");
  return Buffer.concat([signature(binding, body), body]).toString("base64url");
}

/** The position in a cursor of this list, or null where it is not one. */
export function readCursor(binding: readonly unknown[], cursor: string): (string | number)[] | null {
  if (!/^[\w-]{22,2000}$/.test(cursor)) return null;
  const bytes = Buffer.from(cursor, "base64url");
  const body = bytes.subarray(16);
  if (bytes.length < 18 || bytes.toString("base64url") !== cursor) return null;
  if (!sameBytes(bytes.subarray(0, 16), signature(binding, body))) return null;
  return JSON.parse(body.toString("utf8")) as (string | number)[];
}

function signature(binding: readonly unknown[], body: Buffer): Buffer {
  return searchIndex("cursor", `${JSON.stringify(binding)}\n${body.toString("base64")}`).subarray(0, 16);
}
