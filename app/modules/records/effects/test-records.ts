import { RECORD_KINDS, recordKindNamed } from "#db/reference/record-kinds";
import { catalogueOf, computeEffects } from "../effect-engine.rules";
import type { EffectPerson, EffectRecord, EffectView, StaffClass } from "../records.types";

/** Material for the tests of the engine: records and people with sensible rest. */
export const CATALOGUE = catalogueOf(RECORD_KINDS);

export function recordOf(
  id: string,
  kindName: string,
  decidedOn: string,
  more: Partial<EffectRecord> = {},
): EffectRecord {
  const kind = recordKindNamed(kindName);
  if (!kind) throw new Error(`no such kind: ${kindName}`);
  return {
    id,
    kind: kind.code,
    body: "甲河县纪委监委",
    documentNo: `甲纪〔2024〕${id}号`,
    decidedOn,
    effectiveOn: decidedOn,
    datePrecision: "day",
    months: null,
    statedUntil: null,
    hasLiftingOrEndEvidence: false,
    liftedOn: null,
    removedOn: null,
    restoredOn: null,
    caseNo: null,
    assessmentYear: null,
    sentence: null,
    rightsDeprivedUntil: null,
    honourLevel: null,
    revokedByDocument: null,
    state: "in-effect",
    appeal: null,
    ...more,
  };
}

export function personOf(
  staffClass: StaffClass | null,
  branch: "administration" | "party" = "administration",
): EffectPerson {
  const isInstitution = staffClass?.startsWith("institution-");
  return {
    classHistory:
      staffClass === null
        ? []
        : [
            {
              class: staffClass,
              from: "1990-01-01",
              to: null,
              nature: isInstitution ? "institution" : "organ",
              branch,
            },
          ],
    currentClass: staffClass,
    partyStatus: "member",
    isLeading: null,
  };
}

export const CIVIL_SERVANT = personOf("civil-servant");

export function viewOf(
  records: readonly EffectRecord[],
  asOf = "2026-11-24",
  person: EffectPerson = CIVIL_SERVANT,
): EffectView {
  return computeEffects({ records, person, asOf, catalogue: CATALOGUE });
}

export function effectIn(view: EffectView, id: string) {
  const effect = view.effects.find((one) => one.recordId === id);
  if (!effect) throw new Error(`no effect of ${id}`);
  return effect;
}
