import { encodeTime, monotonicFactory } from "ulid";

const next = monotonicFactory();

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
