import { readUscc } from "~/modules/reference/uscc.rules";
import { halfWidth } from "./decimal.rules";
import { readReportNumber } from "./report-number.rules";

/** What a report is known by, and prints: the number is null where it was drawn with the lodging. */
export interface OwnMarks {
  readonly no: string | null;
  readonly uscc: string;
}

/** Numbers and codes that a PDF prints where it does not print its own; empty where it does. */
export interface PrintedBeside {
  readonly numbers: readonly string[];
  readonly usccs: readonly string[];
}

/** As many of each are looked at. */
const MOST = 200;
const NUMBER = /(?<![0-9A-Z])[0-9A-Z]{4}(?:[ -]?[0-9A-Z]{4}){2}(?![0-9A-Z])/g;
const USCC = /(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])/g;

/**
 * Report numbers and codes of enterprises in the text layer of a PDF that is lodged under other ones. What prints its own number, or the
 * code of its own enterprise, in whatever writing, may name others beside it: an earlier report, a parent company.
 */
export function printedBeside(texts: readonly string[], own: OwnMarks): PrintedBeside {
  const text = halfWidth(texts.join("\n")).toUpperCase();
  const bare = text.replace(/[\s-]/g, "");
  const has = (mark: string | null) => mark !== null && bare.includes(mark);
  const numbers = has(own.no) ? [] : marksIn(text, NUMBER, (typed) => readReportNumber(typed));
  const usccs = has(own.uscc) ? [] : marksIn(text, USCC, (typed) => readUscc(typed));
  return {
    numbers: numbers.flatMap((read) => (read.ok ? read.no : [])),
    usccs: usccs.flatMap((read) => (read.ok ? read.uscc : [])),
  };
}

function marksIn<T>(text: string, pattern: RegExp, read: (typed: string) => T): T[] {
  const found = new Set([...text.matchAll(pattern)].map(([typed]) => typed));
  return [...found].slice(0, MOST).map(read);
}

/** What the register knows of a number: used for a report on this enterprise, or not used. */
export interface KnownNumber {
  readonly no: string;
  /** Of the enterprise of its report; null where none is lodged under it. */
  readonly uscc: string | null;
}

/**
 * The number of the register that a PDF carries in place of its own; undefined where there is none. Who looks that one up would be told
 * of another report, or of none. An earlier report on the same enterprise may be named.
 */
export const otherNumber = (
  { numbers }: PrintedBeside,
  { uscc }: OwnMarks,
  known: readonly KnownNumber[],
): string | undefined => known.find((one) => numbers.includes(one.no) && one.uscc !== uscc)?.no;

/** The enterprise of the register that a PDF names in place of its own, its agency aside; undefined where there is none. */
export const otherEnterprise = <T extends { readonly uscc: string }>(
  { usccs }: PrintedBeside,
  agencyUscc: string,
  known: readonly T[],
): T | undefined => known.find(({ uscc }) => uscc !== agencyUscc && usccs.includes(uscc));
