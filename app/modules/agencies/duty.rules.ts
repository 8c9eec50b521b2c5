import { addDays, type CivilDate, diffInDays } from "~/platform/civil-date";
import type { Refusal } from "~/platform/result";

/** Until when something is owed: on a day of the year after, or so many days or working days after an event. */
export type DutyTerm =
  | { readonly kind: "yearly"; readonly month: number; readonly day: number }
  | { readonly kind: "after-event"; readonly days: number }
  | { readonly kind: "working-days"; readonly days: number };

const two = (n: number) => String(n).padStart(2, "0");

/** The day by which the statement on a year is due. @throws where the rule is no yearly one. */
export function statementDue(term: DutyTerm, year: number): CivilDate {
  if (term.kind !== "yearly") throw new RangeError("not a yearly duty");
  return `${year + 1}-${two(term.month)}-${two(term.day)}`;
}

const LAST_DAY = "9999-12-31";

/**
 * The last day for what follows an event; the event's day is day 0. Of a day at the end of the calendar, as a draft may name one, that
 * end. @throws where the rule is a yearly one
 */
export function eventDue(term: DutyTerm, eventOn: CivilDate): CivilDate {
  if (term.kind !== "after-event") throw new RangeError("not a duty after an event");
  return diffInDays(eventOn, LAST_DAY) < term.days ? LAST_DAY : addDays(eventOn, term.days);
}

/**
 * Years on which an agency owes a statement by now: from the year it was listed in, as far as the rule was in force on the
 * day it fell due; a statement arises with the first day of the next year.
 */
export function statementYears(
  rule: { term: DutyTerm; validFrom: CivilDate; validUntil: CivilDate | null },
  listedOn: CivilDate,
  today: CivilDate,
): number[] {
  if (rule.term.kind !== "yearly") return [];
  const years: number[] = [];
  for (let year = Number(listedOn.slice(0, 4)); year < Number(today.slice(0, 4)); year++) {
    const due = statementDue(rule.term, year);
    if (due >= rule.validFrom && (rule.validUntil === null || due <= rule.validUntil)) years.push(year);
  }
  return years;
}

/** Whether what is owed can be waived: while it is open, and once it was missed or came late. Refusal: `duty-state`. */
export function waiverRefusal(state: "open" | "met" | "late" | "missed" | "waived"): Refusal | null {
  if (state === "open" || state === "missed" || state === "late") return null;
  return {
    code: "duty-state",
    key: "agencies:refusal.duty-state",
    params: { state: `$t(agencies:duty-state.${state})` },
  };
}

/** How something owed ended that came in on a day: the due day itself is in time. */
export const dutyEnd = (dueOn: CivilDate, receivedOn: CivilDate): "met" | "late" =>
  receivedOn <= dueOn ? "met" : "late";

/** What is to be done about an open duty today: it was missed, a reminder is due, or nothing. */
export function dutyStep(
  duty: { dueOn: CivilDate; remindedOn: CivilDate | null },
  remindDays: readonly number[],
  today: CivilDate,
): "missed" | "remind" | null {
  if (today > duty.dueOn) return "missed";
  const reached = remindDays.map((days) => addDays(duty.dueOn, -days)).filter((day) => day <= today);
  const last = reached.sort().at(-1);
  return last !== undefined && (duty.remindedOn === null || diffInDays(duty.remindedOn, last) > 0) ? "remind" : null;
}

/** Working days for the answer to a complaint and its decision, by the catalogue. @throws where it names none */
export function complaintTerm(rules: readonly { code: string; term: DutyTerm }[]): number {
  const rule = rules.find(({ code }) => code === "complaint");
  if (rule?.term.kind !== "working-days") throw new RangeError("the catalogue names no working days for complaints");
  return rule.term.days;
}

/** What a duty is about, in words: the year as it stands; of a change, which filing names it and its day (stored `#4 2026-11-16`). */
export function dutyAbout(subject: string, lng: "zh" | "en"): string {
  const change = /^#(\d+) (\d{4}-\d{2}-\d{2})$/.exec(subject);
  if (!change) return ` ${subject}`;
  const [, ordinal, on] = change;
  return lng === "en" ? ` no. ${ordinal}, ${on}` : `（第${ordinal}次，${on}）`;
}
