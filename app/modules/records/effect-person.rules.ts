import type { EffectPerson, EffectPosting, UnitNature } from "./records.types";

/** A main posting with its unit, as read from the register. */
export interface Service {
  staff_class: string;
  position: string | null;
  from_on: string;
  to_on: string | null;
  nature: string;
  branch: string;
}

/** What the effect engine asks of a person, from main postings (oldest first) and the code of political status. */
export function effectPersonOf(services: readonly Service[], politicalStatus: string | null): EffectPerson {
  const last = services.at(-1);
  return {
    classHistory: services.map(postingOf),
    currentClass: last ? postingOf(last).class : null,
    partyStatus: partyStatusOf(politicalStatus),
    isLeading: null,
  };
}

function postingOf(service: Service): EffectPosting {
  return {
    class: service.staff_class as EffectPosting["class"],
    from: service.from_on,
    to: service.to_on,
    nature: natureOf(service.nature),
    branch: service.branch as EffectPosting["branch"],
  };
}

function natureOf(nature: string): UnitNature {
  return nature === "civil-service-managed" ? "reference-managed" : (nature as UnitNature);
}

/** GB/T 4762: 01 full member, 02 probationary member. */
function partyStatusOf(code: string | null): EffectPerson["partyStatus"] {
  if (code === null) return "unknown";
  if (code === "01") return "member";
  return code === "02" ? "probationary" : "none";
}
