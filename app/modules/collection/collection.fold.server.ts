import type { Db } from "#db/connection";
import { type Foldable, lastAfter, mergedAfter } from "~/platform/fold";
import { importEvents, zeroReportEvents } from "./collection.events";
import { importsAfter, zeroReportsAfter } from "./collection-fold.queries.server";
import { importSnapshot } from "./import-journal.server";
import { zeroReportSnapshot } from "./zero-report-snapshot";

/** Deliveries: who staged and committed which file, and what came of it; how far a reading is, is not in it. */
const importFold: Foldable<Db> = {
  subjectType: "import",
  tables: ["imports"],
  fold: mergedAfter(importEvents),
  present: async (db, after, limit) =>
    (await importsAfter(db, after, limit)).map((row) => ({ id: row.id, state: importSnapshot(row) })),
};

/** Zero-reports with who signed and who confirmed. */
const zeroReportFold: Foldable<Db> = {
  subjectType: "zero-report",
  tables: ["zero_reports"],
  fold: lastAfter(zeroReportEvents),
  present: async (db, after, limit) =>
    (await zeroReportsAfter(db, after, limit)).map((row) => ({ id: row.id, state: zeroReportSnapshot(row) })),
};

export const collectionFolds: readonly Foldable<Db>[] = [importFold, zeroReportFold];
