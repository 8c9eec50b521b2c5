import { createCipheriv, createDecipheriv, createHmac, hash, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { homeFolder } from "./env.server";

/**
 * Keys of this installation, made on first use and kept in the home's `keys` folder: `master` wraps other keys and encrypts
 * columns, `index` makes searchable digests, `journal` signs the journal. AES-256-GCM; layout nonce (12) | tag (16) | text.
 */
interface KeyRing {
  master: Buffer;
  index: Buffer;
  journal: Buffer;
}

let ring: KeyRing | undefined;

function keys(): KeyRing {
  if (!ring) {
    const file = path.join(homeFolder("keys"), "keys.json");
    if (!existsSync(file)) {
      const fresh = Object.fromEntries(
        ["master", "index", "journal"].map((name) => [name, randomBytes(32).toString("base64")]),
      );
      writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: "wx" });
    }
    const stored = JSON.parse(readFileSync(file, "utf8")) as Record<keyof KeyRing, string>;
    ring = {
      master: Buffer.from(stored.master, "base64"),
      index: Buffer.from(stored.index, "base64"),
      journal: Buffer.from(stored.journal, "base64"),
    };
  }
  return ring;
}

const POOL_BYTES = 16_384;
let pool = Buffer.alloc(0);
let poolAt = 0;

/** Random bytes of which many are asked for at once: a bulk import seals a hundred thousand values. Each byte is given out once. */
function pooledRandom(count: number): Buffer {
  if (poolAt + count > pool.length) {
    pool = randomBytes(POOL_BYTES);
    poolAt = 0;
  }
  const bytes = Buffer.from(pool.subarray(poolAt, poolAt + count));
  pool.fill(0, poolAt, poolAt + count);
  poolAt += count;
  return bytes;
}

export function seal(key: Buffer, plain: Buffer | string): Buffer {
  const nonce = pooledRandom(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = cipher.update(plain as Buffer);
  // This mode leaves nothing for the end but the tag.
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when the text was changed or the key is another */
export function unseal(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

export function encryptColumn(plain: string): Buffer {
  return seal(keys().master, plain);
}

export function decryptColumn(sealed: Buffer): string {
  return unseal(keys().master, sealed).toString("utf8");
}

/** A fresh key with its wrapped form for storage: of a person's journal payloads, or of one file. */
export function newWrappedKey(): { key: Buffer; wrapped: Buffer } {
  const key = pooledRandom(32);
  return { key, wrapped: seal(keys().master, key) };
}

export function unwrapKey(wrapped: Buffer): Buffer {
  return unseal(keys().master, wrapped);
}

/** Keyed digest for looking a secret up without storing it: HMAC-SHA-256, 32 bytes. */
export function searchIndex(domain: string, plain: string): Buffer {
  return createHmac("sha256", keys().index).update(domain).update("\0").update(plain).digest();
}

/** Signature of a journal entry: HMAC-SHA-256, 32 bytes. */
export function journalMac(...parts: (string | Buffer)[]): Buffer {
  const mac = createHmac("sha256", keys().journal);
  // What is text goes in together: each call costs as much as a kilobyte of it.
  let said = "";
  for (const part of parts) {
    said += `${part.length}:`;
    if (typeof part === "string") said += part;
    else {
      mac.update(said).update(part);
      said = "";
    }
  }
  return mac.update(said).digest();
}

export function sha256(data: string | Buffer): Buffer {
  return hash("sha256", data, "buffer");
}

export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** For tests only: forget the keys that were read. */
export function resetKeys(): void {
  ring = undefined;
}
