import { postingOn } from "~/modules/people/person-at.rules";
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
  readonly divisionCode: string;
  readonly position: string | null;
  /** When the rank held there was given: YYYY, YYYY-MM or YYYY-MM-DD; null where the roster does not say. */
  readonly rankFrom: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly nature: string | null;
  readonly branch: string | null;
}

/** A person as posted on one day: class, position and rank are those of that day's main posting. */
export interface Posted {
  readonly staffClass: string;
  readonly politicalStatus: string | null;
  readonly status: string;
  readonly position: string | null;
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

/** What the roster says of a person now; it holds where no posting says otherwise. */
export interface Registered {
  readonly staffClass: string;
  readonly politicalStatus: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  readonly partyJoinedOn: string | null;
  readonly status: string;
  readonly position: string | null;
}

/**
 * The person as of a day, past or future, from the postings of that day. Nobody was a member before the day they joined; who has
 * left since was in post while the posting ran.
 */
export function postedOn(
  person: Registered,
  postings: readonly RegisterPosting[],
  day: CivilDate,
  today: CivilDate = day,
): Posted {
  const own = postings.map((posting) => ({ ...posting, fromOn: posting.from, toOn: posting.to }));
  const main = postingOn(own, day);
  const wasInPost = main !== null && main.from <= day && main.to !== null && main.to >= day;
  return {
    staffClass: main?.staffClass ?? person.staffClass,
    politicalStatus: statusOn(person, day, today),
    status: wasInPost ? "in-post" : person.status,
    position: main ? main.position : person.position,
    rankFrom: main?.rankFrom ?? null,
    postings,
  };
}

/**
 * The political status on a day. Who is a full member now was a probationary one for a year from joining at least (党章第七条); when
 * that ended is kept nowhere, so that of a day gone by within that year it is not known.
 */
function statusOn({ politicalStatus, partyJoinedOn: joined }: Registered, day: CivilDate, today: CivilDate) {
  const membership = membershipOf(politicalStatus);
  if (membership === "unknown" || joined === null) return politicalStatus;
  const asked = day.slice(0, joined.length);
  if (asked < joined) return NO_MEMBER;
  const yearLater = `${String(Number(joined.slice(0, 4)) + 1)}${joined.slice(4)}`;
  const isWithinYear = asked < yearLater || (asked === yearLater && joined.length < day.length);
  return membership === "full" && isWithinYear && day < today ? null : politicalStatus;
}

/** 群众 (GB/T 4762). */
const NO_MEMBER = "13";

/** Postings that somebody holds on the day; the last main one where none is left (retired, moved away). */
function heldOn(postings: readonly RegisterPosting[], day: CivilDate): readonly RegisterPosting[] {
  const held = postings.filter((one) => one.from <= day && (one.to === null || one.to >= day));
  if (held.length > 0) return held;
  const last = postingOn(
    postings.map((one) => ({ ...one, fromOn: one.from, toOn: one.to })),
    day,
  );
  return postings.filter((one) => one.isMain && one.from === last?.from && one.unitId === last.unitId);
}

/** Units at which somebody holds a posting on the day; their last one where none is left. */
export function unitsOn(person: Pick<Posted, "postings">, day: CivilDate): string[] {
  return [...new Set(heldOn(person.postings, day).map((one) => one.unitId))];
}

/** Most groups that answer for one person; more side postings than these are not known anywhere. */
const MOST_GROUPS = 6;

/**
 * Who answers for a person on a day: the division and staff group of each posting held then, the main one first. Candidates of the
 * same groups are answered for by the same bodies: one receipt serves them all.
 */
export function coverageKey(person: Pick<Posted, "postings">, day: CivilDate): string {
  const held = [...heldOn(person.postings, day)].sort((a, b) => Number(b.isMain) - Number(a.isMain));
  const groups = held.map(({ divisionCode, staffClass }) => groupOf(divisionCode, staffClass));
  const [first, ...others] = [...new Set(groups)];
  return [first, ...others.sort()].slice(0, MOST_GROUPS).join("+");
}

function groupOf(division: string, staffClass: string): string {
  return `${division}:${isInstitutionStaff(staffClass) ? "institution" : "civil"}`;
}

/** One who must have spoken: the item of a required category, undefined where nobody answers for it. */
export interface AnswerableItem {
  readonly category: string;
  readonly item: SourceItem | undefined;
}

/** The items that answer for the groups of a key, by required category; each item once, and all of several that answer for one group. */
export function answerableItems(
  key: string,
  categories: readonly string[],
  items: readonly SourceItem[],
): AnswerableItem[] {
  const groups = key.split("+").map((group) => group.split(":"));
  return categories.flatMap((category) => {
    const found = groups.flatMap(([division = "", group]) => {
      const answering = items.filter(
        (item) =>
          item.category === category &&
          item.divisions.includes(division) &&
          (item.staffGroup === null || item.staffGroup === group),
      );
      return answering.length > 0 ? answering : [undefined];
    });
    return [...new Set(found)].map((item) => ({ category, item }));
  });
}

export interface LastWord {
  readonly item: string;
  readonly lastDelivery: CivilDate | null;
  readonly refusedRows: number;
  readonly lastZeroReport: CivilDate | null;
}

/** The receipt of one key: a line per required category and item that answers for it. */
export function receiptOf(
  items: readonly AnswerableItem[],
  words: ReadonlyMap<string, LastWord>,
  question: Pick<CaseQuestion, "asOf" | "today">,
): CoverageLine[] {
  return items.map(({ category, item }) =>
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
    refusedRows: word?.refusedRows ?? 0,
    lastZeroReport: word?.lastZeroReport ?? null,
  };
}
