import type { CivilDate } from "~/platform/civil-date";
import type { FilingFields } from "./filing-lines.rules";

interface Stated {
  readonly contentJson: string;
  readonly eventOn: CivilDate | null;
  readonly statementYear: number | null;
}
interface HandedIn extends Stated {
  readonly ordinal: number;
  readonly paperIds: readonly string[];
}
interface AtHand extends Stated {
  readonly state: string;
}

/** What of a filing is read. */
export interface FilingReading extends Stated {
  /** The submission that is read; null for what its agency has before it, or where submissions were not kept yet. */
  readonly ordinal: number | null;
  /** Papers that belong to it; null: all. */
  readonly paperIds: readonly string[] | null;
}

/**
 * What someone reads of a filing: its own agency what it has before it, everybody else what was handed in last and never the
 * draft in progress. Null where nothing was handed in, or was mended since by when submissions were not kept yet.
 * @param submissions the latest first
 */
export function readingOf(
  filing: AtHand,
  submissions: readonly HandedIn[],
  view: "own" | "regulator",
): FilingReading | null {
  const { contentJson, eventOn, statementYear } = filing;
  const atHand = { contentJson, eventOn, statementYear, ordinal: null, paperIds: null };
  if (view === "own") return atHand;
  const [latest] = submissions;
  if (latest) return latest;
  return filing.state === "submitted" || filing.state === "accepted" ? atHand : null;
}

/** The fields in which two submissions of a filing differ, in the order of its sections. */
export function differingFields(
  sections: readonly { readonly fields: readonly string[] }[],
  before: FilingFields,
  after: FilingFields,
): string[] {
  const names = sections.flatMap(({ fields }) => fields);
  return names.filter((name) => (before[name] ?? "") !== (after[name] ?? ""));
}
