import { cleanIdentityNumber } from "~/modules/people/identity-number.rules";
import { cleanName, trimText } from "~/modules/reference/text-cleaning.rules";
import { readWrittenDate } from "~/modules/reference/written-date.rules";
import { withMaskedNumbers } from "~/platform/identity-number-text";
import type { CandidateLine, ExtraCell, OtherRow } from "./vetting.types";

/** A candidate as a client or a form gives it. */
export interface TypedCandidate {
  readonly no?: string | null;
  readonly name: string;
  readonly birthMonth?: string | null;
  readonly idNumber?: string | null;
  readonly unit?: string | null;
  readonly position?: string | null;
  readonly proposedPost?: string | null;
  readonly nominatedBy?: string | null;
  readonly extra?: readonly ExtraCell[];
}

/** A line of the list as kept: `no` is its address within the case, `shownNo` the number as it was sent. */
export interface ListedCandidate extends CandidateLine {
  readonly shownNo: string;
  /** The row as it was sent, a text per column of the list; null where the identity number stands. */
  readonly cells: readonly (string | null)[];
}

/** What is longer is no number in any country; its beginning is enough to say so. */
const MOST_OF_A_NUMBER = 60;

/** Numbers of relatives and others in any other column are masked: whole ones stand encrypted or nowhere. */
const text = (value: string | null | undefined): string | null => withMaskedNumbers(trimText(value ?? "")) || null;

/** A list as read, wherever it came from. */
export interface CandidateList {
  /** Headers of the list in their order, as the office wrote them. */
  readonly headers: readonly string[];
  readonly candidates: readonly ListedCandidate[];
  /** What else the list says, in the order of its rows. */
  readonly otherRows?: readonly OtherRow[];
}

/** Longer headers are kept by their beginning. */
export const LONGEST_HEADER = 100;

/** Most characters of what is kept of a line. */
const LONGEST = { no: 40, name: 100, unit: 240, position: 240, proposedPost: 240, nominatedBy: 240 } as const;

/** What is wrong with a cleaned line, field by field: no name, more than is kept. */
export function lineProblems(line: Omit<CandidateLine, "no"> & { no: string | null }) {
  const fields = Object.keys(LONGEST) as (keyof typeof LONGEST)[];
  const long = fields.filter((field) => [...(line[field] ?? "")].length > LONGEST[field]);
  return [
    ...(line.name === "" ? [{ field: "name" as const, code: "required", params: {} }] : []),
    ...long.map((field) => ({ field, code: "too-long", params: { max: LONGEST[field] } })),
  ];
}

/** Cleans what was typed: a name without spread spaces, a month from any of the usual ways to write it. */
export function cleanCandidate(typed: TypedCandidate): Omit<CandidateLine, "no"> & { no: string | null } {
  const number = [...cleanIdentityNumber(typed.idNumber ?? "")].slice(0, MOST_OF_A_NUMBER).join("");
  return {
    no: text(typed.no),
    name: withMaskedNumbers(cleanName(typed.name)),
    birthMonth: birthMonthOf(typed.birthMonth ?? null),
    idNumber: number === "" ? null : number,
    unit: text(typed.unit),
    position: text(typed.position),
    proposedPost: text(typed.proposedPost),
    nominatedBy: text(typed.nominatedBy),
    extra: (typed.extra ?? []).map(keptCell),
  };
}

function keptCell({ header, value }: ExtraCell): ExtraCell {
  return { header: keptHeader(header), value: withMaskedNumbers(value) };
}

/** A header of the list as it is kept. */
export function keptHeader(header: string): string {
  return [...withMaskedNumbers(header)].slice(0, LONGEST_HEADER).join("");
}

/** Why what was written for a month of birth names none, or null; nothing written is nothing wrong. */
export function birthMonthProblem(written: string | null | undefined): string | null {
  const text = trimText(written ?? "");
  if (text === "") return null;
  const reading = readWrittenDate(text);
  if (!reading.ok) return reading.code;
  return reading.date.precision === "year" ? "month-needed" : null;
}

/** YYYY-MM of a birth date or month as written; null where it names no month. */
export function birthMonthOf(written: string | null): string | null {
  if (!written || trimText(written) === "") return null;
  const reading = readWrittenDate(trimText(written));
  return reading.ok && reading.date.precision !== "year" ? reading.date.text.slice(0, 7) : null;
}

/**
 * Gives every line its own number: the one it came with where that is its own, else its place in the list; a number
 * used twice keeps being shown and is told apart by `#2`.
 */
export function numberLines<T extends { no: string | null }>(
  lines: readonly T[],
): (T & { no: string; shownNo: string })[] {
  const used = new Set<string>();
  return lines.map((line, index) => {
    const shownNo = line.no ?? String(index + 1);
    let no = shownNo.slice(0, 34);
    for (let copy = 2; used.has(no); copy++) no = `${shownNo.slice(0, 34)}#${copy}`;
    used.add(no);
    return { ...line, no, shownNo };
  });
}
