import type { FieldDifference } from "~/modules/reference/import-handler.types";
import type { CellProblem } from "~/modules/reference/sheet-column.types";
import { firstDay, sameAsWritten } from "~/modules/reference/written-date.rules";
import { addDays, type CivilDate, latestOf } from "~/platform/civil-date";
import type { RosterValues } from "./roster-row.rules";

/** What a roster may change of a person. */
export interface PersonFields {
  staffClass: string;
  status: string;
  politicalStatus: string | null;
  partyJoinedOn: string | null;
  workStartedOn: string | null;
  nationality: string | null;
  formerNames: string[];
}

/** What a roster may change of a posting. `fromOn` is a day; where the roster named a month only, its first. */
export interface PostingFields {
  unitId: string;
  staffClass: string;
  position: string | null;
  rank: string | null;
  postCategory: string | null;
  postGrade: string | null;
  fromOn: string;
  fromPrecision: "day" | "month";
  rankFromOn: string | null;
}

export interface StoredPosting extends PostingFields {
  id: string;
}

export interface StoredPerson extends PersonFields {
  id: string;
  version: number;
  name: string;
  main: StoredPosting;
  /** Postings held beside the main one; those that run come first, then the last ended. */
  sides: readonly (StoredPosting & { toOn: CivilDate | null })[];
}

/** A row whose unit and post are known. */
export interface ResolvedRow {
  values: RosterValues;
  unitId: string;
  position: string | null;
  isSide: boolean;
  /** Units that were merged into this one: whoever was posted there holds that place here. */
  mergedHere?: ReadonlySet<string>;
}

export type RosterDecision =
  | { action: "refused"; field: string; problem: CellProblem }
  | { action: "unchanged" }
  | {
      action: "change";
      mode: "correct" | "transfer" | "side";
      person: PersonFields;
      posting: PostingFields;
      /** The posting that is corrected; null where one is opened. */
      postingId: string | null;
      /** The posting had ended when the person left, and is held again. */
      isAgain?: true;
      /** The place beside the main one that ends because this one is opened. */
      replacesId?: string;
      differences: FieldDifference[];
    };

/**
 * What a row means for a person already in the register. The roster is a delta: blanks change nothing; a later 任职日期 is a transfer,
 * the same one a correction, an earlier one is refused; another name under a known number is refused.
 */
export function rosterDecision(row: ResolvedRow, stored: StoredPerson): RosterDecision {
  const { values } = row;
  if (values.name !== stored.name) return refuse("name", "name-mismatch");
  const person = row.isSide ? stored : personAfter(values, stored);
  const began = values.appointedOn!;
  const current = row.isSide ? sideAt(row, stored) : stored.main;
  if (!current) {
    const posting = newPosting(row);
    const differences = [{ field: "unitName", before: null, after: row.unitId }];
    return { action: "change", mode: "side", person, posting, postingId: null, differences };
  }
  const storedBegan = current.fromPrecision === "month" ? current.fromOn.slice(0, 7) : current.fromOn;
  if (!sameAsWritten(began, storedBegan)) {
    if (began < storedBegan) return refuse("appointedOn", "earlier-appointment", { stored: storedBegan });
    const posting = newPosting(row, current);
    const differences = differencesOf(stored, person, current, posting);
    if (!row.isSide) return { action: "change", mode: "transfer", person, posting, postingId: null, differences };
    return { action: "change", mode: "side", person, posting, postingId: null, replacesId: current.id, differences };
  }
  const posting = correctedPosting(row, current);
  // The row of a place held beside the main one says nothing of the person, but that the place is held again.
  const hadEnded = "toOn" in current && current.toOn !== null && stored.status !== "in-post";
  const isAgain = row.isSide && hadEnded && values.status === "in-post";
  const after = isAgain ? { ...person, status: "in-post" } : person;
  const differences = differencesOf(stored, after, current, posting);
  if (differences.length === 0) return { action: "unchanged" };
  return {
    action: "change",
    mode: row.isSide ? "side" : "correct",
    person,
    posting,
    postingId: current.id,
    ...(isAgain ? { isAgain } : {}),
    differences,
  };
}

/** The place held beside the main one at the unit of the row, else at one that was merged into it. */
function sideAt({ unitId, mergedHere }: ResolvedRow, { sides }: StoredPerson) {
  return sides.find((side) => side.unitId === unitId) ?? sides.find((side) => mergedHere?.has(side.unitId));
}

/**
 * What the row of a main posting comes to for somebody who is posted outside the scope of whoever delivers it: a later appointment
 * takes them over, nothing else does, and of what is stored nothing is shown, neither what differs nor since when they are there.
 */
export function asFromElsewhere(decision: RosterDecision): RosterDecision {
  if (decision.action === "refused" && decision.field === "name") return decision;
  if (decision.action !== "change" || decision.mode !== "transfer") return refuse("idNumber", "person-elsewhere");
  const differences = decision.differences
    .filter(({ field }) => field === "unitName")
    .map((difference) => ({ ...difference, before: null }));
  return { ...decision, differences };
}

/** A person's fields after the row: what it says, else what was stored, else nothing. */
export function personAfter(values: RosterValues, stored: PersonFields | null): PersonFields {
  const formerNames = stored?.formerNames ?? [];
  return {
    staffClass: values.staffClass ?? stored?.staffClass ?? "institution-unspecified",
    status: values.status ?? stored?.status ?? "in-post",
    politicalStatus: values.politicalStatus ?? stored?.politicalStatus ?? null,
    partyJoinedOn: finer(values.partyJoinedOn, stored?.partyJoinedOn ?? null),
    workStartedOn: finer(values.workStartedOn, stored?.workStartedOn ?? null),
    nationality: values.nationality ?? stored?.nationality ?? null,
    formerNames:
      values.formerName === undefined || formerNames.includes(values.formerName)
        ? formerNames
        : [...formerNames, values.formerName],
  };
}

/** The posting that a row opens; class and rank carry over from the one before only where the row says nothing. */
export function newPosting(row: ResolvedRow, before: PostingFields | null = null): PostingFields {
  const { values } = row;
  const began = values.appointedOn!;
  const sameUnit = before?.unitId === row.unitId;
  return {
    unitId: row.unitId,
    staffClass: values.staffClass ?? before?.staffClass ?? "institution-unspecified",
    position: row.position ?? (sameUnit ? (before?.position ?? null) : null),
    rank: values.rank ?? before?.rank ?? null,
    postCategory: values.postCategory ?? before?.postCategory ?? null,
    postGrade: values.postGrade ?? before?.postGrade ?? null,
    fromOn: firstDay({ text: began, precision: began.length === 7 ? "month" : "day" }),
    fromPrecision: began.length === 7 ? "month" : "day",
    rankFromOn: values.rankSince ?? before?.rankFromOn ?? null,
  };
}

/**
 * Last day (inclusive) of a posting after a row of a roster, null while it lasts. A roster names no last day: one that is known stays
 * until a row says that the person is in post again; whoever is not in post any more has left by the day before `today`.
 */
export function endAfter(
  fromOn: CivilDate,
  toOn: CivilDate | null,
  status: { before: string; after: string },
  today: CivilDate,
): CivilDate | null {
  if (status.after === "in-post") return status.before === "in-post" ? toOn : null;
  return toOn !== null && toOn >= fromOn ? toOn : latestOf(addDays(today, -1), fromOn);
}

/** Last day (inclusive) of the posting that ends because another begins on `fromOn`; never before its own first day. */
export function lastDayBefore(fromOn: string, ownFirst: string): string {
  const last = addDays(fromOn, -1);
  return last < ownFirst ? ownFirst : last;
}

function correctedPosting(row: ResolvedRow, stored: StoredPosting): PostingFields {
  const { values } = row;
  const began = values.appointedOn!;
  const isFiner = stored.fromPrecision === "month" && began.length === 10;
  return {
    // Whoever was at a unit that was merged since has been there: what is written over is no history, such as which rules held then.
    unitId: row.mergedHere?.has(stored.unitId) ? stored.unitId : row.unitId,
    staffClass: values.staffClass ?? stored.staffClass,
    position: row.position ?? stored.position,
    rank: values.rank ?? stored.rank,
    postCategory: values.postCategory ?? stored.postCategory,
    postGrade: values.postGrade ?? stored.postGrade,
    fromOn: isFiner ? began : stored.fromOn,
    fromPrecision: isFiner ? "day" : stored.fromPrecision,
    rankFromOn: finer(values.rankSince, stored.rankFromOn),
  };
}

/** The more exact of two dates that can be the same; else the new one. */
function finer(written: string | undefined, stored: string | null): string | null {
  if (written === undefined) return stored;
  return stored !== null && sameAsWritten(written, stored) && stored.length >= written.length ? stored : written;
}

const personFields = [
  "staffClass",
  "status",
  "politicalStatus",
  "partyJoinedOn",
  "workStartedOn",
  "nationality",
  "formerNames",
] as const;
const postingFields = [
  "unitId",
  "position",
  "rank",
  "postCategory",
  "postGrade",
  "fromOn",
  "fromPrecision",
  "rankFromOn",
  "staffClass",
] as const;

function differencesOf(
  stored: PersonFields,
  person: PersonFields,
  before: PostingFields,
  after: PostingFields,
): FieldDifference[] {
  const differences: FieldDifference[] = [];
  const add = (field: string, old: unknown, next: unknown) => {
    const [a, b] = [textOf(old), textOf(next)];
    if (a !== b && !differences.some((difference) => difference.field === field))
      differences.push({ field, before: a, after: b });
  };
  for (const field of personFields) add(field, stored[field], person[field]);
  for (const field of postingFields)
    add(field === "unitId" ? "unitName" : field === "fromOn" ? "appointedOn" : field, before[field], after[field]);
  return differences;
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join("、") || null : String(value);
}

function refuse(field: string, code: string, params?: CellProblem["params"]): RosterDecision {
  return { action: "refused", field, problem: params ? { code, params } : { code } };
}
