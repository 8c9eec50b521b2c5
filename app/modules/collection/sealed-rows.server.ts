import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import { deflateRaw, inflateRaw } from "node:zlib";
import { seal, unseal } from "~/platform/secrets.server";

const [pack, unpack] = [promisify(deflateRaw), promisify(inflateRaw)];

/** What `serialize` begins with; JSON never does. Its format is kept readable by later releases of Node. */
const SERIALIZED = 0xff;

/**
 * Rows hold names and numbers of people: they are kept packed and sealed under the key of their import. They are serialised
 * as the engine does it, which takes half the time of JSON, and packed beside the main thread: that has the next rows to check.
 */
export async function sealRows(key: Buffer, value: unknown): Promise<Buffer> {
  return seal(key, await pack(serialize(value), { level: 1 }));
}

/** @throws Error where the bytes were changed or the key is another */
export async function unsealRows<T>(key: Buffer, sealed: Buffer): Promise<T> {
  const plain = await unpack(unseal(key, sealed));
  if (plain[0] === SERIALIZED) return deserialize(plain) as T;
  // Earlier releases kept JSON, in UTF-16 or UTF-8: its first character is ASCII, whose second byte in UTF-16 is zero.
  return JSON.parse(plain.toString(plain[1] === 0 ? "utf16le" : "utf8")) as T;
}
