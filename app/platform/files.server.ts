import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Db } from "#db/connection";
import { homeFolder } from "./env.server";
import { newId } from "./id";
import { withMaskedNumbers } from "./identity-number-text";
import { newWrappedKey, unwrapKey } from "./secrets.server";

/**
 * Files are kept encrypted under a key of their own (AES-256-CTR with the digest of the plain bytes kept in the database, so a
 * change shows on reading); the object's name on disk is its id, the Chinese file name lives in the database.
 */
export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: Buffer;
}

function placeOf(id: string): string {
  return path.join(homeFolder("files", id.slice(-2)), id);
}

export interface NewFile {
  name: string;
  mediaType: string;
  purpose: string;
  createdBy: string | null;
  at: Date;
}

/** Encrypts a file from disk into the store; the row is written through `db`, so it can be part of a transaction. */
export async function storeFile(db: Db, source: string | Buffer, meta: NewFile): Promise<StoredFile> {
  const id = newId();
  const { key, wrapped } = newWrappedKey();
  const nonce = randomBytes(16);
  const digest = createHash("sha256");
  const place = placeOf(id);
  const part = `${place}.part`;
  let size = 0;
  if (Buffer.isBuffer(source)) {
    digest.update(source);
    size = source.length;
    const cipher = createCipheriv("aes-256-ctr", key, nonce);
    await writeFile(part, Buffer.concat([nonce, cipher.update(source), cipher.final()]), { mode: 0o600, flush: true });
  } else {
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        digest.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    const out = createWriteStream(part, { mode: 0o600, flush: true });
    out.write(nonce);
    await pipeline(createReadStream(source), count, createCipheriv("aes-256-ctr", key, nonce), out);
  }
  await rename(part, place);
  const sha256 = digest.digest();
  const name = withMaskedNumbers(meta.name);
  await db
    .insertInto("files")
    .values({
      id,
      name: name.slice(0, 255),
      media_type: meta.mediaType,
      size_bytes: size,
      sha256,
      purpose: meta.purpose,
      wrapped_key: wrapped,
      created_by: meta.createdBy,
      created_at: meta.at,
    })
    .execute();
  return { id, name, mediaType: meta.mediaType, size, sha256 };
}

/** The row of a file, or undefined. */
export async function findFile(
  db: Db,
  id: string,
): Promise<(StoredFile & { wrappedKey: Buffer; purpose: string }) | undefined> {
  const row = await db
    .selectFrom("files")
    .select([
      "files.id",
      "files.name",
      "files.media_type",
      "files.size_bytes",
      "files.sha256",
      "files.wrapped_key",
      "files.purpose",
    ])
    .where("files.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size_bytes,
    sha256: row.sha256,
    wrappedKey: row.wrapped_key,
    purpose: row.purpose,
  };
}

/** The whole file. @throws Error where the bytes are not those that were stored */
export async function readFileBytes(db: Db, id: string): Promise<Buffer> {
  const { plain, file } = await openFile(db, id);
  const chunks: Buffer[] = [];
  for await (const chunk of plain) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (!createHash("sha256").update(bytes).digest().equals(file.sha256))
    throw new Error(`file ${id} was changed on disk`);
  return bytes;
}

/** Decrypts a file to a path that the caller removes; for readers that need to seek. */
export async function copyFileTo(db: Db, id: string, target: string): Promise<void> {
  const { plain } = await openFile(db, id);
  await pipeline(plain, createWriteStream(target, { mode: 0o600 }));
}

async function openFile(db: Db, id: string) {
  const file = await findFile(db, id);
  if (!file) throw new Error(`no file ${id}`);
  const place = placeOf(id);
  await stat(place);
  const nonce = await firstBytes(place, 16);
  const decipher = createDecipheriv("aes-256-ctr", unwrapKey(file.wrappedKey), nonce);
  const plain = createReadStream(place, { start: 16 }).pipe(decipher);
  return { plain, file };
}

async function firstBytes(place: string, count: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(place, { end: count - 1 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Removes a stored file and its row: only for what was never made part of a register. */
export async function removeFile(db: Db, id: string): Promise<void> {
  await db.deleteFrom("files").where("id", "=", id).execute();
  await rm(placeOf(id), { force: true });
}

/** A fresh path in the home's temporary folder. */
export function temporaryPath(extension = ""): string {
  return path.join(homeFolder("tmp"), `${newId()}${extension}`);
}
