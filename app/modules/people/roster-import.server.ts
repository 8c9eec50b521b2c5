import type { Db } from "#db/connection";
import type { ImportHandler } from "~/modules/reference/import-handler.types";
import { openUnitDirectory } from "~/modules/reference/unit-directory.server";
import type { Unit } from "~/platform/process.server";
import { rosterSheet } from "./roster.sheet";
import { RosterApplier } from "./roster-apply.server";
import { RosterChecker } from "./roster-check.server";

/** Imports rosters: a delta of people and their postings. Absence means nothing; nothing is ever removed. */
export const rosterImport: ImportHandler<Db, Unit> = {
  item: "roster",
  sheet: rosterSheet,
  checker: async (context) => new RosterChecker(context, await openUnitDirectory(context.db)),
  applier: async (unit, context) => new RosterApplier(unit, context),
};
