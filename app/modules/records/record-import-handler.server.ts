import type { Db } from "#db/connection";
import type { ImportHandler } from "~/modules/reference/import-handler.types";
import { allUnits } from "~/modules/reference/org-unit-import.queries.server";
import { nameKey } from "~/modules/reference/text-cleaning.rules";
import type { Unit } from "~/platform/process.server";
import { recordSheet } from "./record.sheet";
import { RecordChecker } from "./record-check.server";
import { type ImportedRecord, insertImportedRecords } from "./record-import.server";

/** Imports records. Committing confirms them; a record that is there with other content is never overwritten. */
export const recordImport: ImportHandler<Db, Unit> = {
  item: "records",
  sheet: recordSheet,
  async checker(context) {
    const units = await allUnits(context.db);
    return new RecordChecker(context, new Map(units.map((unit) => [nameKey(unit.name), unit.id])));
  },
  async applier(unit, context) {
    return {
      async apply(rows) {
        const records = rows.map((row) => row.payload as ImportedRecord);
        const isDone = await insertImportedRecords(unit, records, context);
        return isDone ? { ok: true } : { ok: false, code: "facts-changed" };
      },
      finish: async () => ({ ok: true }),
    };
  },
};
