import type { RecordKind } from "#db/reference/record-kinds/types";
import type { CivilDate } from "~/platform/civil-date";
import type { CitedBasis, EffectPerson, EffectPosting, SanctionRegime, StaffClass } from "../records.types";

/** The posting that counted on a day: the latest that had begun and not ended; null where none is known. */
export function postingOn(person: EffectPerson, day: CivilDate): EffectPosting | null {
  return person.classHistory.reduce<EffectPosting | null>((best, posting) => {
    if (posting.from > day || (posting.to !== null && posting.to < day)) return best;
    return best === null || posting.from > best.from ? posting : best;
  }, null);
}

export function isInstitutionClass(staffClass: StaffClass): boolean {
  return staffClass.startsWith("institution-");
}

/**
 * The law a sanction is under, by the person's class on the decision date: 处分 given to institution staff follow the
 * institution rules whichever name they carry (事业单位工作人员处分规定).
 */
export function regimeOn(kind: RecordKind, staffClass: StaffClass | null): SanctionRegime | null {
  if (kind.regime === "civil-service" && staffClass !== null && isInstitutionClass(staffClass)) return "institution";
  return kind.regime;
}

/**
 * Whether a new sanction of this regime is added to a running one of the same regime. `sum`: what is left of the old one
 * and the new one, without a ceiling for the Party (条例 Art.21), at most 48 months from the new decision for 处分
 * (行政机关公务员处分条例 Art.10; institutions the same by practice). `disputed`: the law has no such rule (政务处分,
 * 处分 in bodies that Regulation does not cover). Unknown posting: the stricter reading.
 */
export function additionRule(
  regime: SanctionRegime | null,
  posting: EffectPosting | null,
): { rule: "sum" | "disputed"; capMonths: number | null; basis: CitedBasis } {
  const cap = { capMonths: 48 } as const;
  switch (regime) {
    case "party":
      return { rule: "sum", capMonths: null, basis: { source: "DJ", article: "第21条", confidence: "H" } };
    case "institution":
      return { rule: "sum", ...cap, basis: { source: "SYC", article: null, confidence: "M" } };
    case "civil-service":
      if (!isCoveredByStateRegulation(posting)) break;
      return { rule: "sum", ...cap, basis: { source: "CF", article: "第10条", confidence: posting ? "H" : "M" } };
    default:
  }
  return { rule: "disputed", capMonths: null, basis: { source: "ZW", article: null, confidence: "M" } };
}

/**
 * The law by which several sanctions decided together are carried out: 政务处分法 Art.15, 行政机关公务员处分条例 Art.10, and for
 * the Party and institutions their own rules, whose article is not at hand.
 */
export function togetherBasis(regime: SanctionRegime | null, posting: EffectPosting | null): CitedBasis {
  switch (regime) {
    case "party":
      return { source: "DJ", article: null, confidence: "M" };
    case "institution":
      return { source: "SYC", article: null, confidence: "M" };
    case "civil-service":
      return {
        source: "CF",
        article: "第10条",
        confidence: posting && isCoveredByStateRegulation(posting) ? "H" : "M",
      };
    default:
      return { source: "ZW", article: "第15条", confidence: "H" };
  }
}

/** Administrative organs and bodies managed like them (行政机关公务员处分条例 Art.2, 54). */
function isCoveredByStateRegulation(posting: EffectPosting | null): boolean {
  if (posting === null || posting.class === "reference-managed") return true;
  return posting.class === "civil-servant" && (posting.branch === null || posting.branch === "administration");
}

/** From this day sanctions of the regime lapse by themselves; before it a lifting decision was called for. */
export function lapsesByItselfSince(regime: SanctionRegime | null): CivilDate | null {
  switch (regime) {
    case "civil-service":
      return "2019-06-01";
    case "political":
      return "2020-07-01";
    case "institution":
      return "2023-11-06";
    default:
      return null;
  }
}
