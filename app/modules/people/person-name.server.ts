import { pinyin } from "pinyin-pro";
import strokeTable from "#db/reference/hanzi-strokes.json";

/** What is stored beside a name so that lists sort and searches find without reading the name itself. All ASCII. */
export interface NameKeys {
  /** Sorts by pinyin, hanzi by hanzi: reading, tone, strokes, code point; namesakes of one hanzi stay together. */
  sort: string;
  /** Sorts by strokes of the surname, then shorter names first, then hanzi by hanzi. */
  strokes: string;
  /** Reading without tones and spaces: `zhangwei`. */
  pinyin: string;
  /** First letters: `zw`. */
  initials: string;
}

/** Lengths of the columns that hold the keys. */
export const KEY_LENGTH = { sort: 200, strokes: 200, pinyin: 120, initials: 40 } as const;

/** Keys of a person's name, as it is stored. Pure: the same name has the same keys on every machine. */
export function nameKeys(name: string): NameKeys {
  const hanzi = [...name].filter((char) => knownParts.has(char) || /[\p{L}\p{N}]/u.test(char));
  let [sort, strokes, letters, initials] = ["", "", "", ""];
  for (const [index, part] of partsOf(hanzi).entries()) {
    sort += part.sort;
    strokes += index === 0 ? part.strokes + hanzi.length.toString(36).padStart(2, "0") : part.strokes;
    letters += part.letters;
    initials += part.letters.slice(0, 1);
  }
  return {
    sort: sort.slice(0, KEY_LENGTH.sort),
    strokes: (strokes || "00").slice(0, KEY_LENGTH.strokes),
    pinyin: letters.slice(0, KEY_LENGTH.pinyin),
    initials: initials.slice(0, KEY_LENGTH.initials),
  };
}

/** What one hanzi, read in one way, brings to the keys of a name. */
interface Part {
  letters: string;
  sort: string;
  strokes: string;
}

/** Variants that the dictionary of readings does not know; they read and count as the usual form. */
const VARIANTS: Readonly<Record<string, string>> = { 𠮷: "吉" };
/** Surnames whose reading as a surname the dictionary does not know. */
const SURNAMES: Readonly<Record<string, string>> = { 么: "yao1", 乜: "nie4" };

/** Parts worked out before, by hanzi and reading: a roster names the same few thousand hanzi over and over. */
const knownParts = new Map<string, Map<string, Part>>();
const MOST_KNOWN = 30_000;

const strokesOf = new Map<string, number>();
for (const [strokes, hanzi] of Object.entries(strokeTable.hanzi)) {
  for (const char of hanzi) strokesOf.set(char, Number(strokes));
}

function partsOf(chars: readonly string[]): Part[] {
  if (chars.length === 0) return [];
  const usual = chars.map((char) => VARIANTS[char] ?? char);
  const read = pinyin(usual.join(""), { surname: "head", toneType: "num", type: "array", v: true });
  const aligned = read.length === chars.length ? read : usual.map((char) => pinyin(char, { toneType: "num", v: true }));
  return aligned.map((text, index) => partOf(chars[index]!, index === 0 ? (SURNAMES[usual[0]!] ?? text) : text));
}

function partOf(char: string, reading: string): Part {
  const known = knownParts.get(char)?.get(reading);
  if (known) return known;
  const part = newPart(char, reading);
  if (knownParts.size > MOST_KNOWN) knownParts.clear();
  const readings = knownParts.get(char);
  if (readings) readings.set(reading, part);
  else knownParts.set(char, new Map([[reading, part]]));
  return part;
}

/** A hanzi without a known reading sorts after all others, without a known count of strokes likewise, by code point. */
function newPart(char: string, reading: string): Part {
  const match = /^([a-z]+)(\d)?$/.exec(reading.toLowerCase().replaceAll("ü", "v"));
  const [letters, tone] = match ? [match[1]!, match[2] ?? "0"] : ["", "0"];
  const point = char.codePointAt(0)!.toString(36).padStart(4, "0");
  const count = String(strokesOf.get(VARIANTS[char] ?? char) ?? 99).padStart(2, "0");
  return {
    letters,
    sort: `${letters || "~"}${tone}${count}${point}`,
    strokes: `${count}${letters || "~"}${tone}${point}`,
  };
}
