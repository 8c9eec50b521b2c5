import { CONTRIBUTORS } from "#db/reference/contributors";
import { addDays } from "~/platform/civil-date";
import { buildAdverseRecords } from "./adverse-records";
import { castCases, type DemoCase } from "./cases";
import { buildOrgUnits, type DemoUnit } from "./org-units";
import { buildPeople, type CitySize, type DemoPerson, FULL_CITY } from "./people";
import { type DemoRecord, numberRecords, type RecordDraft } from "./record-drafts";
import { buildAssessments, buildCommendations, buildPraise, marksOfYears } from "./standing-records";

export interface DemoCity {
  units: DemoUnit[];
  people: DemoPerson[];
  records: DemoRecord[];
  cases: DemoCase[];
}

/** A small city of the same make, for tests: the cases and their figures are those of the full one. */
export const SMALL_CITY: CitySize = { civil: 1_300, institution: 900, records: 9_000 };

/**
 * Invents the demo city. The same size always gives the same city, to the last cell. Commendations of excellent years
 * fill the records up to `size.records` as far as there are excellent years.
 */
export function buildCity(size: CitySize = FULL_CITY): DemoCity {
  const scale = (size.civil + size.institution) / (FULL_CITY.civil + FULL_CITY.institution);
  const units = buildOrgUnits();
  const people = buildPeople(units, size);
  const { cases, plantings, reserved } = castCases(people, scale);
  const planted = plantings.flatMap((planting) => planting.drafts);
  const adverse = [...planted, ...buildAdverseRecords(people, reserved, scale)];
  const forced = new Map(plantings.flatMap((planting) => planting.grades));
  const assessments = buildAssessments(people, marksOfYears(adverse), reserved, forced);
  const spoilt = new Set(adverse.map((draft) => draft.person.index));
  const commendations = buildCommendations(people, spoilt, scale);
  const others = [...adverse, ...assessments, ...commendations];
  const praise = buildPraise(assessments, size.records - others.length);
  return { units, people, records: numberRecords([...others, ...praise].map(inOrder), bodyName), cases };
}

function bodyName(division: string, fn: string): string {
  return CONTRIBUTORS.find((row) => row.division === division && row.function === fn)!.zh;
}

/** A decision takes effect on its day, but criminal judgments only when the time for appeal is over. */
function inOrder(draft: RecordDraft): RecordDraft {
  return draft.kind === "刑事判决" ? { ...draft, effectiveOn: addDays(draft.decidedOn, 11) } : draft;
}
