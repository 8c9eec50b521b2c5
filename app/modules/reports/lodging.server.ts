import type { Db } from "#db/connection";
import { type CivilDate, isCivilDate, latestOf } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import type { AgencyBook } from "./agency-book.server";
import { factMarkOf, restsOn } from "./fact-mark.rules";
import { type Changed, followsOn, judgedOn } from "./in-force.rules";
import { defaultExpiry, type LodgeProblem, lodgeProblems } from "./lodge.rules";
import { enterpriseWarnings, type LodgeWarning } from "./lodge-warnings.rules";
import * as queries from "./lodging.queries.server";
import { namedAnalysts } from "./named-analysts.rules";
import { outcomeOf, type Recomputation, type RecomputeOutcome, recompute } from "./recompute.rules";
import { numbersOf } from "./report-numbers.queries.server";
import { indicatorsByCode } from "./report-row.rules";
import type { FactMark, ReportStatement } from "./reports.types";

/** A statement with everything that the register adds to it, ready to be written. */
export interface PreparedReport {
  readonly statement: ReportStatement & { readonly expiresOn: CivilDate };
  readonly enterpriseId: string;
  readonly scaleId: string;
  readonly methodId: string;
  /** 1 for the best grade of its scale. */
  readonly gradeRank: number;
  readonly analystIds: readonly string[];
  /** Public facts that the report rests on, and the mark they give it. */
  readonly factIds: readonly string[];
  readonly factMark: FactMark;
  readonly recomputation: Recomputation & { readonly outcome: RecomputeOutcome };
  readonly warnings: readonly LodgeWarning[];
}

export type Preparation =
  | { readonly ok: true; readonly prepared: PreparedReport }
  | { readonly ok: false; readonly problems: readonly LodgeProblem[] };

const LAST_DAY = "9999-12-31";
const MONTHS = { usual: ["reports.validity-months", 12], most: ["reports.most-validity-months", 36] } as const;

/**
 * Months of validity, counted from the day of issue: the usual ones, where a report names no last day, and the most that it may have.
 * Settings: one year and three until somebody changes them.
 */
export async function validityMonths(db: Db, which: keyof typeof MONTHS): Promise<number> {
  const [name, shipped] = MONTHS[which];
  const value = await queries.settingOf(db, name);
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : shipped;
}

const BEGIN_SETTING = "reports.register-begins-on";

/** The day on which the register began: reports issued before it are taken in by the regulator. Null where none is set. */
export async function registerBegan(db: Db): Promise<CivilDate | null> {
  const value = await queries.settingOf(db, BEGIN_SETTING);
  return typeof value === "string" && isCivilDate(value) ? value : null;
}

/** The report that is put right or revised: it is no double submission of itself, and its number is in use by itself. */
export interface Replaced {
  readonly no: string;
  readonly act: "corrected" | "revised";
  /** The version whose place is taken. */
  readonly version: Changed;
}

export interface LodgingKind {
  readonly replaced?: Replaced;
  /** Taken in by the regulator; see `LodgeFacts.pastBefore`. */
  readonly pastBefore?: CivilDate | null;
}

/** Looks up, in a few questions, what stands against these statements of one agency, each for itself. */
export async function prepareReports(
  db: Db,
  book: AgencyBook,
  given: readonly ReportStatement[],
  today: CivilDate,
  { replaced, pastBefore }: LodgingKind = {},
): Promise<Preparation[]> {
  const months = await validityMonths(db, "usual");
  // A setting that allows no more than it gives would refuse every report without a last day of its own.
  const most = Math.max(months, await validityMonths(db, "most"));
  const agencyId = book.agency.id;
  const usccs = [...new Set(given.map(({ uscc }) => uscc))];
  const enterprises = new Map((await queries.enterprisesByUscc(db, usccs)).map((row) => [row.uscc, row]));
  const ids = [...enterprises.values()].map(({ id }) => id);
  const numbers = new Map(
    (
      await numbersOf(
        db,
        given.flatMap(({ no }) => no ?? []),
      )
    ).map((row) => [row.no, row]),
  );
  const earlier = groupBy(await queries.reportsOnEnterprises(db, agencyId, ids), (row) => row.enterpriseId);
  const taken = new Set(
    await queries.takenOwnNumbers(
      db,
      agencyId,
      given.flatMap(({ ownNo }) => ownNo ?? []),
    ),
  );
  const facts = groupBy(await queries.factsOfEnterprises(db, ids, today), (row) => row.enterpriseId);
  const standingToday = book.standing(today).standing;
  // A day of issue that is refused anyway may lie at the end of the calendar, where no validity can be counted.
  const expiryOf = (issuedOn: CivilDate, after: number) =>
    issuedOn > today ? LAST_DAY : defaultExpiry(issuedOn, after);
  return given.map((raw) => {
    const day = judgedOn(raw.issuedOn, replaced, today);
    const scale = book.scale(day);
    const method = book.method(day);
    const indicators = method ? indicatorsByCode(raw.indicators, method.method) : raw.indicators;
    const statement = { ...raw, indicators, expiresOn: raw.expiresOn ?? expiryOf(raw.issuedOn, months) };
    const { issuedOn, uscc, no } = statement;
    const enterprise = enterprises.get(uscc) ?? null;
    const analysts = book.analysts(day);
    const same = enterprise
      ? earlier.get(enterprise.id)?.find((row) => row.purpose === statement.purpose && row.issuedOn === issuedOn)
      : undefined;
    const problems = lodgeProblems(statement, {
      today,
      agencyId,
      standingOnIssue: book.standing(issuedOn).standing,
      standingToday,
      latestExpiry: expiryOf(issuedOn, most),
      number: no === null || replaced ? undefined : (numbers.get(no) ?? null),
      enterprise: enterprise && { ...enterprise, formerNames: JSON.parse(enterprise.formerNamesJson) as string[] },
      scale,
      indicators: method ? new Set(method.method.indicators.map(({ code }) => code)) : null,
      analysts,
      interests: book.ties(uscc, day),
      sameReport: same && same.no !== replaced?.no ? same.no : null,
      isOwnNoTaken: !replaced && statement.ownNo !== null && taken.has(statement.ownNo),
      pastBefore,
      change: replaced,
    });
    if (problems.length > 0 || !enterprise || !scale || !method) return { ok: false, problems };
    const computed = recompute(method.method, statement.indicators);
    const analystIds = namedAnalysts(statement.analysts, analysts).flatMap((each) =>
      each.ok ? [each.analyst.id] : [],
    );
    const { dataCutoffOn } = statement;
    const usedOn = latestOf(dataCutoffOn, replaced && followsOn(replaced.act, replaced.version, today))!;
    const resting = (facts.get(enterprise.id) ?? []).filter((fact) => restsOn(fact, { dataCutoffOn, usedOn }));
    const prepared: PreparedReport = {
      statement,
      enterpriseId: enterprise.id,
      scaleId: scale.id,
      methodId: method.id,
      gradeRank: scale.grades.findIndex(({ grade }) => grade === statement.grade) + 1,
      analystIds: [...new Set(analystIds)],
      factIds: resting.map((fact) => fact.id),
      factMark: factMarkOf(resting.map((fact) => fact.state)),
      recomputation: { ...computed, outcome: outcomeOf(statement.grade, computed.grade) },
      warnings: enterpriseWarnings(statement, enterprise),
    };
    return { ok: true, prepared };
  });
}
