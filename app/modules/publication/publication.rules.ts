import type { Agency, Measure } from "~/modules/agencies/agencies.types";
import { publicStateOf } from "~/modules/agencies/measure.rules";
import { standingOn } from "~/modules/agencies/standing.rules";
import type { CivilDate } from "~/platform/civil-date";
import type { PublicAgency, PublicMeasure } from "./publication.types";

/**
 * What the public sees of an agency on a day: nothing unless it was listed by then. Only named fields are taken over, so that
 * whatever else the register comes to hold stays inside.
 */
export function publicEntry(agency: Agency, measures: readonly Measure[], today: CivilDate): PublicAgency | null {
  const { code, listedOn, filingState } = agency;
  if (code === null || listedOn === null || filingState !== "listed") return null;
  const held = standingOn(measures, { listedOn }, today);
  if (held.standing === "not-listed" || held.since === null) return null;
  return {
    code,
    name: agency.name,
    uscc: agency.uscc,
    home: agency.home,
    elsewhereAuthority: agency.elsewhereAuthority,
    filingNo: agency.filingNo,
    listedOn,
    standing: held.standing,
    since: held.since,
    until: held.until,
  };
}

/** A measure as the public sees it on a day, or null; reasons and who proposed it stay inside. `basis`: the name of the legal source. */
export function publicMeasure(
  agency: Pick<Agency, "code" | "name">,
  measure: Measure,
  basis: string,
  today: CivilDate,
): PublicMeasure | null {
  const state = publicStateOf(measure, today);
  if (state === null) return null;
  return {
    agencyCode: agency.code ?? "",
    agencyName: agency.name,
    kind: measure.kind,
    state,
    from: measure.from,
    until: measure.until,
    liftedOn: measure.liftedOn,
    basis,
    documentNo: measure.documentNo,
    liftingDocumentNo: measure.liftingDocumentNo,
  };
}
