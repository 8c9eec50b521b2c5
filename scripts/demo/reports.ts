import type { IndicatorValues } from "~/modules/agencies/grading.types";
import { recompute } from "~/modules/reports/recompute.rules";
import { addDays, type CivilDate, diffInDays, weekdayOf } from "~/platform/civil-date";
import { buildAgencies, type DemoAgency } from "./agencies";
import { isGoodOn, methodOn, scaleOn, signersOf } from "./agency-days";
import { DEMO_SCALES } from "./agency-scales";
import { DEMO_DAY, dayBetween, earlier, later } from "./days";
import type { DemoFact } from "./enterprise-facts";
import type { DemoEnterprise } from "./enterprises";
import { indicatorValues } from "./indicators";
import { createRandom, type Random } from "./random";

export interface DemoReport {
  agency: DemoAgency;
  enterprise: DemoEnterprise;
  ownNo: string;
  purpose: string;
  dataCutoffOn: CivilDate;
  issuedOn: CivilDate;
  grade: string;
  /** Places from the best grade of its scale. */
  rank: number;
  analysts: string[];
  minutesNo: string;
  indicators: IndicatorValues;
  /** Whether the method gives the grade for the values; tens are made otherwise, for the regulator to find. */
  fault: "other-grade" | "value-missing" | null;
  /** Where several agencies graded within weeks: the one that was used, and the worse ones that were not. */
  shopping: "used" | "unused" | null;
}

export interface ReportPlan {
  reports: number;
  /** Grades that the method does not give, and values left out. */
  faults: number;
  missing: number;
  /** Enterprises that asked around. */
  shopping: number;
}

export const FIRST_ISSUE: CivilDate = "2021-11-01";
export const PURPOSES: readonly (readonly [purpose: string, weight: number])[] = [
  ["招标投标", 40],
  ["政府采购", 25],
  ["综合信用评价", 9],
  ["资格资质培训认证", 8],
  ["物业服务", 6],
  ["旅游餐饮", 5],
  ["学前教育", 4],
  ["星级旅行社", 3],
];
/** Agencies that see more in a figure than is there. */
const LENIENT = new Set([9, 20, 21, 22]);
const MOST_YEARS = 5;

/** Five years of reports of the 23 agencies: a first one for every enterprise, then renewals about a year apart. */
export function buildReports(
  enterprises: readonly DemoEnterprise[],
  facts: readonly DemoFact[],
  plan: ReportPlan,
): DemoReport[] {
  const random = createRandom("reports");
  const agencies = buildAgencies();
  const factsOf = new Map<DemoEnterprise, DemoFact[]>();
  for (const fact of facts) factsOf.set(fact.enterprise, [...(factsOf.get(fact.enterprise) ?? []), fact]);
  const reports: DemoReport[] = [];
  const counts = chainLengths(random, enterprises.length, plan.reports - plan.shopping);
  for (const [index, enterprise] of enterprises.entries()) {
    reports.push(
      ...chain(random, { enterprise, agencies, facts: factsOf.get(enterprise) ?? [], count: counts[index]! }),
    );
  }
  reports.push(...askAround(random, reports, agencies, factsOf, plan.shopping));
  spoil(random, reports, plan);
  return numbered(reports);
}

/** How many reports each enterprise has: at least one, at most five, together exactly `total`. */
function chainLengths(random: Random, enterprises: number, total: number): number[] {
  const counts = Array.from(
    { length: enterprises },
    () =>
      random.weighted([
        [1, 54],
        [2, 18],
        [3, 12],
        [4, 9],
        [5, 7],
      ] as const) as number,
  );
  let rest = total - counts.reduce((a, b) => a + b, 0);
  while (rest !== 0) {
    const index = random.int(0, enterprises - 1);
    const step = Math.sign(rest);
    const next = counts[index]! + step;
    if (next < 1 || next > MOST_YEARS) continue;
    counts[index] = next;
    rest -= step;
  }
  return counts;
}

interface Chain {
  enterprise: DemoEnterprise;
  agencies: readonly DemoAgency[];
  facts: readonly DemoFact[];
  count: number;
}

function chain(random: Random, { enterprise, agencies, facts, count }: Chain): DemoReport[] {
  const purpose = random.weighted(PURPOSES);
  const last = addDays(DEMO_DAY, -(count - 1) * 372 - 4);
  // Half of them are renewed to this day.
  const first = random.chance(0.5) ? later(FIRST_ISSUE, addDays(last, -300)) : FIRST_ISSUE;
  let issuedOn = dayBetween(random, first, last);
  let soundness = enterprise.soundness;
  let agency: DemoAgency | null = null;
  return Array.from({ length: count }, () => {
    const day = workingDay(issuedOn);
    if (!agency || !isGoodOn(agency, day) || random.chance(0.08)) agency = agencyFor(random, agencies, enterprise, day);
    const report = graded(random, { enterprise, agency, purpose, issuedOn: day, soundness, facts });
    issuedOn = earlier(addDays(issuedOn, random.int(345, 372)), DEMO_DAY);
    soundness = Math.min(1, Math.max(0.05, soundness + (random.next() - 0.47) * 0.16));
    return report;
  });
}

/** Larger agencies first; nobody who is tied to the enterprise. */
function agencyFor(
  random: Random,
  agencies: readonly DemoAgency[],
  enterprise: DemoEnterprise,
  day: CivilDate,
): DemoAgency {
  const able = agencies.filter(
    (one) => isGoodOn(one, day) && !one.interests.some(({ uscc }) => uscc === enterprise.uscc),
  );
  return random.weighted(able.map((one) => [one, 14 - (one.no % 9)] as const));
}

interface Draft {
  enterprise: DemoEnterprise;
  agency: DemoAgency;
  purpose: string;
  issuedOn: CivilDate;
  soundness: number;
  facts: readonly DemoFact[];
}

function graded(random: Random, { enterprise, agency, purpose, issuedOn, soundness, facts }: Draft): DemoReport {
  const dataCutoffOn = addDays(issuedOn, -random.int(12, 50));
  const seen = LENIENT.has(agency.no) ? Math.min(1, soundness + 0.2) : soundness;
  const known = LENIENT.has(agency.no) && random.chance(0.5) ? [] : facts;
  const indicators = indicatorValues(random, { enterprise, soundness: seen, day: dataCutoffOn, facts: known });
  const grade = recompute(methodOn(agency, issuedOn), indicators).grade!;
  const signers = signersOf(agency);
  return {
    agency,
    enterprise,
    ownNo: "",
    purpose,
    dataCutoffOn,
    issuedOn,
    grade,
    rank: gradesOn(agency, issuedOn).indexOf(grade),
    analysts: random.sample(signers, signers.length > 2 && random.chance(0.3) ? 3 : 2),
    minutesNo: "",
    indicators,
    fault: null,
    shopping: null,
  };
}

const gradesOn = (agency: DemoAgency, day: CivilDate): string[] =>
  DEMO_SCALES[scaleOn(agency, day)].map(([grade]) => grade);

/** A second agency on the same scale graded the same enterprise within weeks, and worse. */
function askAround(
  random: Random,
  reports: readonly DemoReport[],
  agencies: readonly DemoAgency[],
  factsOf: ReadonlyMap<DemoEnterprise, DemoFact[]>,
  count: number,
): DemoReport[] {
  const added: DemoReport[] = [];
  const known = new Set<DemoEnterprise>();
  while (added.length < count) {
    const used = random.pick(reports);
    const { enterprise, agency, purpose } = used;
    const issuedOn = workingDay(addDays(used.issuedOn, -random.int(6, 40)));
    const others = agencies.filter((one) => isLike(one, used, issuedOn));
    if (used.rank > 2 || others.length === 0 || known.has(enterprise) || issuedOn < FIRST_ISSUE) continue;
    if (!LENIENT.has(agency.no) && random.chance(0.7)) continue;
    const other = random.pick(others);
    let soundness = enterprise.soundness;
    for (;;) {
      soundness -= 0.08;
      const facts = factsOf.get(enterprise) ?? [];
      const report = graded(random, { enterprise, agency: other, purpose, issuedOn, soundness, facts });
      if (report.rank <= used.rank) continue;
      added.push({ ...report, shopping: "unused" });
      break;
    }
    used.shopping = "used";
    known.add(enterprise);
  }
  return added;
}

const isLike = (one: DemoAgency, used: DemoReport, day: CivilDate) =>
  one !== used.agency &&
  isGoodOn(one, day) &&
  scaleOn(one, day) === scaleOn(used.agency, used.issuedOn) &&
  !one.interests.some(({ uscc }) => uscc === used.enterprise.uscc);

/** Better grades than the method gives, most of them at agencies that were called to account, and values left out. */
function spoil(random: Random, reports: DemoReport[], { faults, missing }: ReportPlan): void {
  const plain = reports.filter((report) => report.shopping === null && report.rank > 0);
  const suspect = plain.filter(({ agency }) => agency.measure !== null || LENIENT.has(agency.no));
  const raised = [...random.sample(suspect, Math.ceil(faults * 0.7)), ...random.sample(plain, faults * 2)];
  for (const report of [...new Set(raised)].slice(0, faults)) {
    report.rank -= 1;
    report.grade = gradesOn(report.agency, report.issuedOn)[report.rank]!;
    report.fault = "other-grade";
  }
  const whole = plain.filter(({ fault }) => fault === null);
  for (const report of random.sample(whole, missing)) {
    const { "profit-margin": _, ...rest } = report.indicators;
    report.indicators = rest;
    report.fault = "value-missing";
  }
}

/** By agency and day of issue, with the agency's own numbers in that order. */
function numbered(reports: readonly DemoReport[]): DemoReport[] {
  const inOrder = [...reports].sort(
    (a, b) => a.agency.no - b.agency.no || diffInDays(b.issuedOn, a.issuedOn) || a.enterprise.no - b.enterprise.no,
  );
  const seen = new Map<string, number>();
  for (const report of inOrder) {
    const year = report.issuedOn.slice(0, 4);
    const key = `${report.agency.no}/${year}`;
    const no = (seen.get(key) ?? 0) + 1;
    seen.set(key, no);
    report.ownNo = `XP${String(report.agency.no).padStart(2, "0")}-${year}-${String(no).padStart(4, "0")}`;
    report.minutesNo = `评审〔${year}〕${Math.ceil(no / 6)}号`;
  }
  return inOrder;
}

/** A Saturday or Sunday gives the Friday before. */
function workingDay(day: CivilDate): CivilDate {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 5 - weekday) : day;
}
