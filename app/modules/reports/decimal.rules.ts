/** Exact decimals as whole numbers of 10⁻⁸: sums and comparisons of points are never rounded. */
const PLACES = 8;
const UNIT = 10n ** BigInt(PLACES);

/** The exact value of a decimal as written (`-12.5`, `1,234.00`), in 10⁻⁸; null where it is none or has more places. */
export function decimal(written: string | number): bigint | null {
  const text = String(written)
    .trim()
    .replace(/(?<=\d)[,，](?=\d{3})/g, "")
    .replace(/%$/, "");
  const match = /^([+-]?)(\d{1,20})(?:\.(\d{1,8}))?$/.exec(text);
  if (!match) return null;
  const value = BigInt(match[2]!) * UNIT + BigInt((match[3] ?? "").padEnd(PLACES, "0"));
  return match[1] === "-" ? -value : value;
}

/** The shortest text of an exact value. */
export function decimalText(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, "0");
  const whole = digits.slice(0, -PLACES);
  const rest = digits.slice(-PLACES).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${whole}${rest ? `.${rest}` : ""}`;
}

/** A share in hundredths of a value, exact to 10⁻¹⁰: the answer is in 10⁻¹⁰. */
export const weighted = (value: bigint, hundredths: bigint): bigint => value * hundredths;
/** The text of an answer of `weighted`, or of a sum of such. */
export function weightedText(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 3, "0");
  const rest = digits.slice(-PLACES - 2).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -PLACES - 2)}${rest ? `.${rest}` : ""}`;
}
