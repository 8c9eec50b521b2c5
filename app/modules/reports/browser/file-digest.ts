import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** Read at a time, so that a long file does not fill the memory of a small computer. */
const SLICE = 4 * 1024 * 1024;

/** The SHA-256 of a file in hex. The browser's own `crypto.subtle` is not there under plain http, as on an intranet: this needs none. */
export async function fileDigest(file: Blob): Promise<string> {
  const hash = sha256.create();
  for (let from = 0; from < file.size; from += SLICE)
    hash.update(new Uint8Array(await file.slice(from, from + SLICE).arrayBuffer()));
  return bytesToHex(hash.digest());
}
