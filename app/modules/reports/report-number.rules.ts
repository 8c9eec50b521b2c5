/** What a number is made of: digits and capitals without I, L, O and U, so that none can be misread or spell a word. */
export const NUMBER_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Characters before the check character: 55 bits, drawn at random, so that a number cannot be guessed from another one. */
export const NUMBER_BODY = 11;

const ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Check character of a text of digits and capitals: ISO/IEC 7064, MOD 37,36 (hybrid system). */
export function checkCharacter(body: string): string {
  let product = 36;
  for (const character of body) {
    const sum = (product + ALL.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALL[(37 - product) % 36]!;
}

/**
 * A report number from random bytes, asked for again until its check character is one that cannot be misread.
 * `random(n)` gives n bytes.
 */
export function makeReportNumber(random: (count: number) => Uint8Array): string {
  for (;;) {
    const body = [...random(NUMBER_BODY)].map((byte) => NUMBER_ALPHABET[byte % 32]).join("");
    const check = checkCharacter(body);
    if (NUMBER_ALPHABET.includes(check)) return body + check;
  }
}

export type NumberReading =
  | { readonly ok: true; readonly no: string }
  | { readonly ok: false; readonly code: "number-length" | "number-format" | "number-check" };

/** With the code of a cell's problem: identity numbers have problems of the same names, and sentences of their own. */
export const REPORT_NUMBER = { context: "report" } as const;

/**
 * Reads a report number as people type or scan it: spaces, hyphens and full width mean nothing, O is 0, I and L are 1.
 * A single wrong character and two neighbours changed round are always noticed.
 */
export function readReportNumber(typed: string): NumberReading {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—_.·]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (text.length !== NUMBER_BODY + 1) return { ok: false, code: "number-length" };
  if ([...text].some((character) => !NUMBER_ALPHABET.includes(character))) return { ok: false, code: "number-format" };
  if (checkCharacter(text.slice(0, NUMBER_BODY)) !== text[NUMBER_BODY]) return { ok: false, code: "number-check" };
  return { ok: true, no: text };
}

/** In groups of four, as it is printed: `7K2M-9QXA-04HB`. */
export function printedNumber(no: string): string {
  return no.match(/.{1,4}/g)?.join("-") ?? no;
}
