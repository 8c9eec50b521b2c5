import { deflateRawSync, inflateRawSync } from "node:zlib";
import { seal, unseal } from "~/platform/secrets.server";

/** Rows hold names and numbers of people: they are kept packed and sealed under the key of their import. */
export function sealJson(key: Buffer, value: unknown): Buffer {
  return seal(key, deflateRawSync(Buffer.from(JSON.stringify(value)), { level: 1 }));
}

/** @throws Error where the bytes were changed or the key is another */
export function unsealJson<T>(key: Buffer, sealed: Buffer): T {
  return JSON.parse(inflateRawSync(unseal(key, sealed)).toString("utf8")) as T;
}
