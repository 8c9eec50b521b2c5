import type { EffectPerson, EffectPosting, StaffClass } from "~/modules/records/records.types";
import type { CivilDate } from "~/platform/civil-date";
import { coverageLine, type SourceState } from "./coverage.rules";
import { isInstitutionStaff } from "./findings.rules";
import { isLeadingPost } from "./standing.rules";
import type { CaseQuestion, CoverageLine, SourceItem } from "./vetting.types";

/** A posting as the register holds it; both days inclusive. */
export interface RegisterPosting {
  readonly unitId: string;
  readonly isMain: boolean;
  readonly staffClass: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly nature: string | null;
  readonly branch: string | null;
}

export interface Posted {
  readonly staffClass: string;
  readonly politicalStatus: string | null;
  readonly position: string | null;
  /** When the present rank was given: YYYY, YYYY-MM or YYYY-MM-DD; null where the roster does not say. */
  readonly rankFrom: string | null;
  readonly postings: readonly RegisterPosting[];
}

/** 正式党员, 预备党员, neither, or not held (GB/T 4762: 01, 02). */
export function membershipOf(politicalStatus: string | null): "full" | "probationary" | "none" | "unknown" {
  if (politicalStatus === null || politicalStatus === "") return "unknown";
  return politicalStatus === "01" ? "full" : politicalStatus === "02" ? "probationary" : "none";
}

/** What the effect engine asks of a person. */
export function effectPerson(person: Posted): EffectPerson {
  const main = person.postings.filter((posting) => posting.isMain);
  const classHistory = main.map(
    (posting): EffectPosting => ({
      class: posting.staffClass as StaffClass,
      from: posting.from,
      to: posting.to,
      nature: (posting.nature === "civil-service-managed"
        ? "reference-managed"
        : posting.nature) as EffectPosting["nature"],
      branch: posting.branch as EffectPosting["branch"],
    }),
  );
  const membership = membershipOf(person.politicalStatus);
  return {
    classHistory,
    currentClass: person.staffClass as StaffClass,
    partyStatus: membership === "full" ? "member" : membership,
    isLeading: person.position === null ? null : isLeadingPost(person.position),
  };
}

/** Units at which somebody holds a posting on the day; their last one where none is left (retired, moved away). */
export function unitsOn(person: Posted, day: CivilDate): string[] {
  const held = person.postings.filter((one) => one.from <= day && (one.to === null || one.to >= day));
  const last = [...person.postings].sort((a, b) => (a.from < b.from ? 1 : -1)).slice(0, 1);
  return [...new Set((held.length > 0 ? held : last).map((one) => one.unitId))];
}

/** Candidates of one division and staff group are answered for by the same bodies: one receipt serves them all. */
export function coverageKey(division: string, staffClass: string): string {
  return `${division}:${isInstitutionStaff(staffClass) ? "institution" : "civil"}`;
}

/** The items that answer for a group, by required category; undefined where nobody does. */
export function answerableItems(
  key: string,
  categories: readonly string[],
  items: readonly SourceItem[],
): Map<string, SourceItem | undefined> {
  const [division = "", group] = key.split(":");
  const answers = (item: SourceItem, category: string) =>
    item.category === category &&
    item.divisions.includes(division) &&
    (item.staffGroup === null || item.staffGroup === group);
  return new Map(categories.map((category) => [category, items.find((item) => answers(item, category))]));
}

export interface LastWord {
  readonly item: string;
  readonly lastDelivery: CivilDate | null;
  readonly lastZeroReport: CivilDate | null;
}

/** The receipt of one group: a line per required category. */
export function receiptOf(
  items: ReadonlyMap<string, SourceItem | undefined>,
  words: ReadonlyMap<string, LastWord>,
  question: Pick<CaseQuestion, "asOf" | "today">,
): CoverageLine[] {
  return [...items].map(([category, item]) =>
    coverageLine(category, item && sourceState(item, words.get(item.code)), question),
  );
}

function sourceState(item: SourceItem, word: LastWord | undefined): SourceState {
  return {
    item: item.code,
    itemName: item.name,
    contributor: item.contributor,
    contributorName: item.contributorName,
    frequency: item.frequency,
    daysAllowed: item.daysAllowed,
    lastDelivery: word?.lastDelivery ?? null,
    lastZeroReport: word?.lastZeroReport ?? null,
  };
}
