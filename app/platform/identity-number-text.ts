/**
 * What reads as a whole citizen number inside a text: 18 places with a year of birth of these centuries, or the 15 of the
 * first issue (GB 11643-1989) with a month and a day. Credit codes (GB 32100-2015) have the county at the place of the
 * year, hashes and ids letters around their digits: they are none. A short word of letters may stand before it (ID3213…).
 */
const WHOLE =
  /(?<=(?<![0-9A-Za-z])[A-Za-z]{0,8})(?<![0-9])[1-8]\d{5}(?:(?:18|19|20)\d{9}[\dXxХх×]|\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3})(?![0-9A-Za-z])/g;

/** Says in an address that an identity number was taken out of it; the frame of the page tells the reader why. */
export const NUMBER_TAKEN_OUT = "without-number";

/** Full-width digits as digits, digits set apart by blanks or hyphens together. */
const plain = (text: string) =>
  text.normalize("NFKC").replaceAll(/(?<=\d)[\s\u200b-\u200d\u2060\ufeff-]+(?=[\dXxХх×])/g, "");

/** Whether a text holds a whole identity number: such a text stands in no address and no journal, whichever field it is of. */
export function holdsIdentityNumber(text: string): boolean {
  return plain(text).search(WHOLE) >= 0;
}

/** The text with every whole identity number in it starred out; any other text as it is. */
export function withoutIdentityNumbers(text: string): string {
  return replaced(text, (found) => "*".repeat(found.length));
}

/** The same with the ends of each number left, as numbers are shown everywhere: first six, last four. */
export function withMaskedNumbers(text: string): string {
  return replaced(text, (found) => `${found.slice(0, 6)}${"*".repeat(found.length - 10)}${found.slice(-4)}`);
}

function replaced(text: string, by: (found: string) => string): string {
  return holdsIdentityNumber(text) ? plain(text).replaceAll(WHOLE, by) : text;
}
