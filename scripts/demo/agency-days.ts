import type { RatingMethod } from "~/modules/agencies/grading.types";
import type { CivilDate } from "~/platform/civil-date";
import type { DemoAgency } from "./agencies";
import { type DemoScale, methodOf } from "./agency-scales";

/** What an agency of the city may do on a day, as `load/agencies.ts` files it. */

/** Listed, and neither suspended nor removed. */
export function isGoodOn({ listedOn, measure }: DemoAgency, day: CivilDate): boolean {
  return listedOn <= day && !(measure && measure.from <= day && (measure.until ?? day) >= day);
}

export function scaleOn({ scale, newScale }: DemoAgency, day: CivilDate): DemoScale {
  return newScale && newScale.effectiveOn <= day ? newScale.scale : scale;
}

export function methodOn(agency: DemoAgency, day: CivilDate): RatingMethod {
  return methodOf(scaleOn(agency, day), agency.no);
}

/** The agency whose last analyst goes to another. */
export const LOSES_ANALYST = 3;

/** Analysts who work there whatever the day; the one who moves is left out. */
export function signersOf(agency: DemoAgency): string[] {
  const { analysts } = agency.content;
  return (agency.no === LOSES_ANALYST ? analysts.slice(0, -1) : analysts).map(({ name }) => name);
}
