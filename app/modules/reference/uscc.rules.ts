import { toHalfWidth } from "./text-cleaning.rules";

export type UsccProblem =
  | { code: "uscc-length"; params: { length: number } }
  | { code: "uscc-format"; params: { position: number } }
  | { code: "uscc-checksum"; params: { position: number; expected: string } };

export type UsccReading = { ok: true; uscc: string } | { ok: false; problem: UsccProblem };

/** The 31 characters of GB 32100-2015: no I, O, S, V, Z. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Check character of the first 17 places. Source: GB 32100-2015. */
export function usccCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += alphabet.indexOf(first17[i]!) * weights[i]!;
  return alphabet[(31 - (sum % 31)) % 31]!;
}

/** Check character of the eight places of an organisation code (values A = 10 … Z = 35). Source: GB 11714-1997. */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += Number.parseInt(first8[i]!, 36) * organisationWeights[i]!;
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/**
 * Reads a unified social credit code as offices write it (full-width, lower-case, spaced).
 * Both check characters must hold. Source: GB 32100-2015 with GB 11714-1997 inside it.
 */
export function readUscc(cell: string | number): UsccReading {
  const text = toHalfWidth(String(cell))
    .replace(/[\s\u200b-\u200d\ufeff-]/g, "")
    .replace(/^['‘’`]/, "")
    .toUpperCase();
  if (text.length !== 18) return { ok: false, problem: { code: "uscc-length", params: { length: [...text].length } } };
  for (let i = 0; i < 18; i++) {
    const legal = i >= 2 && i <= 7 ? /\d/.test(text[i]!) : alphabet.includes(text[i]!);
    if (!legal) return { ok: false, problem: { code: "uscc-format", params: { position: i + 1 } } };
  }
  const organisation = organisationCheckCharacter(text.slice(8, 16));
  const whole = usccCheckCharacter(text);
  if (whole !== text[17]) {
    const mendsInside = organisation !== text[16] && usccCheckCharacter(text.slice(0, 16) + organisation) === text[17];
    const problem = mendsInside ? { position: 17, expected: organisation } : { position: 18, expected: whole };
    return { ok: false, problem: { code: "uscc-checksum", params: problem } };
  }
  if (organisation !== text[16]) {
    return { ok: false, problem: { code: "uscc-checksum", params: { position: 17, expected: organisation } } };
  }
  return { ok: true, uscc: text };
}

/** What kind of body the first two places name: organ, public institution or company; null for others. */
export function usccBodyKind(uscc: string): "organ" | "institution" | "company" | null {
  if (uscc.startsWith("11")) return "organ";
  if (uscc.startsWith("12")) return "institution";
  return uscc.startsWith("91") ? "company" : null;
}
