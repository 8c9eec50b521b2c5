import type { RatingMethod, ScaleGrade } from "~/modules/agencies/grading.types";
import { addDays, addMonths, type CivilDate, diffInDays, earliestOf } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import type { GivenGrade, Grade, Ids, Period, QualityFact, QualityReport, Share, Told } from "./quality.types";
import { shareOf } from "./wilson.rules";

/** The numbers that the statistics rest on (db/reference/quality-parameters.ts). */
export interface Parameters {
  readonly leastReports: number;
  readonly leastPeers: number;
  readonly factMonths: number;
  readonly migrationDays: number;
  readonly shoppingDays: number;
}

export function inPeriod({ issuedOn }: QualityReport, { from, until }: Period): boolean {
  return from <= issuedOn && issuedOn <= until;
}

/** The grades of a report one after the other, each with its first day; a revision that leaves the grade as it was is none. */
export function gradesGiven(report: QualityReport): GivenGrade[] {
  const { grade, rank, scale, standard } = report;
  const given: GivenGrade[] = [{ from: report.issuedOn, grade, rank, scale, standard }];
  for (const next of report.revised) {
    const last = given.at(-1)!;
    if (next.grade !== last.grade || isScaleChanged([last, next])) given.push(next);
  }
  return given;
}

/** The grade in force on a day; before the day of issue, the one it was issued with. */
export function gradeOn(report: QualityReport, day: CivilDate): GivenGrade {
  const given = gradesGiven(report);
  return given.findLast(({ from }) => from <= day) ?? given[0]!;
}

const isScaleChanged = (grades: readonly Grade[]) =>
  new Set(grades.map(({ scale, standard }) => `${scale} ${standard}`)).size > 1;

export interface DistributionRow {
  readonly grade: string;
  readonly ids: Ids;
  /** Reports of peers with this grade. */
  readonly peers: number;
}

/**
 * How the grades with which an agency issued its reports of a period are spread beside those of its peers: agencies whose scale has the
 * same grades in the same order. Withheld where its own scale changed within the period or too few are comparable. `peers` counts by agency, scale, grade.
 */
export function distribution(
  own: readonly QualityReport[],
  peers: readonly { agencyId: string; scale: string; grade: string; count: number }[],
  parameters: Parameters,
): Told<{ rows: readonly DistributionRow[]; total: number; peerTotal: number; peerAgencies: number }> {
  const scale = own[0]?.scale;
  if (scale === undefined) return { told: false, why: "no-reports" };
  if (isScaleChanged(own)) return { told: false, why: "scale-changed" };
  const alike = peers.filter((peer) => peer.scale === scale);
  const peerAgencies = new Set(alike.map(({ agencyId }) => agencyId)).size;
  if (peerAgencies < parameters.leastPeers) return { told: false, why: "no-peers" };
  const peerTotal = alike.reduce((sum, { count }) => sum + count, 0);
  if (own.length < parameters.leastReports || peerTotal < parameters.leastReports)
    return { told: false, why: "too-few" };
  const rows = gradesOf(scale).map((grade) => ({
    grade,
    ids: own.filter((report) => report.grade === grade).map(({ id }) => id),
    peers: alike.filter((peer) => peer.grade === grade).reduce((sum, { count }) => sum + count, 0),
  }));
  return { told: true, rows, total: own.length, peerTotal, peerAgencies };
}

/** The grades of a scale, best first, from its text. */
export function gradesOf(scale: string): string[] {
  return JSON.parse(scale) as string[];
}

/** A scale as one text: equal where the grades and their order are equal, whatever they are said to mean: so agencies are compared. */
export function scaleText(grades: readonly string[]): string {
  return JSON.stringify(grades);
}

/**
 * What an agency's own grades stand for, as one text: their meanings on the filed scale and the lowest points of each in the filed method.
 * The same letters filed anew with other meanings or cut-offs are another standard; other indicators under the same cut-offs are not.
 */
export function standardText(grades: readonly ScaleGrade[], cutOffs: RatingMethod["cutOffs"]): string {
  const points = new Map(cutOffs.map((one) => [one.grade, one.points]));
  return JSON.stringify(grades.map(({ grade, meaning }) => [grade, meaning, points.get(grade) ?? null]));
}

export interface MigrationRow {
  readonly grade: string;
  /** Reports by the grade held `years` later, in the order of the scale. */
  readonly to: readonly Ids[];
  /** No grade of this agency near the anniversary. */
  readonly gone: Ids;
}

/**
 * Where the grades of a period stood `years` later: from the grade of issue to the grade that the agency gave the same enterprise
 * for the same purpose, in a report or by revising one, nearest to the anniversary, at most `migrationDays` away (of two equally near the later one). Reports whose anniversary window is not over by `today` are counted apart;
 * withdrawn ones say nothing. Withheld where the standard on either side differs, and where enough were issued but their time is not over.
 */
export function migration(
  all: readonly QualityReport[],
  period: Period,
  years: number,
  today: CivilDate,
  parameters: Parameters,
): Told<{ grades: readonly string[]; rows: readonly MigrationRow[]; pending: number }> {
  const standing = all.filter(({ withdrawn }) => !withdrawn);
  const begun = standing.filter((report) => inPeriod(report, period));
  if (begun.length === 0) return { told: false, why: "no-reports" };
  const isOver = (report: QualityReport) =>
    addDays(addMonths(report.issuedOn, 12 * years), parameters.migrationDays) < today;
  const cohort = begun.filter(isOver);
  const bySubject = groupBy(standing, subjectOf);
  const pairs = cohort.map((report) => ({ report, later: laterOf(report, bySubject, years, parameters) }));
  if (cohort.length < parameters.leastReports)
    return { told: false, why: begun.length < parameters.leastReports ? "too-few" : "not-yet-over" };
  const sides: Grade[] = pairs.flatMap(({ report, later }) => [report, ...(later ? [later] : [])]);
  if (isScaleChanged(sides)) return { told: false, why: "scale-changed" };
  const grades = gradesOf(sides[0]!.scale);
  const idsWhere = (grade: string, hit: (later: GivenGrade | undefined) => boolean) =>
    pairs.filter(({ report, later }) => report.grade === grade && hit(later)).map(({ report }) => report.id);
  const rows = grades.map((grade) => ({
    grade,
    to: grades.map((target) => idsWhere(grade, (later) => later?.grade === target)),
    gone: idsWhere(grade, (later) => later === undefined),
  }));
  return { told: true, grades, rows, pending: begun.length - cohort.length };
}

const subjectOf = (report: QualityReport) => `${report.enterpriseId} ${report.purpose}`;

/** The grade nearest to the anniversary. */
function laterOf(
  report: QualityReport,
  bySubject: ReadonlyMap<string, readonly QualityReport[]>,
  years: number,
  { migrationDays }: Parameters,
): GivenGrade | undefined {
  const anniversary = addMonths(report.issuedOn, 12 * years);
  const distance = ({ from }: GivenGrade) => Math.abs(diffInDays(anniversary, from));
  return (bySubject.get(subjectOf(report)) ?? [])
    .flatMap(gradesGiven)
    .filter((given) => given.from > report.issuedOn && distance(given) <= migrationDays)
    .sort((a, b) => distance(a) - distance(b) || (a.from < b.from ? 1 : -1))[0];
}

export interface BackTestRow {
  readonly grade: string;
  /** Reports that had this grade and whose time with it is over. */
  readonly observed: Ids;
  /** Of these, the ones followed by an adverse public fact. */
  readonly followed: Ids;
  readonly share: Share;
}

/**
 * Adverse public facts after each grade given to the reports of a period: within `factMonths` of its first day (that day left out, the
 * same-numbered last one inclusive), but no longer than it was in force; the day of a revision still belongs to the grade of before, so that
 * what is revised because of a fact leaves the fact with the grade that did not foresee it. Counted are reports whose time is over by `today`.
 * Voided facts never were; repaired ones were. Without interval where too few to say.
 */
export function backTest(
  own: readonly QualityReport[],
  facts: readonly QualityFact[],
  today: CivilDate,
  parameters: Parameters,
): Told<{ rows: readonly BackTestRow[]; pending: number }> {
  const given = own.flatMap((report) => watchesOf(report, parameters));
  const scale = given[0]?.scale;
  if (scale === undefined) return { told: false, why: "no-reports" };
  if (isScaleChanged(given)) return { told: false, why: "scale-changed" };
  const byEnterprise = groupBy(
    facts.filter(({ voided }) => !voided),
    ({ enterpriseId }) => enterpriseId,
  );
  const isFollowed = ({ report, from, end }: Watch) =>
    (byEnterprise.get(report.enterpriseId) ?? []).some(({ decidedOn }) => decidedOn > from && decidedOn <= end);
  const isOver = ({ end }: Watch) => end < today;
  const rows = gradesOf(scale).map((grade) => {
    const ofGrade = given.filter((watch) => watch.grade === grade && isOver(watch));
    const observed = idsOf(ofGrade);
    const followed = idsOf(ofGrade.filter(isFollowed));
    return { grade, observed, followed, share: shareOf(followed.length, observed.length, parameters.leastReports) };
  });
  return { told: true, rows, pending: idsOf(given.filter((watch) => !isOver(watch))).length };
}

/** A grade of a report with the last day on which a fact would follow it. */
interface Watch extends GivenGrade {
  readonly report: QualityReport;
  readonly end: CivilDate;
}

function watchesOf(report: QualityReport, { factMonths }: Parameters): Watch[] {
  const given = gradesGiven(report);
  return given.map((grade, index) => ({
    ...grade,
    report,
    end: earliestOf(addMonths(grade.from, factMonths), given[index + 1]?.from, report.withdrawnOn)!,
  }));
}

/** Each report once, also where it came back to a grade. */
const idsOf = (watches: readonly Watch[]): Ids => [...new Set(watches.map(({ report }) => report.id))];
