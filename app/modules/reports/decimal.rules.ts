/** Exact decimals as whole numbers of 10⁻⁸: sums and comparisons of points are never rounded. */
const PLACES = 8;
const UNIT = 10n ** BigInt(PLACES);

/** Full-width letters, figures and marks as half-width ones, the minus sign of typesetters as a hyphen; nothing else is folded (10² stays). */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, " ")
    .replace(/[\u2212\ufe63]/g, "-");

/** The exact value of a decimal as written (`-12.5`, `1,234.00`), in 10⁻⁸; null where it is none or has more places; of a number the nearest. */
export function decimal(written: string | number): bigint | null {
  const text = halfWidth(typeof written === "number" ? written.toFixed(PLACES) : written)
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/\s*%$/, "");
  const match = /^([+-]?)(\d{1,20})(?:\.(\d{1,8}))?$/.exec(text);
  if (!match) return null;
  const value = BigInt(match[2]!) * UNIT + BigInt((match[3] ?? "").padEnd(PLACES, "0"));
  return match[1] === "-" ? -value : value;
}

/** The shortest text of an exact value. */
export const decimalText = (value: bigint): string => textOf(value, PLACES);

/** A share in hundredths (in 10⁻⁸, as `decimal` gives it) of a value in 10⁻⁸: the answer is exact, in 10⁻¹⁸. */
export const weighted = (value: bigint, hundredths: bigint): bigint => value * hundredths;

/** The text of an answer of `weighted`, or of a sum of such. */
export const weightedText = (value: bigint): string => textOf(value, 2 * PLACES + 2);

function textOf(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  const rest = digits.slice(-places).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -places)}${rest ? `.${rest}` : ""}`;
}
