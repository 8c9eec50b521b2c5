import { addDays, addMonths, type CivilDate, diffInDays } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import type { Ids, Period, QualityFact, QualityReport, Share, Told } from "./quality.types";
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

export interface DistributionRow {
  readonly grade: string;
  readonly ids: Ids;
  /** Reports of peers with this grade. */
  readonly peers: number;
}

/**
 * How an agency's grades of a period are spread beside those of its peers: agencies whose scale has the same grades in the same
 * order. Withheld where its own scale changed within the period or too few are comparable. `peers` counts by agency, scale, grade.
 */
export function distribution(
  own: readonly QualityReport[],
  peers: readonly { agencyId: string; scale: string; grade: string; count: number }[],
  parameters: Parameters,
): Told<{ rows: readonly DistributionRow[]; total: number; peerTotal: number; peerAgencies: number }> {
  const scales = new Set(own.map(({ scale }) => scale));
  const [scale] = scales;
  if (scale === undefined) return { told: false, why: "no-reports" };
  if (scales.size > 1) return { told: false, why: "scale-changed" };
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

/** A scale as one text: equal where the grades and their order are equal, whatever they are said to mean. */
export function scaleText(grades: readonly string[]): string {
  return JSON.stringify(grades);
}

export interface MigrationRow {
  readonly grade: string;
  /** Reports by the grade held `years` later, in the order of the scale. */
  readonly to: readonly Ids[];
  /** No grade of this agency near the anniversary. */
  readonly gone: Ids;
}

/**
 * Where the grades of a period stood `years` later: the agency's report on the same enterprise for the same purpose nearest to
 * the anniversary, at most `migrationDays` away (of two equally near the later one). Reports whose anniversary window is not over by `today` are counted apart;
 * withdrawn ones say nothing. Withheld where a scale on either side differs.
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
  const scales = new Set(pairs.flatMap(({ report, later }) => [report.scale, ...(later ? [later.scale] : [])]));
  const [scale] = scales;
  if (scale === undefined || cohort.length < parameters.leastReports) return { told: false, why: "too-few" };
  if (scales.size > 1) return { told: false, why: "scale-changed" };
  const grades = gradesOf(scale);
  const idsWhere = (grade: string, hit: (later: QualityReport | undefined) => boolean) =>
    pairs.filter(({ report, later }) => report.grade === grade && hit(later)).map(({ report }) => report.id);
  const rows = grades.map((grade) => ({
    grade,
    to: grades.map((target) => idsWhere(grade, (later) => later?.grade === target)),
    gone: idsWhere(grade, (later) => later === undefined),
  }));
  return { told: true, grades, rows, pending: begun.length - cohort.length };
}

const subjectOf = (report: QualityReport) => `${report.enterpriseId} ${report.purpose}`;

function laterOf(
  report: QualityReport,
  bySubject: ReadonlyMap<string, readonly QualityReport[]>,
  years: number,
  { migrationDays }: Parameters,
): QualityReport | undefined {
  const anniversary = addMonths(report.issuedOn, 12 * years);
  const distance = (other: QualityReport) => Math.abs(diffInDays(anniversary, other.issuedOn));
  return (bySubject.get(subjectOf(report)) ?? [])
    .filter((other) => other.issuedOn > report.issuedOn && distance(other) <= migrationDays)
    .sort((a, b) => distance(a) - distance(b) || (a.issuedOn < b.issuedOn ? 1 : -1))[0];
}

export interface BackTestRow {
  readonly grade: string;
  /** Reports observed for the whole time. */
  readonly observed: Ids;
  /** Of these, the ones followed by an adverse public fact. */
  readonly followed: Ids;
  readonly share: Share;
}

/**
 * Adverse public facts after each grade: of the reports issued in the period whose `factMonths` are over by `today`, how many
 * were followed by at least one fact about the enterprise, decided after the day of issue and within those months (the last day, the
 * same-numbered one, inclusive). Voided facts never were; repaired ones were. Without interval where too few to say.
 */
export function backTest(
  own: readonly QualityReport[],
  facts: readonly QualityFact[],
  today: CivilDate,
  parameters: Parameters,
): Told<{ rows: readonly BackTestRow[]; pending: number }> {
  const scales = new Set(own.map(({ scale }) => scale));
  const [scale] = scales;
  if (scale === undefined) return { told: false, why: "no-reports" };
  if (scales.size > 1) return { told: false, why: "scale-changed" };
  const byEnterprise = groupBy(
    facts.filter(({ voided }) => !voided),
    ({ enterpriseId }) => enterpriseId,
  );
  const end = (report: QualityReport) => addMonths(report.issuedOn, parameters.factMonths);
  const observed = own.filter((report) => end(report) < today);
  const isFollowed = (report: QualityReport) =>
    (byEnterprise.get(report.enterpriseId) ?? []).some(
      ({ decidedOn }) => decidedOn > report.issuedOn && decidedOn <= end(report),
    );
  const rows = gradesOf(scale).map((grade) => {
    const ofGrade = observed.filter((report) => report.grade === grade);
    const followed = ofGrade.filter(isFollowed);
    return {
      grade,
      observed: ofGrade.map(({ id }) => id),
      followed: followed.map(({ id }) => id),
      share: shareOf(followed.length, ofGrade.length, parameters.leastReports),
    };
  });
  return { told: true, rows, pending: own.length - observed.length };
}
