import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { seal, unseal } from "~/platform/secrets.server";

const [pack, unpack] = [promisify(deflateRaw), promisify(inflateRaw)];

/**
 * Rows hold names and numbers of people: they are kept packed and sealed under the key of their import. They are packed
 * as UTF-16, which is how they stand in memory, beside the main thread: that has the next rows to check.
 */
export async function sealJson(key: Buffer, value: unknown): Promise<Buffer> {
  return seal(key, await pack(Buffer.from(JSON.stringify(value), "utf16le"), { level: 1 }));
}

/** @throws Error where the bytes were changed or the key is another */
export async function unsealJson<T>(key: Buffer, sealed: Buffer): Promise<T> {
  const plain = await unpack(unseal(key, sealed));
  // What was kept by an earlier release is UTF-8; JSON begins with an ASCII character, whose second byte in UTF-16 is zero.
  return JSON.parse(plain.toString(plain[1] === 0 ? "utf16le" : "utf8")) as T;
}
