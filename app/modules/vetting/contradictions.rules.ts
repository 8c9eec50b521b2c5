import type { VettingPurposeCode } from "#db/reference/vetting/types";
import { cleanName } from "~/modules/reference/text-cleaning.rules";
import type { VettedPerson } from "./answer.types";
import { isInstitutionStaff } from "./findings.rules";
import type { UnitReader } from "./unit-text.rules";
import type { CandidateLine, Line } from "./vetting.types";

/** What the register holds of the person matched, beside what the rules ask. */
export interface RegisteredAs extends VettedPerson {
  readonly name: string;
  readonly bornOn: string;
  readonly sex: "male" | "female" | "unknown" | "unstated";
  readonly unitIds: readonly string[];
}

/**
 * Where the list and the register disagree about somebody who was found: told to the officer and to the requester,
 * because one of the two is wrong.
 */
export function contradictions(
  line: CandidateLine,
  person: RegisteredAs,
  purpose: VettingPurposeCode,
  units: UnitReader,
): Line[] {
  const found: Line[] = [];
  const say = (key: string, params?: Line["params"]) => found.push({ key: `vetting:contradiction.${key}`, params });
  if (purpose === "party-honour" && person.membership === "none") say("honour-non-member");
  if (purpose === "party-honour" && person.membership === "probationary") say("honour-probationary");
  if (purpose === "party-admission" && person.membership === "full") say("admission-member");
  if (purpose === "rank-promotion" && isInstitutionStaff(person.staffClass)) say("rank-institution");
  if (purpose === "institution-post" && !isInstitutionStaff(person.staffClass)) say("institution-civil");
  if (person.status !== "in-post") say("status", { status: person.status });
  if (cleanName(line.name) !== person.name) say("former-name", { name: person.name });
  if (line.birthMonth && !person.bornOn.startsWith(line.birthMonth)) {
    say("birth-month", { said: line.birthMonth, held: person.bornOn.slice(0, 7) });
  }
  const sex = line.extra.find((cell) => cell.header === "性别")?.value;
  if ((sex === "男" && person.sex === "female") || (sex === "女" && person.sex === "male")) say("sex");
  if (line.unit) {
    const meant = units.unitsMeant(line.unit);
    if (meant.size > 0 && !person.unitIds.some((id) => units.covers(meant, id))) say("unit");
  }
  return found;
}

/** Lines of the list that mean the same person: nobody is answered for twice unseen. */
export function duplicateNos(
  matched: readonly { no: string; personId: string | null }[],
): ReadonlyMap<string, string[]> {
  const byPerson = new Map<string, string[]>();
  for (const { no, personId } of matched) {
    if (personId) byPerson.set(personId, [...(byPerson.get(personId) ?? []), no]);
  }
  const result = new Map<string, string[]>();
  for (const nos of byPerson.values()) {
    if (nos.length > 1) for (const no of nos) result.set(no, nos.filter((other) => other !== no).sort());
  }
  return result;
}
