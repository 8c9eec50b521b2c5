import { createReadStream, fstat, read } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { promisify } from "node:util";

/**
 * The descriptor of a file that is open for reading. Who opened it closes it, and nobody who reads by it: a worker that is ended in
 * the midst of opening or closing a file would leave it open for as long as the server runs.
 */
export type OpenFile = number;

const readInto = promisify(read);
const statOf = promisify(fstat);

/** Opens the file for as long as it is used. */
export async function withFile<T>(path: string, use: (file: OpenFile) => Promise<T>): Promise<T> {
  const handle = await open(path, "r");
  try {
    return await use(handle.fd);
  } finally {
    await handle.close();
  }
}

/** Its size in bytes. */
export const sizeOf = async (file: OpenFile): Promise<number> => (await statOf(file)).size;

/** Up to `length` bytes from a position on; fewer where the file ends before. */
export async function bytesAt(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await readInto(file, buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

interface Stretch {
  /** Positions of its first and its last byte, both included. */
  readonly start?: number;
  readonly end?: number;
  /** Bytes read at once. */
  readonly chunk: number;
}

/** The bytes of a stretch, in pieces. The file stays open. */
export function streamOf(file: OpenFile, { start = 0, end = Number.POSITIVE_INFINITY, chunk }: Stretch): Readable {
  const staysOpen = (_file: number, done: (error?: null) => void) => done();
  return createReadStream("", { fd: file, start, end, highWaterMark: chunk, fs: { read, close: staysOpen } });
}
