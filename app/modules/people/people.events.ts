/**
 * Version 1 of what the journal keeps of a person; the payload is under the person's own key. Never an identity number.
 * `postings` are those the event touches, as they were before and as they are after; a fold keeps postings by id.
 */
export interface PersonSnapshot {
  name: string;
  sex: string;
  bornOn: string;
  staffClass: string;
  status: string;
  politicalStatus: string | null;
  partyJoinedOn: string | null;
  workStartedOn: string | null;
  nationality: string | null;
  formerNames: string[];
  unitId: string;
  divisionCode: string;
  position: string | null;
  rank: string | null;
  mainPostingId: string;
  postings: PostingSnapshot[];
}

export interface PostingSnapshot {
  id: string;
  unitId: string;
  isMain: boolean;
  staffClass: string;
  position: string | null;
  rank: string | null;
  postCategory: string | null;
  postGrade: string | null;
  fromOn: string;
  fromPrecision: "day" | "month";
  toOn: string | null;
  rankFromOn: string | null;
}

export const rosterEvents = [
  "person-registered",
  "person-changed",
  "person-transferred",
  "side-posting-opened",
] as const;

/** What a registrar does to a person by hand; sentences are `people:event.<name>`. */
export const personEvents = [
  ...rosterEvents,
  "person-corrected",
  "person-retired",
  "person-left",
  "person-renamed",
] as const;
