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
  const hanzi = [...name].filter((char) => /[\p{L}\p{N}]/u.test(char));
  const readings = readingsOf(hanzi);
  const parts = hanzi.map((char, index) => keyOf(char, readings[index]!));
  const rest = parts.map(({ strokes }) => strokes);
  return {
    sort: parts
      .map(({ sort }) => sort)
      .join("")
      .slice(0, KEY_LENGTH.sort),
    strokes: [rest[0] ?? "", rest.length.toString(36).padStart(2, "0"), ...rest.slice(1)]
      .join("")
      .slice(0, KEY_LENGTH.strokes),
    pinyin: readings
      .map(({ letters }) => letters)
      .join("")
      .slice(0, KEY_LENGTH.pinyin),
    initials: readings
      .map(({ letters }) => letters.slice(0, 1))
      .join("")
      .slice(0, KEY_LENGTH.initials),
  };
}

interface Reading {
  letters: string;
  tone: string;
}

/** Variants that the dictionary of readings does not know; they read and count as the usual form. */
const VARIANTS: Readonly<Record<string, string>> = { 𠮷: "吉" };
/** Surnames whose reading as a surname the dictionary does not know. */
const SURNAMES: Readonly<Record<string, string>> = { 么: "yao1", 乜: "nie4" };

const strokesOf = new Map<string, number>();
for (const [strokes, hanzi] of Object.entries(strokeTable.hanzi)) {
  for (const char of hanzi) strokesOf.set(char, Number(strokes));
}

function readingsOf(chars: readonly string[]): Reading[] {
  if (chars.length === 0) return [];
  const usual = chars.map((char) => VARIANTS[char] ?? char);
  const read = pinyin(usual.join(""), { surname: "head", toneType: "num", type: "array", v: true });
  const aligned = read.length === chars.length ? read : usual.map((char) => pinyin(char, { toneType: "num", v: true }));
  return aligned.map((text, index) => readingOf(index === 0 ? (SURNAMES[usual[0]!] ?? text) : text));
}

function readingOf(text: string): Reading {
  const match = /^([a-z]+)(\d)?$/.exec(text.toLowerCase().replaceAll("ü", "v"));
  return match ? { letters: match[1]!, tone: match[2] ?? "0" } : { letters: "", tone: "0" };
}

/** A hanzi without a known reading sorts after all others, without a known count of strokes likewise, by code point. */
function keyOf(char: string, { letters, tone }: Reading): { sort: string; strokes: string } {
  const point = char.codePointAt(0)!.toString(36).padStart(4, "0");
  const count = String(strokesOf.get(VARIANTS[char] ?? char) ?? 99).padStart(2, "0");
  const sort = `${letters || "~"}${tone}${count}${point}`;
  return { sort, strokes: `${count}${letters || "~"}${tone}${point}` };
}
