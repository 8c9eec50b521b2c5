import * as journal from "~/modules/journal/journal.queries.server";
import * as names from "~/modules/journal/names.queries.server";
import * as upkeep from "~/modules/journal/upkeep.queries.server";
import * as verify from "~/modules/journal/verify.queries.server";
import type { CasesOf } from "../recorder";
import { AT, BYTES } from "./values";

const filter = {
  from: AT,
  to: AT,
  kind: "change",
  name: "lift-sanction",
  accountIds: ["a"],
  subjectId: "p",
  caseId: "c",
} as const;
const digests = { digest: BYTES, previous_digest: BYTES, sealed_at: AT };

export const journalCases: CasesOf<typeof journal> = {
  searchProcesses: async (db) => {
    await journal.searchProcesses(db, filter, { offset: 100, limit: 50, mark: "m" });
    await journal.searchProcesses(
      db,
      { ...filter, upTo: "k" },
      { after: { at: new Date(0), id: "j" }, limit: 50, mark: "m" },
    );
  },
  countProcesses: { given: [[{ count: 1 }]], ask: (db) => journal.countProcesses(db, filter, "m") },
  processIds: (db) => journal.processIds(db, filter, "m"),
  processesByIds: (db) => journal.processesByIds(db, ["i", "j"]),
  processNames: (db) => journal.processNames(db),
  accountsLike: (db) => journal.accountsLike(db, "zhang"),
  processById: (db) => journal.processById(db, "j"),
  eventsOf: (db) => journal.eventsOf(db, "j", { offset: 0, limit: 50 }),
  processesConcerning: (db) =>
    journal.processesConcerning(db, { type: "person", id: "p" }, { mark: "m", kind: "read", limit: 50 }),
};

export const nameCases: CasesOf<typeof names> = {
  catalogueNames: async (db) => {
    await names.catalogueNames(db, "contributors", ["321300-discipline"]);
    await names.catalogueNames(db, "collection_items", ["321300-discipline-party"]);
  },
  accountNames: (db) => names.accountNames(db, ["a"]),
};

export const upkeepCases: CasesOf<typeof upkeep> = {
  markOf: (db) => upkeep.markOf(db, "subjects"),
  moveMark: (db) => upkeep.moveMark(db, "subjects", "j"),
  lockMark: (db) => upkeep.lockMark(db, "subjects"),
  processesBetween: (db) => upkeep.processesBetween(db, "i", "j"),
  indexSubjects: (db) => upkeep.indexSubjects(db, "i", "j"),
  lastSeal: (db) => upkeep.lastSeal(db),
  macsBetween: (db) => upkeep.macsBetween(db, "i", "j"),
  insertSeal: (db) =>
    upkeep.insertSeal(db, { id: "s", first_process_id: "i", last_process_id: "j", process_count: 2, ...digests }),
};

export const verifyCases: CasesOf<typeof verify> = {
  processesAfter: (db) => verify.processesAfter(db, "j"),
  eventsAfter: (db) => verify.eventsAfter(db, { processId: "j", ordinal: 1 }),
  subjectEventsAfter: (db) => verify.subjectEventsAfter(db, "person", { subjectId: "p", id: "e" }),
  personKeys: (db) => verify.personKeys(db, ["p"]),
  sealsAfter: (db) => verify.sealsAfter(db, "s"),
};
