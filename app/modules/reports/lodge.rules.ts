import type { AnalystAt, Interest } from "~/modules/agencies/agencies.types";
import type { Scale } from "~/modules/agencies/grading.types";
import type { Standing } from "~/modules/agencies/standing.rules";
import { addDays, addMonths, type CivilDate, civilParts } from "~/platform/civil-date";
import type { MessageParams } from "~/platform/result";
import { type Changed, followsOn, judgedOn } from "./in-force.rules";
import { namedAnalysts } from "./named-analysts.rules";
import { namedTwice } from "./report-row.rules";
import type { ReportStatement } from "./reports.types";

/** What the register knows about the things that a statement names. */
export interface LodgeFacts {
  readonly today: CivilDate;
  readonly agencyId: string;
  readonly standingOnIssue: Standing;
  readonly standingToday: Standing;
  /** Last day of validity that a report of that day of issue may have, at most. */
  readonly latestExpiry: CivilDate;
  /** Of the statement's number: undefined where it names none, null where nobody reserved it. */
  readonly number: { readonly agencyId: string; readonly state: "reserved" | "used" | "released" } | null | undefined;
  readonly enterprise: { readonly id: string; readonly name: string; readonly formerNames: readonly string[] } | null;
  /** In force on the day of judgement (`judgedOn`): of a revision its own, else the day of issue. */
  readonly scale: Scale | undefined;
  /** Codes of the indicators of the method in force on that day; null where there is no method. */
  readonly indicators: ReadonlySet<string> | null;
  /** At the agency on that day. */
  readonly analysts: readonly AnalystAt[];
  /** Ties of the agency or its analysts to the enterprise on that day. */
  readonly interests: readonly Pick<Interest, "analystId" | "kind">[];
  /** Number of the report of the same agency, enterprise, purpose and day of issue. */
  readonly sameReport: string | null;
  readonly isOwnNoTaken: boolean;
  /**
   * Where the regulator takes in what was issued before the register began: the day on which it began, null where none is set. The
   * agency's standing today does not matter then, for it is not the agency that lodges. Undefined for what an agency lodges.
   */
  readonly pastBefore?: CivilDate | null;
  /** Of what takes the place of an earlier version: by which act, and of which. */
  readonly change?: { readonly act: "corrected" | "revised"; readonly version: Changed };
}

/** What stands against a statement: the field and why. */
export interface LodgeProblem {
  readonly field: keyof ReportStatement;
  readonly code: string;
  readonly params?: MessageParams;
}

/**
 * Last day of validity where the report names none: the day before the same-numbered day `months` later; where that month has no
 * such day, its last day.
 */
export function defaultExpiry(issuedOn: CivilDate, months: number): CivilDate {
  const same = addMonths(issuedOn, months);
  return civilParts(same).day < civilParts(issuedOn).day ? same : addDays(same, -1);
}

/** Everything that stands against a statement, field by field; empty where it can be lodged. */
export function lodgeProblems(
  statement: ReportStatement & { expiresOn: CivilDate },
  facts: LodgeFacts,
): LodgeProblem[] {
  const on = judgedOn(statement.issuedOn, facts.change, facts.today);
  return [
    ...numberProblems(facts),
    ...enterpriseProblems(statement, facts),
    ...dateProblems(statement, facts),
    ...pastProblems(statement, facts),
    ...standingProblems(facts),
    ...gradeProblems(statement, facts, on),
    ...indicatorProblems(statement, facts, on),
    ...analystProblems(statement, facts, on),
    ...doubleProblems(statement, facts),
  ];
}

function numberProblems({ number, agencyId }: LodgeFacts): LodgeProblem[] {
  if (number === undefined) return [];
  // Another agency's number is told apart from an unknown one by nobody but its owner.
  if (number === null || number.agencyId !== agencyId) return [{ field: "no", code: "number-not-yours" }];
  if (number.state === "used") return [{ field: "no", code: "number-used" }];
  return number.state === "released" ? [{ field: "no", code: "number-released" }] : [];
}

function enterpriseProblems({ enterpriseName }: ReportStatement, { enterprise }: LodgeFacts): LodgeProblem[] {
  if (!enterprise) return [{ field: "uscc", code: "enterprise-unknown" }];
  const names = [enterprise.name, ...enterprise.formerNames].map(bare);
  if (names.includes(bare(enterpriseName))) return [];
  return [{ field: "enterpriseName", code: "enterprise-name-differs", params: { name: enterprise.name } }];
}

const bare = (name: string) => name.normalize("NFKC").replace(/[\s()（）]/g, "");

function dateProblems(
  { dataCutoffOn, issuedOn, expiresOn }: ReportStatement & { expiresOn: CivilDate },
  { today, change, latestExpiry }: LodgeFacts,
): LodgeProblem[] {
  const problems: LodgeProblem[] = [];
  if (issuedOn > today) problems.push({ field: "issuedOn", code: "issue-in-future" });
  // A revision follows what came after the day of issue and rests on data of then; so does what corrects it.
  const followed = change ? followsOn(change.act, change.version, today) : null;
  if (change && followed !== null && issuedOn !== change.version.issuedOn)
    problems.push({ field: "issuedOn", code: "issue-day-stays", params: { on: change.version.issuedOn } });
  if (dataCutoffOn > (followed ?? issuedOn))
    problems.push({ field: "dataCutoffOn", code: followed ? "cutoff-after-revision" : "cutoff-after-issue" });
  if (expiresOn <= issuedOn) problems.push({ field: "expiresOn", code: "expiry-not-after-issue" });
  if (expiresOn > latestExpiry)
    problems.push({ field: "expiresOn", code: "expiry-too-late", params: { on: latestExpiry } });
  return problems;
}

function pastProblems({ issuedOn }: ReportStatement, { pastBefore }: LodgeFacts): LodgeProblem[] {
  if (pastBefore === undefined) return [];
  if (pastBefore === null) return [{ field: "issuedOn", code: "no-register-begin" }];
  return issuedOn < pastBefore ? [] : [{ field: "issuedOn", code: "not-of-the-past", params: { on: pastBefore } }];
}

function standingProblems({ standingOnIssue, standingToday, pastBefore }: LodgeFacts): LodgeProblem[] {
  if (standingToday !== "good" && pastBefore === undefined)
    return [{ field: "issuedOn", code: `agency-${standingToday}-today` }];
  return standingOnIssue === "good" ? [] : [{ field: "issuedOn", code: `agency-${standingOnIssue}-on-issue` }];
}

function gradeProblems({ grade }: ReportStatement, { scale, indicators }: LodgeFacts, on: CivilDate): LodgeProblem[] {
  if (!scale) return [{ field: "grade", code: "no-scale", params: { on } }];
  if (!indicators) return [{ field: "grade", code: "no-method", params: { on } }];
  if (scale.grades.some((each) => each.grade === grade)) return [];
  const grades = scale.grades.map((each) => each.grade).join("、");
  return [{ field: "grade", code: "grade-outside-scale", params: { grade, grades, on } }];
}

/** Two values for one indicator, or a value that none of the filed method asks for; one that is left out is no problem here, but for the re-computation. */
function indicatorProblems(statement: ReportStatement, { indicators }: LodgeFacts, on: CivilDate): LodgeProblem[] {
  const twice = namedTwice(statement.indicators);
  if (twice !== undefined) return [{ field: "indicators", code: "indicator-twice", params: { name: twice } }];
  const unknown = Object.keys(statement.indicators).find((code) => indicators && !indicators.has(code));
  const params = { name: unknown ?? "", on };
  return unknown === undefined ? [] : [{ field: "indicators", code: "indicator-unknown", params }];
}

function analystProblems(
  statement: ReportStatement,
  { analysts, interests }: LodgeFacts,
  on: CivilDate,
): LodgeProblem[] {
  const problems: LodgeProblem[] = [];
  const field = "analysts";
  if (interests.some((interest) => interest.analystId === null))
    problems.push({ field: "uscc", code: "agency-conflicted" });
  const found = namedAnalysts(statement.analysts, analysts);
  const ids = new Set(found.flatMap((each) => (each.ok ? [each.analyst.id] : [])));
  for (const each of found) if (!each.ok) problems.push({ field, code: each.code, params: { name: each.name, on } });
  // Whoever cannot be told may be two.
  const unknown = found.reduce((sum, each) => sum + (each.ok ? 0 : each.code === "analysts-unparted" ? 2 : 1), 0);
  if (ids.size + unknown < 2) problems.push({ field, code: "analysts-too-few" });
  for (const analyst of analysts) {
    if (!ids.has(analyst.id) || !interests.some((interest) => interest.analystId === analyst.id)) continue;
    problems.push({ field, code: "analyst-conflicted", params: { name: analyst.name } });
  }
  return problems;
}

function doubleProblems({ ownNo }: ReportStatement, { sameReport, isOwnNoTaken }: LodgeFacts): LodgeProblem[] {
  if (sameReport) return [{ field: "issuedOn", code: "already-lodged", params: { no: sameReport } }];
  return ownNo && isOwnNoTaken ? [{ field: "ownNo", code: "own-number-taken" }] : [];
}
