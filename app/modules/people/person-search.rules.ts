import { cleanIdentityNumber } from "./identity-number.rules";

/** What someone typed into the one search box, told apart by its form. */
export type SearchText =
  | { kind: "none" }
  | { kind: "name"; text: string }
  | { kind: "latin"; text: string }
  /** Looks like an identity number or a part of one: it belongs into the form that is posted. */
  | { kind: "number" };

/**
 * Letters search by reading or first letters, from the beginning; anything else is part of a name. Five or more digits are
 * never searched here: numbers do not stand in addresses, and parts of a number find nobody.
 */
export function searchTextOf(typed: string | null | undefined): SearchText {
  const text = (typed ?? "").trim();
  if (text === "") return { kind: "none" };
  if (/\d{5}/.test(cleanIdentityNumber(text))) return { kind: "number" };
  const latin = latinOf(text);
  if (latin !== null) return { kind: "latin", text: latin };
  return { kind: "name", text: text.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "") };
}

/** Lower case, ü as v, without tones, blanks and apostrophes; null where it is no reading. */
export function latinOf(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replaceAll("ü", "v")
    .normalize("NFD")
    .replaceAll(/[\s'’\p{M}]/gu, "");
  return /^[a-z]{1,60}$/.test(plain) ? plain : null;
}
