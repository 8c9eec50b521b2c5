import { toHalfWidth } from "~/modules/reference/text-cleaning.rules";
import { isCivilDate } from "~/platform/civil-date";

/** Why a citizen number cannot be taken. `checksum` names the place most likely wrong (1–18) and the check digit that the first 17 digits ask for. */
export type IdentityNumberProblem =
  | { code: "number-lost-digits" }
  | { code: "15-digit" }
  | { code: "number-length"; params: { length: number } }
  | { code: "number-format"; params: { position: number } }
  | { code: "checksum"; params: { position: number; expected: string } }
  | { code: "number-birth-date" };

export type IdentityNumberReading = { ok: true; number: string } | { ok: false; problem: IdentityNumberProblem };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = "10X98765432";

/**
 * The check digit of the first 17 digits of a citizen number.
 * Source: GB 11643-1999, ISO 7064 MOD 11-2.
 */
export function identityCheckDigit(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * weights[i]!;
  return checkDigits[sum % 11]!;
}

/** Whether the text is a complete, correct citizen number in its stored form (18 characters, capital X). */
export function isIdentityNumber(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && identityCheckDigit(text) === text[17] && isCivilDate(identityBirthDate(text));
}

/**
 * Reads a citizen number as offices write it: full-width digits, spaces, a lower-case x, a leading apostrophe.
 * A number cell has lost its last digits (spreadsheets keep 15) and is refused, as are old 15-digit numbers.
 * `birthOn` (YYYY-MM-DD, when the sheet also gives it) helps to name the wrong digit.
 * Source: GB 11643-1999; the area code is not judged, it is that of the first issue.
 */
export function readIdentityNumber(cell: string | number, birthOn?: string | null): IdentityNumberReading {
  if (typeof cell === "number") return { ok: false, problem: numericProblem(cell) };
  const text = cleanIdentityNumber(cell);
  if (/^\d(\.\d+)?E\+?\d+$/.test(text)) return { ok: false, problem: { code: "number-lost-digits" } };
  if (/^\d{15}$/.test(text)) return { ok: false, problem: { code: "15-digit" } };
  if (text.length !== 18)
    return { ok: false, problem: { code: "number-length", params: { length: [...text].length } } };
  const bad = /[^\d]/.exec(text.slice(0, 17));
  if (bad) return { ok: false, problem: { code: "number-format", params: { position: bad.index + 1 } } };
  if (!/[\dX]/.test(text[17]!)) return { ok: false, problem: { code: "number-format", params: { position: 18 } } };
  const expected = identityCheckDigit(text);
  if (expected !== text[17]) {
    return {
      ok: false,
      problem: { code: "checksum", params: { position: likelyWrongDigit(text, birthOn), expected } },
    };
  }
  if (!isCivilDate(identityBirthDate(text))) return { ok: false, problem: { code: "number-birth-date" } };
  return { ok: true, number: text };
}

/** The number without spaces, half-width, capital X; not yet judged. */
export function cleanIdentityNumber(text: string): string {
  if (/^\d{17}[\dX]$/.test(text)) return text;
  return toHalfWidth(text)
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/^['‘’`]/, "")
    .replace(/[xХх×]$/, "X")
    .toUpperCase();
}

/** Date of birth inside a citizen number, as YYYY-MM-DD (not necessarily a real date unless the number was accepted). */
export function identityBirthDate(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** Sex by the 17th digit: odd male, even female (GB 11643-1999). */
export function identitySex(number: string): "男" | "女" {
  return (number.charCodeAt(16) - 48) % 2 === 1 ? "男" : "女";
}

/** First six and last four characters, the rest starred. */
export function maskIdentityNumber(number: string): string {
  return `${number.slice(0, 6)}********${number.slice(-4)}`;
}

function numericProblem(value: number): IdentityNumberProblem {
  const digits = Number.isInteger(value) && value > 0 ? BigInt(value).toString().length : 0;
  if (digits === 15) return { code: "15-digit" };
  if (digits >= 16) return { code: "number-lost-digits" };
  return { code: "number-length", params: { length: digits || String(value).length } };
}

/**
 * The place (1–18) most likely wrong in a number whose checksum fails: the only single digit, or the first of two swapped
 * neighbours, whose mending makes the whole number right and fits the date of birth; the check digit where nothing tells.
 */
function likelyWrongDigit(text: string, birthOn?: string | null): number {
  const fits = (number: string) =>
    isIdentityNumber(number) && (!birthOn || identityBirthDate(number).startsWith(birthOn)) && plausibleYear(number);
  if (fits(text.slice(0, 17) + identityCheckDigit(text))) return 18;
  const places = new Set<number>();
  for (let i = 0; i < 17; i++) {
    for (let d = 0; d <= 9; d++) {
      if (fits(`${text.slice(0, i)}${d}${text.slice(i + 1)}`)) places.add(i + 1);
    }
  }
  const inBirth = [...places].filter((place) => place >= 7 && place <= 14);
  if (inBirth.length > 0) return inBirth[0]!;
  for (let i = 0; i < 17; i++) {
    if (fits(text.slice(0, i) + text[i + 1] + text[i] + text.slice(i + 2))) return i + 1;
  }
  return [...places][0] ?? 18;
}

function plausibleYear(number: string): boolean {
  const year = Number(number.slice(6, 10));
  return year >= 1900 && year <= 2100;
}
