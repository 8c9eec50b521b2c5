import type { Db } from "#db/connection";
import { allUnits } from "./org-unit-import.queries.server";
import { type UnitDirectory, unitDirectory } from "./unit-directory.rules";

/** The directory of all units as they stand; made once an import. */
export async function openUnitDirectory(db: Db): Promise<UnitDirectory> {
  const units = await allUnits(db);
  return unitDirectory(
    units.map((unit) => ({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      shortName: unit.short_name,
      formerNames: JSON.parse(unit.former_names_json) as string[],
      path: unit.path,
      divisionCode: unit.division_code,
      nature: unit.nature,
      closedOn: unit.closed_on,
      mergedIntoId: unit.merged_into_id,
    })),
  );
}
