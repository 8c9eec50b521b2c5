/** Ids and codes are kept in ascii: the database refuses to hold other letters against them. */
export function isAscii(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}
