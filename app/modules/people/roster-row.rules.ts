import type { SheetRow } from "~/modules/reference/sheet-column.types";
import type { FieldProblem } from "~/modules/reference/sheet-row.rules";
import { isWrittenBefore, sameAsWritten } from "~/modules/reference/written-date.rules";
import type { CivilDate } from "~/platform/civil-date";
import { identityBirthDate, identitySex } from "./identity-number.rules";
import type { rosterSheet } from "./roster.sheet";
import type { StaffClass } from "./roster-choices.rules";

export type RosterValues = SheetRow<typeof rosterSheet>;

type Found = Omit<FieldProblem, "column">;

/**
 * What a roster row says against itself: number and date of birth, number and sex, dates before birth. These refuse.
 * Source of birth and sex in the number: GB 11643-1999.
 */
export function rosterRowProblems(values: RosterValues, today: CivilDate): Found[] {
  const problems: Found[] = [];
  const { idNumber, birthOn, sex } = values;
  if (idNumber === undefined) return problems;
  const born = identityBirthDate(idNumber);
  if (born > today) problems.push({ field: "idNumber", code: "birth-in-future", params: { birth: born } });
  if (birthOn !== undefined && !sameAsWritten(birthOn, born)) {
    problems.push({ field: "birthOn", code: "birth-mismatch", params: { written: birthOn, birth: born } });
  }
  const inNumber = identitySex(idNumber) === "男" ? "male" : "female";
  if ((sex === "male" || sex === "female") && sex !== inNumber) {
    problems.push({ field: "sex", code: "sex-mismatch", params: { sex: identitySex(idNumber) } });
  }
  for (const field of ["appointedOn", "rankSince", "workStartedOn", "partyJoinedOn"] as const) {
    const date = values[field];
    if (date !== undefined && isWrittenBefore(date, born)) {
      problems.push({ field, code: "before-birth", params: { date, birth: born } });
    }
  }
  return problems;
}

const institutional: ReadonlySet<StaffClass> = new Set([
  "institution-manager",
  "institution-professional",
  "institution-worker",
  "institution-unspecified",
]);
const civil: ReadonlySet<StaffClass> = new Set(["civil-servant", "reference-managed"]);
const civilRank =
  /巡视员|调研员|主任科员|^[一二]级科员|警务专员|警长|警员|法官|检察官|督办|主办$|行政执法员|级主管$|总监$/;
const institutionRank =
  /^(专业技术|管理|专技|技术工|普通工|职员)|[一二三四五六七八九十]级(岗|职员)|教授|医师|教师|工程师/;

/** What is merely implausible in a roster row: it warns and never refuses. `nature` is that of the unit found. */
export function rosterRowWarnings(values: RosterValues, nature: string | null): Found[] {
  const warnings: Found[] = [];
  const { idNumber, appointedOn, staffClass } = values;
  if (idNumber !== undefined && appointedOn !== undefined) {
    const age = ageOn(identityBirthDate(idNumber), appointedOn);
    if (age < 16) warnings.push({ field: "appointedOn", code: "under-16", params: { age } });
    else if (age < 18 && staffClass !== undefined && civil.has(staffClass)) {
      warnings.push({ field: "appointedOn", code: "civil-servant-under-18", params: { age } });
    }
  }
  if (staffClass !== undefined && nature !== null && !classFits(staffClass, nature)) {
    warnings.push({ field: "staffClass", code: "class-nature" });
  }
  const rank = values.rank ?? values.postGrade;
  if (rank !== undefined && staffClass !== undefined) {
    const odd =
      (institutional.has(staffClass) && civilRank.test(rank)) || (civil.has(staffClass) && institutionRank.test(rank));
    if (odd)
      warnings.push({ field: values.rank === undefined ? "postGrade" : "rank", code: "rank-class", params: { rank } });
  }
  const joined = values.partyJoinedOn;
  if (joined !== undefined && idNumber !== undefined && ageOn(identityBirthDate(idNumber), joined) < 18) {
    warnings.push({ field: "partyJoinedOn", code: "party-under-18" });
  }
  return warnings;
}

/** Whether the row is of a posting held beside the main one: `column` says so, or only the wording of the post does. */
export function sidePosting(values: RosterValues): "column" | "wording" | null {
  if (values.postingKind !== undefined) return values.postingKind === "side" ? "column" : null;
  return values.position !== undefined && /[（(]兼[任职]?[）)]|^兼|兼任$|兼职$/.test(values.position)
    ? "wording"
    : null;
}

/** Full years of age on a day; a date given to the month or year counts as its end, in favour of the row. */
function ageOn(born: CivilDate, on: string): number {
  const day = on.length === 10 ? on : on.length === 7 ? `${on}-31` : `${on}-12-31`;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

function classFits(staffClass: StaffClass, nature: string): boolean {
  if (staffClass === "civil-servant" || staffClass === "organ-worker") return nature !== "institution";
  if (staffClass === "reference-managed") return nature !== "organ" && nature !== "institution";
  return nature === "institution";
}
