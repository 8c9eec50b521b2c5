import * as chunks from "~/modules/collection/chunks.queries.server";
import * as folded from "~/modules/collection/collection-fold.queries.server";
import * as imports from "~/modules/collection/imports.queries.server";
import * as sources from "~/modules/collection/sources.queries.server";
import * as zeroReports from "~/modules/collection/zero-reports.queries.server";
import type { CasesOf } from "../recorder";
import { AT, BYTES, CITY, DAY, DISTRICT } from "./values";

const sealed = { rows_sealed: BYTES, refused_count: 1, applied_count: 2, added_count: 1, unchanged_count: 3 };
const counts = { added: 1, changed: 2, unchanged: 3, refused: 4, warned: 5 };
const staged = { staged_by: "a", staged_by_name: "甲", staged_at: AT, key_wrapped: BYTES, sha256: BYTES };
const from = { item: "roster", collection_item_code: "c", contributor_code: "b", unit_id: "u" };
const signed = { signed_by: "a", signed_by_name: "甲", signed_at: AT };

export const chunkCases: CasesOf<typeof chunks> = {
  insertChunk: (db) =>
    chunks.insertChunk(db, {
      import_id: "i",
      attempt: 1,
      ordinal: 0,
      first_row: 1,
      last_row: 9,
      sheet_sealed: BYTES,
      ...sealed,
    }),
  chunkIndex: (db) => chunks.chunkIndex(db, "i", 1),
  chunkRows: (db) => chunks.chunkRows(db, "i", 1, 0),
  chunkSheet: (db) => chunks.chunkSheet(db, "i", 1, 0),
  replaceRows: (db) => chunks.replaceRows(db, "i", 1, 0, sealed),
  removeChunks: (db) => chunks.removeChunks(db, "i"),
};

export const importCases: CasesOf<typeof imports> = {
  findImport: (db) => imports.findImport(db, "i"),
  lockImport: (db) => imports.lockImport(db, "i"),
  isStagedByClient: (db) => imports.isStagedByClient(db, "a"),
  visibleImport: (db) => imports.visibleImport(db, DISTRICT, "i"),
  listImports: (db) => imports.listImports(db, DISTRICT, { state: "staged", item: "roster", before: "i", limit: 50 }),
  countImports: (db) => imports.countImports(db, CITY, { state: "staged", item: "roster" }),
  insertImport: (db) =>
    imports.insertImport(db, {
      id: "i",
      state: "queued",
      file_id: "f",
      file_name: "名册.xlsx",
      size_bytes: 1,
      ...from,
      ...staged,
    }),
  moveImport: (db) => imports.moveImport(db, "i", ["staged"], { state: "committing", committed_by: "b" }),
  startReading: (db) => imports.startReading(db, "i", 0, AT),
  noteProgress: (db) => imports.noteProgress(db, "i", 1, { ...counts, rows_read: 9, claimed_rows: 10 }),
  endReading: (db) => imports.endReading(db, "i", 1, { ...counts, state: "staged", findings_sealed: BYTES }),
  findingsOf: (db) => imports.findingsOf(db, "i"),
};

export const collectionFoldCases: CasesOf<typeof folded> = {
  importsAfter: (db) => folded.importsAfter(db, "i", 500),
  zeroReportsAfter: (db) => folded.zeroReportsAfter(db, "z", 500),
};

export const sourceCases: CasesOf<typeof sources> = {
  collectionItem: (db) => sources.collectionItem(db, "c"),
  itemsOf: (db) => sources.itemsOf(db, ["b"]),
  allContributors: (db) => sources.allContributors(db),
  contributorsInScope: (db) => sources.contributorsInScope(db, DISTRICT),
  lastWords: (db) => sources.lastWords(db, ["c", "d"]),
};

export const zeroReportCases: CasesOf<typeof zeroReports> = {
  insertZeroReport: (db) =>
    zeroReports.insertZeroReport(db, {
      id: "z",
      item_code: "c",
      contributor_code: "b",
      from_on: DAY,
      to_on: DAY,
      ...signed,
    }),
  findZeroReport: (db) => zeroReports.findZeroReport(db, "z"),
  lockZeroReport: (db) => zeroReports.lockZeroReport(db, "z"),
  confirmZeroReport: (db) => zeroReports.confirmZeroReport(db, "z", { id: "b", name: "乙" }, AT),
  listZeroReports: (db) => zeroReports.listZeroReports(db, ["b"], { state: "pending", before: "z", limit: 50 }),
  countZeroReports: (db) => zeroReports.countZeroReports(db, ["b"], { state: "pending" }),
};
