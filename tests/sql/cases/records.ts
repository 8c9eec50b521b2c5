import { contentOf } from "#tests/factories/record-content";
import * as people from "~/modules/records/record-people.queries.server";
import * as readers from "~/modules/records/record-readers.queries.server";
import * as writes from "~/modules/records/record-writes.queries.server";
import * as records from "~/modules/records/records.queries.server";
import * as fold from "~/modules/records/records-fold.queries.server";
import * as questions from "~/modules/records/source-questions.queries.server";
import type { CasesOf } from "../recorder";
import { AT, BYTES } from "./values";

const key = { personId: "p", kind: "political-demerit", bodyKey: "甲", documentKey: "甲1" };
const record: writes.NewRecord = { id: "r", key, contentIndex: BYTES };
const version: writes.NewVersion = {
  recordId: "r",
  version: 1,
  personId: "p",
  at: AT,
  act: "entered",
  state: "entered",
  content: contentOf(),
  narrative: BYTES,
  bodyUnitId: null,
  hasEndEvidence: false,
  appeal: null,
  reason: null,
  evidenceFileId: null,
  importId: null,
  enteredBy: "a",
  confirmedBy: null,
};

export const recordPeopleCases: CasesOf<typeof people> = {
  personsForRecords: (db) => people.personsForRecords(db, [BYTES]),
  personOfRecord: (db) => people.personOfRecord(db, "p"),
  keysOfPersons: (db) => people.keysOfPersons(db, ["p"]),
  servicesOfPersons: (db) => people.servicesOfPersons(db, ["p"]),
};

export const recordReaderCases: CasesOf<typeof readers> = {
  visibleClasses: (db) => readers.visibleClasses(db, ["vetting-officer"]),
  hasCaseGrant: (db) => readers.hasCaseGrant(db, "a", "p"),
  mergedInto: (db) => readers.mergedInto(db, ["u"]),
  unitNames: (db) => readers.unitNames(db, "u"),
};

export const recordWriteCases: CasesOf<typeof writes> = {
  insertRecords: (db) => writes.insertRecords(db, [record], AT),
  insertVersions: (db) => writes.insertVersions(db, [version]),
  advanceRecord: (db) => writes.advanceRecord(db, { ...record, from: 1, slot: "", at: AT }),
};

export const recordFoldCases: CasesOf<typeof fold> = {
  recordIdsAfter: (db) => fold.recordIdsAfter(db, "r", 50),
  versionsOfRecords: (db) => fold.versionsOfRecords(db, ["r"]),
};

export const recordCases: CasesOf<typeof records> = {
  recordsOfPerson: async (db) => {
    await records.recordsOfPerson(db, "p");
    await records.recordsOfPerson(db, "p", { knownAt: AT });
  },
  recordsOfPersons: (db) => records.recordsOfPersons(db, ["p", "q"]),
  currentRecord: (db) => records.currentRecord(db, "r"),
  versionsOfRecord: (db) => records.versionsOfRecord(db, "r"),
  lockRecord: (db) => records.lockRecord(db, "r"),
  recordsWithKeys: (db) => records.recordsWithKeys(db, [key]),
};

export const questionCases: CasesOf<typeof questions> = {
  peopleWithKinds: (db) => questions.peopleWithKinds(db, ["party-warning"], "p", 500),
};
