import { Transform } from "node:stream";

/**
 * The bytes of a page as React wrote them, without the zeros that its writer leaves at the end of a block where the next
 * character, a Chinese one of three bytes, had no room: a browser would draw them as � in a field. No page holds a zero of its own.
 */
export function pageBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
