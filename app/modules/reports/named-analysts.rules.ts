import type { AnalystAt } from "~/modules/agencies/agencies.types";
import { cleanName } from "~/modules/reference/text-cleaning.rules";

export type NamedAnalyst =
  | { readonly ok: true; readonly analyst: AnalystAt }
  | {
      readonly ok: false;
      readonly name: string;
      readonly code: "analyst-not-listed" | "analyst-ambiguous" | "analysts-unparted";
    };

/**
 * The analysts a statement names, by name or credential number, in its order. A name with blanks in it is one of a listed analyst, else
 * several listed ones written one behind the other where they can be told in one way only, else refused.
 */
export function namedAnalysts(named: readonly string[], analysts: readonly AnalystAt[]): NamedAnalyst[] {
  return named.flatMap((name) => {
    const whole = hitsOf(name, analysts);
    const words = name.split(/\s+/);
    if (whole.length > 0 || words.length === 1) return [outcome(name, whole)];
    const readings = readingsOf(words, analysts);
    if (readings.length === 1) return readings[0]!.map((part) => outcome(part, hitsOf(part, analysts)));
    const isPlain = readings.length === 0 && !mayBeSeveral(words, analysts);
    return [{ ok: false, name, code: isPlain ? "analyst-not-listed" : "analysts-unparted" } as const];
  });
}

function hitsOf(name: string, analysts: readonly AnalystAt[]): readonly AnalystAt[] {
  const byNumber = analysts.filter((analyst) => analyst.credentialNo === name);
  return byNumber.length > 0 ? byNumber : analysts.filter((analyst) => analyst.name === name);
}

function outcome(name: string, hits: readonly AnalystAt[]): NamedAnalyst {
  if (hits.length === 1) return { ok: true, analyst: hits[0]! };
  return { ok: false, name, code: hits.length === 0 ? "analyst-not-listed" : "analyst-ambiguous" };
}

/** More words than any list of names has: those are no names. */
const MOST_WORDS = 24;

/** The ways, two at most, in which words one behind the other are names of listed analysts; a name may have blanks of its own. */
function readingsOf(words: readonly string[], analysts: readonly AnalystAt[]): readonly (readonly string[])[] {
  if (words.length > MOST_WORDS) return [];
  const from: (readonly string[])[][] = [...words.map(() => []), [[]]];
  for (let start = words.length - 1; start >= 0; start--) {
    for (let end = start + 1; end <= words.length && from[start]!.length < 2; end++) {
      // Between hanzi a blank is none; two words of foreign form keep theirs.
      const part = cleanName(words.slice(start, end).join(" "));
      if (hitsOf(part, analysts).length > 0) from[start]!.push(...from[end]!.map((rest) => [part, ...rest]));
    }
  }
  return from[0]!.slice(0, 2);
}

/** Whether words may be several names: one of them is that of a listed analyst, or each could be a name in hanzi. */
function mayBeSeveral(words: readonly string[], analysts: readonly AnalystAt[]): boolean {
  return (
    words.some((word) => hitsOf(word, analysts).length > 0) || words.every((word) => /^\p{Script=Han}{2,}$/u.test(word))
  );
}
