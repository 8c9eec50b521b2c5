/** One end of a band, and whether the number itself belongs to it. */
export interface BandEnd {
  readonly value: number;
  readonly isIn: boolean;
}

/** A band as offices write one; an end that is null is not said. */
export interface WrittenBand {
  readonly lower: BandEnd | null;
  readonly upper: BandEnd | null;
  /** The units written behind the numbers, without 分 and %, which every method may count in. */
  readonly units: readonly string[];
}

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const UNIT = String.raw`[^\d\s<>≥≤≧≦=~()[\],，、+-]{0,4}?`;
/** What is measured, as some write before a sign: `x≥80`, `得分≥80`. */
const NAME = String.raw`[^\d\s<>≥≤≧≦=~()[\],，、+-]{0,8}?`;
const AT = `(${NUMBER})(${UNIT})`;
/** What stands around a number, and whether the number belongs to what is meant: 以上, 以下 include it, 不满, 超过 do not (民法典 art. 1259). */
const LOWER: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(`^${AT}(?:(?:及|或|或者)(?:\\1)?其?${UNIT})?(?:以上|起)`), true],
  [new RegExp(`^${AT}(?:\\+|~|-|–|—|及其?以上)$`), true],
  [
    new RegExp(
      `^(?:${NAME}(?:≥|≧|>=)|不低于|不少于|不小于|不得低于|大于等于|大于或等于|大于或者等于|至少|达到?)${AT}(?:以上)?(?=$|[,、且并小低不<≤≦])`,
    ),
    true,
  ],
  [new RegExp(`^(?:${NAME}>|超过|大于|高于|多于)${AT}(?=$|[,、且并小低不<≤≦])`), false],
];
const UPPER: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(`^${AT}(?:及其?|或者?)?(?:以下|以内)$`), true],
  [new RegExp(`^(?:${NAME}(?:≤|≦|<=)|不超过|不高于|不大于|不多于|小于等于|小于或等于|小于或者等于|至多)${AT}$`), true],
  [new RegExp(`^(?:${NAME}<|不满|未满|不足|不到|未达到?|低于|小于|少于)${AT}$`), false],
];
const TURNED = new RegExp(`^${AT}(<=|≤|≦|<|>=|≥|≧|>)${NAME}$`);
const RANGE = new RegExp(`^${AT}(?:~|[-–—―]{1,2}|〜|∼|至|到)${AT}(?:之间)?$`);
const BRACKETS = new RegExp(String.raw`^([[(])${AT},${AT}([\])])$`);
const CHAIN = new RegExp(`^${AT}(<=|≤|≦|<)[^\\d<≤≦=]*(<=|≤|≦|<)${AT}$`);
const NOTE = /\((不?)(?:含|包括|包含)本?数?([+-]?[\d,.]*)[^)\d]*\)/g;

const end = (text: string, isIn: boolean): BandEnd => ({ value: Number(text.replaceAll(",", "")), isIn });
const band = (lower: BandEnd | null, upper: BandEnd | null, units: readonly (string | undefined)[]): WrittenBand => ({
  lower,
  upper,
  units: units.filter((unit): unit is string => !["", "分", "%", undefined].includes(unit)),
});

/**
 * A text that bounds a number (`80以上`, `≥80`, `60～80（不含80）`, `不满60`), with what belongs to it; null for anything else, a bare
 * number among it. Of a range without a note both ends belong to it.
 */
export function readBand(typed: string): WrittenBand | null {
  const notes: { isIn: boolean; value: number | null }[] = [];
  const text = typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(NOTE, (_note, not: string, said: string, at: number, whole: string) => {
      const number = said || /((?:(?<=^|[~至到])[+-])?\d[\d,.]*)\D*$/.exec(whole.slice(0, at))?.[1];
      notes.push({ isIn: not === "", value: number ? Number(number.replaceAll(",", "")) : null });
      return "";
    });
  const read = bandOf(text);
  return read && notes.reduce(noted, read);
}

function bandOf(text: string): WrittenBand | null {
  const range = RANGE.exec(text);
  if (range) return band(end(range[1]!, true), end(range[3]!, true), [range[2], range[4]]);
  const brackets = BRACKETS.exec(text);
  if (brackets) {
    const [, open, from, unit, to, other, close] = brackets;
    return band(end(from!, open === "["), end(to!, close === "]"), [unit, other]);
  }
  const chain = CHAIN.exec(text);
  if (chain) {
    const [, from, unit, first, second, to, other] = chain;
    return band(end(from!, first !== "<"), end(to!, second !== "<"), [unit, other]);
  }
  const turned = TURNED.exec(text);
  if (turned) {
    const [, number, unit, sign] = turned;
    const here = end(number!, sign !== "<" && sign !== ">");
    return sign!.startsWith("<") || "≤≦".includes(sign!) ? band(here, null, [unit]) : band(null, here, [unit]);
  }
  const lower = firstOf(LOWER, text);
  const rest = lower ? text.slice(lower.length).replace(/^[,、且并]+/, "") : text;
  if (lower && rest === "") return band(lower.end, null, [lower.unit]);
  const upper = firstOf(UPPER, rest);
  return upper && band(lower?.end ?? null, upper.end, [lower?.unit, upper.unit]);
}

function firstOf(forms: readonly (readonly [RegExp, boolean])[], text: string) {
  for (const [form, isIn] of forms) {
    const match = form.exec(text);
    if (match) return { end: end(match[1]!, isIn), unit: match[2], length: match[0].length };
  }
  return null;
}

/** `（不含80）` is about the end of that number, `（不含）` about the number before it, else about the upper or the only end. */
function noted(read: WrittenBand, { isIn, value }: { isIn: boolean; value: number | null }): WrittenBand {
  const { lower, upper } = read;
  if (upper && (value === null || value === upper.value)) return { ...read, upper: { ...upper, isIn } };
  return lower && (value === null || value === lower.value) ? { ...read, lower: { ...lower, isIn } } : read;
}

/** Nothing lies above the best of a hundred. */
const WHOLE = 100;

/**
 * Bands, best first, where each begins at its number and reaches up to where the one above begins: what a method can hold. Null where
 * they do not, or where a unit is not that of the indicator: whoever wrote them has to say what is meant.
 */
export function asLowerBounds(
  written: readonly (WrittenBand | number)[],
  unit: string,
): { readonly from: number; readonly place: number }[] | null {
  const own = unit.normalize("NFKC").trim();
  const bands = written.map((one, place) => ({
    place,
    ...(typeof one === "number" ? band({ value: one, isIn: true }, null, []) : one),
  }));
  const sorted = bands.sort((a, b) => (b.lower?.value ?? 0) - (a.lower?.value ?? 0));
  const fits = sorted.every(({ lower, upper, units }, index) => {
    if (!lower?.isIn || units.some((each) => each !== own)) return false;
    const above = sorted[index - 1]?.lower?.value;
    if (upper === null) return true;
    return above === undefined ? upper.isIn && upper.value === WHOLE : !upper.isIn && upper.value === above;
  });
  return fits ? sorted.map(({ place, lower }) => ({ from: lower!.value, place })) : null;
}
