import { plainText } from "./twin.rules";

/** A field of the summary page (概述页) as the register has it. */
export interface StatedField {
  readonly field: string;
  readonly value: string;
}

export interface FieldFinding extends StatedField {
  /** `not-printed`: the original does not show it, so nothing can be compared. */
  readonly state: "same" | "different" | "not-printed";
  /** What the other file has in its place, where the words around it are there. */
  readonly found: string | null;
}

const AROUND = 8;
const MAX_FOUND = 60;

/**
 * Holds what is registered against the text of both files: a value that the original shows more often than the other file is different
 * there. Days are known in every usual way of writing.
 */
export function compareFields(
  fields: readonly StatedField[],
  original: readonly string[],
  other: readonly string[],
): FieldFinding[] {
  const [a, b] = [layerOf(original), layerOf(other)];
  return fields.map((stated) => {
    const forms = formsOf(stated.value);
    const places = forms.flatMap((form) => placesOf(a, form).map((at) => ({ at, form })));
    if (places.length === 0) return { ...stated, state: "not-printed", found: null };
    const count = forms.reduce((sum, form) => sum + placesOf(b, form).length, 0);
    if (count >= places.length) return { ...stated, state: "same", found: null };
    const instead = places.map(({ at, form }) => inPlaceOf(a.text, b.text, at, form)).find((text) => text !== null);
    return { ...stated, state: "different", found: instead ?? null };
  });
}

/** How a value may be printed. */
function formsOf(value: string): string[] {
  const text = plainText(value);
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!day) return text ? [text] : [];
  const [year, month, date] = [day[1]!, day[2]!, day[3]!];
  const [m, d] = [String(Number(month)), String(Number(date))];
  const written = ["-", "/", "."].flatMap((mark) => [
    `${year}${mark}${month}${mark}${date}`,
    `${year}${mark}${m}${mark}${d}`,
  ]);
  return [...new Set([...written, `${year}年${month}月${date}日`, `${year}年${m}月${d}日`])];
}

/** A whole text layer without white space, and where some was. */
interface Layer {
  readonly text: string;
  /** Before which characters there was white space. */
  readonly gaps: ReadonlySet<number>;
}

function layerOf(pages: readonly string[]): Layer {
  let text = "";
  const gaps = new Set<number>();
  for (const word of pages.join("\n").split(/\s+/)) {
    gaps.add(text.length);
    text += plainText(word);
  }
  return { text, gaps };
}

/** Where a value stands on its own: AA is not in AAA, 2026-1-2 not in 2026-1-20. */
function placesOf({ text, gaps }: Layer, value: string): number[] {
  const touches = (edge: string, beside: string | undefined, at: number) =>
    /[A-Za-z0-9+-]/.test(edge) && beside !== undefined && /[A-Za-z0-9+-]/.test(beside) && !gaps.has(at);
  const places: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    if (!touches(value[0]!, text[at - 1], at) && !touches(value[value.length - 1]!, text[end], end)) places.push(at);
  }
  return places;
}

/** What the other text has between the words that stand around a value; null where it is the value, or the words are not there. */
function inPlaceOf(text: string, other: string, at: number, value: string): string | null {
  const lead = text.slice(Math.max(0, at - AROUND), at);
  const trail = text.slice(at + value.length, at + value.length + AROUND);
  const from = lead ? other.indexOf(lead) : 0;
  if (from < 0) return null;
  const start = from + (lead ? lead.length : 0);
  const end = trail ? other.indexOf(trail, start) : other.length;
  if (end < start || end - start > MAX_FOUND) return null;
  const found = other.slice(start, end);
  return found === value || found === "" ? null : found;
}
