import { encodeTime, monotonicFactory } from "ulid";

const random = new Uint8Array(4_096);
let unused = 0;

/** A number from 0 to below 1 out of a store of random bytes: asking the system for each character was a tenth of every request. */
function fraction(): number {
  if (unused === 0) {
    crypto.getRandomValues(random);
    unused = random.length;
  }
  return random[--unused]! / 256;
}

const next = monotonicFactory(fraction);

/** A new ULID; ids made by one process sort in the order of their making. */
export function newId(): string {
  return next();
}

/** The least id that can be made at this instant: ids below it are older. */
export function firstIdAt(instant: Date): string {
  return encodeTime(instant.getTime(), 10) + "0".repeat(16);
}

const pattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

export function isId(value: string): boolean {
  return pattern.test(value);
}

/** Whether a text can be the code of anything: columns of codes hold ASCII, and compare with nothing else. */
export function isCode(text: string): boolean {
  return /^[\x21-\x7e]{1,64}$/.test(text);
}
