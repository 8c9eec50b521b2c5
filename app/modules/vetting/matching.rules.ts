import { isIdentityNumber } from "~/modules/people/identity-number.rules";
import { cleanName } from "~/modules/reference/text-cleaning.rules";
import type { UnitReader } from "./unit-text.rules";
import type { CandidateLine, MatchedBy, MatchState } from "./vetting.types";

/** A person of the register as far as matching needs it. `unitIds`: where they hold a posting now. */
export interface RegisterPerson {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  /** YYYY-MM-DD */
  readonly bornOn: string;
  readonly unitIds: readonly string[];
  readonly position: string | null;
}

export interface RegisterLookup {
  /** The person with this citizen number. */
  byNumber(idNumber: string): RegisterPerson | undefined;
  /** Everybody of that present or former name. */
  byName(name: string): readonly RegisterPerson[];
  readonly units: UnitReader;
}

export interface MatchResult {
  readonly match: MatchState;
  readonly matchedBy: MatchedBy | null;
  readonly personId: string | null;
  /** Ids of those the officer might mean, nearest first; at most ten. */
  readonly suggestions: readonly string[];
}

/**
 * Whom a line of the list means.
 * - The number is in the register under this (or a former) name: found by number.
 * - The number is another's or nobody's while name and unit (or birth month) fit someone: mismatch, with suggestions.
 * - No number: found only where name with unit or birth month fits exactly one; a name alone is never found, and neither is one
 *   with a unit of which the person's own is only a part, or the body above.
 * - Nothing fits: not found.
 */
export function matchCandidate(line: CandidateLine, register: RegisterLookup): MatchResult {
  // Whoever took a former name again bears it twice and is one all the same.
  const namesakes = [...new Map(register.byName(cleanName(line.name)).map((one) => [one.id, one])).values()];
  const near = namesakes.map((person) => ({ person, ...compare(line, person, register.units) }));
  const fitting = near.filter((one) => one.unit || one.month);
  if (line.idNumber) return matchByNumber(line, register, fitting.map(personOf), namesakes);

  const clean = fitting.filter((one) => one.month !== false && (one.unit === "same" || one.month));
  const both = clean.filter((one) => one.unit === "same" && one.month);
  const hits = both.length > 0 ? both : clean;
  if (hits.length === 1) return found(hits[0]!.person.id, "nameUnit");
  if (fitting.length > 0)
    return unsettled("ambiguous", nearest(line, (hits.length > 0 ? hits : fitting).map(personOf)));
  const nothingToFit = !line.unit && !line.birthMonth;
  return namesakes.length > 0 && nothingToFit
    ? unsettled("ambiguous", nearest(line, namesakes))
    : unsettled("notFound", nearest(line, namesakes));
}

/**
 * Those of the namesakes on whom the answer of `matchCandidate` can depend: where a line gives no number but a birth month that
 * fits someone, nobody born in another month counts, so that a common name does not draw in everybody who bears it.
 */
export function decisiveNamesakes<Namesake extends Pick<RegisterPerson, "bornOn">>(
  line: Pick<CandidateLine, "idNumber" | "birthMonth">,
  namesakes: readonly Namesake[],
): readonly Namesake[] {
  if (line.idNumber || !line.birthMonth) return namesakes;
  const born = namesakes.filter(({ bornOn }) => bornOn.startsWith(line.birthMonth!));
  return born.length > 0 ? born : namesakes;
}

function matchByNumber(
  line: CandidateLine,
  register: RegisterLookup,
  fitting: readonly RegisterPerson[],
  namesakes: readonly RegisterPerson[],
): MatchResult {
  const owner = isIdentityNumber(line.idNumber!) ? register.byNumber(line.idNumber!) : undefined;
  const name = cleanName(line.name);
  if (owner && (owner.name === name || owner.formerNames.includes(name))) return found(owner.id, "number");
  if (owner) return unsettled("mismatch", [...nearest(line, fitting), owner.id]);
  return fitting.length > 0
    ? unsettled("mismatch", nearest(line, fitting))
    : unsettled("notFound", nearest(line, namesakes));
}

/** `unit` is null where the person is elsewhere, `month` where the list gives none. A month that speaks against someone is never outweighed by a unit. */
function compare(line: CandidateLine, person: RegisterPerson, units: UnitReader) {
  const meant = line.unit ? units.unitsMeant(line.unit) : new Set<string>();
  const ties = person.unitIds.map((id) => units.covers(meant, id));
  return {
    unit: ties.includes("same") ? "same" : ties.includes("near") ? "near" : null,
    month: line.birthMonth ? person.bornOn.startsWith(line.birthMonth) : null,
  };
}

const personOf = (one: { person: RegisterPerson }): RegisterPerson => one.person;

function nearest(line: CandidateLine, people: readonly RegisterPerson[]): string[] {
  const text = `${line.unit ?? ""}${line.position ?? ""}`;
  const near = (person: RegisterPerson) => (person.position && text.includes(person.position) ? 0 : 1);
  return [...people]
    .sort((a, b) => near(a) - near(b) || (a.id < b.id ? -1 : 1))
    .slice(0, 10)
    .map((person) => person.id);
}

function found(personId: string, matchedBy: MatchedBy): MatchResult {
  return { match: "found", matchedBy, personId, suggestions: [] };
}

function unsettled(match: MatchState, suggestions: readonly string[]): MatchResult {
  return { match, matchedBy: null, personId: null, suggestions: [...new Set(suggestions)] };
}
