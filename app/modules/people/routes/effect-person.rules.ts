import type { EffectPerson, EffectPosting, StaffClass } from "~/modules/records/records.types";
import type { PersonState } from "../person-at.rules";

/** What the effect engine asks of a person: the classes held over time, the class now, and Party membership (GB/T 4762: 01, 02). */
export function effectPerson(
  state: PersonState,
  unitOf: (id: string) => { nature: string; branch: string } | undefined,
): EffectPerson {
  const main = state.postings.filter(({ isMain }) => isMain);
  return {
    classHistory: main.map((posting): EffectPosting => {
      const unit = unitOf(posting.unitId);
      const nature = unit?.nature === "civil-service-managed" ? "reference-managed" : unit?.nature;
      return {
        class: posting.staffClass as StaffClass,
        from: posting.fromOn,
        to: posting.toOn,
        nature: (nature ?? null) as EffectPosting["nature"],
        branch: (unit?.branch ?? null) as EffectPosting["branch"],
      };
    }),
    currentClass: state.staffClass as StaffClass,
    partyStatus: membership(state.politicalStatus),
    isLeading: null,
  };
}

function membership(politicalStatus: string | null): EffectPerson["partyStatus"] {
  if (!politicalStatus) return "unknown";
  return politicalStatus === "01" ? "member" : politicalStatus === "02" ? "probationary" : "none";
}
