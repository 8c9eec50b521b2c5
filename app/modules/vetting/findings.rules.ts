import type { RuleVerdict, VettingRule } from "#db/reference/vetting/types";
import { type CivilDate, latestOf } from "~/platform/civil-date";
import type { CandidateFacts, VettedRecord } from "./answer.types";
import { isLeadingPost, isUnitHead, nominationBy, proposalKind } from "./standing.rules";
import type { BarEnds, Finding, FindingBasis, FindingVerdict, Line } from "./vetting.types";
import { type Hold, holds } from "./windows.rules";

/** A rule that fits a record, and how it holds. */
interface Fit {
  readonly rule: VettingRule;
  readonly hold: Hold;
  readonly verdict: RuleVerdict;
}

/** A bar that stands now or will: what `eligibleFrom` is counted from. */
export interface Bar {
  readonly when: "now" | "coming";
  readonly until: CivilDate | null;
  readonly ends: Exclude<BarEnds, null>;
}

export interface Judged {
  readonly finding: Finding | null;
  readonly bars: readonly Bar[];
  readonly cannotSay: boolean;
}

const STERN: Record<RuleVerdict, number> = { bars: 4, "cannot-say": 3, judgement: 2, information: 1, off: 0 };
const LASTING: Record<Exclude<BarEnds, null>, number> = { never: 2, unknown: 1, date: 0 };
const CIVIL_CLASSES = ["civil-servant", "reference-managed"];
const INSTITUTION_CLASSES = ["institution-manager", "institution-professional", "institution-worker"];

/** What one record comes to: the sternest fitting rule decides; no fitting rule keeps it out of the answer. */
export function judgeRecord(
  record: VettedRecord,
  facts: CandidateFacts,
  rules: readonly VettingRule[],
  asOf: CivilDate,
): Judged {
  const fits = rules.flatMap((rule): Fit[] => {
    if (rule.subject.on !== "record" || !rule.subject.kinds.includes(record.kind)) return [];
    if (!conditionHolds(rule, facts)) return [];
    const hold = holds(rule.window, record, asOf, facts.person?.rankFrom ?? null);
    return hold ? [{ rule, hold, verdict: verdictOf(rule, hold) }] : [];
  });
  const bars = fits.filter((fit) => fit.verdict === "bars").map(({ hold }) => hold);
  const now = fits.filter((fit) => fit.hold.when === "now");
  const stern = sternest(now);
  if (stern && stern.verdict !== "off") {
    const deciding = now.filter((fit) => fit.verdict === stern.verdict);
    return {
      finding: stern.verdict === "cannot-say" ? null : recordFinding(record, stern.verdict, deciding),
      bars,
      cannotSay: stern.verdict === "cannot-say",
    };
  }
  const coming = sternest(fits.filter((fit) => fit.hold.when === "coming"));
  if (!coming || coming.verdict === "off") return { finding: null, bars: [], cannotSay: false };
  const finding = recordFinding(record, "information", [coming]);
  return { finding: { ...finding, notes: [{ key: "vetting:note.coming" }, ...finding.notes] }, bars, cannotSay: false };
}

/** A rule of confidence L never bars, nor does one on days where the law leaves the effect open. */
function verdictOf(rule: VettingRule, hold: Hold): RuleVerdict {
  return rule.verdict === "bars" && (rule.confidence === "L" || hold.doubtful) ? "judgement" : rule.verdict;
}

export function conditionHolds(rule: VettingRule, facts: CandidateFacts): boolean {
  const { nominatedBy, leading, legalRepresentative, manager, proposal } = rule.condition;
  if (nominatedBy !== undefined && nominatedBy !== nominationBy(facts.nominatedBy)) return false;
  if (proposal !== undefined && proposal !== proposalKind(facts.proposedPost)) return false;
  const posts = [facts.person?.position ?? null, facts.proposedPost];
  if (leading !== undefined && leading !== posts.some(isLeadingPost)) return false;
  const staffClass = facts.person?.staffClass ?? "";
  if (manager !== undefined && !isManager(staffClass).includes(manager)) return false;
  if (legalRepresentative === undefined) return true;
  const heads = isUnitHead(facts.proposedPost) || (!CIVIL_CLASSES.includes(staffClass) && posts.some(isUnitHead));
  return legalRepresentative === heads;
}

/** Where the roster does not say it may be either, and the sterner rule decides. */
function isManager(staffClass: string): readonly boolean[] {
  if (staffClass === "institution-unspecified" || staffClass === "") return [true, false];
  return [[...CIVIL_CLASSES, "institution-manager"].includes(staffClass)];
}

/** Whether the staff belong to a public institution. */
export function isInstitutionStaff(staffClass: string): boolean {
  return INSTITUTION_CLASSES.includes(staffClass) || staffClass === "institution-unspecified";
}

function sternest(fits: readonly Fit[]): Fit | undefined {
  return [...fits].sort((a, b) => STERN[b.verdict] - STERN[a.verdict] || lasting(b.hold) - lasting(a.hold))[0];
}

function lasting(hold: Hold): number {
  return LASTING[hold.ends] * 1e6 + Number((hold.until ?? "0").replaceAll("-", "")) / 100;
}

function recordFinding(record: VettedRecord, verdict: FindingVerdict, deciding: readonly Fit[]): Finding {
  const longest = [...deciding].sort((a, b) => lasting(b.hold) - lasting(a.hold))[0]!;
  const { hold, rule } = longest;
  const counted = ruleArithmetic(rule, record, hold);
  return {
    recordId: record.recordId,
    recordVersion: record.version,
    kind: record.kind,
    verdict,
    rule: rule.code,
    documentNo: record.documentNo,
    body: record.body,
    effectiveOn: record.effectiveOn,
    until: shownUntil(rule, record, hold),
    ends: verdict === "bars" ? hold.ends : null,
    basis: uniqueBasis([...deciding.flatMap(({ rule: one }) => ruleBasis(one)), ...record.basis]),
    arithmetic: counted ? [...record.arithmetic, counted] : record.arithmetic,
    notes: [
      ...(hold.doubtful ? [{ key: "vetting:note.doubtful" }] : []),
      ...(record.isOnAppeal ? [{ key: "vetting:note.appeal" }] : []),
      ...record.notes,
    ],
  };
}

/** For information and expired matters the end of the effect itself is shown, not the end of the look-back. */
function shownUntil(rule: VettingRule, record: VettedRecord, hold: Hold): CivilDate | null {
  if (rule.verdict === "bars" || rule.window.state === "running") return hold.until;
  return record.ends === "date" ? latestOf(...record.spans.map((span) => span.until)) : null;
}

function ruleArithmetic(rule: VettingRule, record: VettedRecord, hold: Hold): Line | null {
  const { window } = rule;
  if (hold.until === null) return null;
  const params = { from: record.effectiveOn, until: hold.until };
  switch (window.state) {
    case "within":
      return { key: "vetting:arithmetic.within", params: { ...params, months: window.months } };
    case "same-year":
      return { key: "vetting:arithmetic.same-year", params };
    case "last-year":
      return record.assessmentYear === null
        ? null
        : { key: "vetting:arithmetic.last-year", params: { year: record.assessmentYear, until: hold.until } };
    case "within-years":
    case "unrepaired": {
      const from = record.decidedOn;
      return { key: `vetting:arithmetic.${window.state}`, params: { ...params, from, years: window.years } };
    }
    case "after-year":
    case "expired":
      return { key: `vetting:arithmetic.${window.state}`, params: { ...params, years: window.years } };
    default:
      return null;
  }
}

export function ruleBasis(rule: VettingRule): FindingBasis[] {
  return rule.basis.map((one) => ({ source: one.source, article: one.article, confidence: rule.confidence }));
}

function uniqueBasis(all: readonly FindingBasis[]): FindingBasis[] {
  const key = (one: FindingBasis) => `${one.source}|${one.article ?? ""}`;
  return [...new Map([...all].reverse().map((one) => [key(one), one])).values()].reverse();
}
