import type { Db } from "#db/connection";
import type { ImportHandler } from "~/modules/reference/import-handler.types";
import { allUnits } from "~/modules/reference/org-unit-import.queries.server";
import { unitDirectory } from "~/modules/reference/unit-directory.rules";
import type { Unit } from "~/platform/process.server";
import { rosterSheet } from "./roster.sheet";
import { RosterApplier } from "./roster-apply.server";
import { RosterChecker } from "./roster-check.server";

/** Imports rosters: a delta of people and their postings. Absence means nothing; nothing is ever removed. */
export const rosterImport: ImportHandler<Db, Unit> = {
  item: "roster",
  sheet: rosterSheet,
  async checker(context) {
    const units = await allUnits(context.db);
    const directory = unitDirectory(
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
    return new RosterChecker(context, directory);
  },
  applier: async (unit, context) => new RosterApplier(unit, context),
};
