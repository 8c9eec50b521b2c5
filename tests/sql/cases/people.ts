import * as fold from "~/modules/people/people.fold.queries.server";
import * as exported from "~/modules/people/people-export.queries.server";
import * as person from "~/modules/people/person.queries.server";
import * as list from "~/modules/people/person-list.queries.server";
import * as rename from "~/modules/people/person-rename.queries.server";
import * as roster from "~/modules/people/roster-import.queries.server";
import type { CasesOf } from "../recorder";
import { AT, BYTES, DAY } from "./values";

const whole: list.PeopleFilter = { scope: { kind: "all" } };
const narrow: list.PeopleFilter = {
  scope: { kind: "units", ids: ["u", "v"] },
  staffClass: "civil-servant",
  status: "in-post",
  name: "王",
  latin: "wang",
  position: "科长",
  rank: "一级科员",
  numberIndex: BYTES,
};
const held = {
  staff_class: "civil-servant",
  unit_id: "u",
  position: "科员",
  post_rank: "一级科员",
  main_posting_id: "q",
};
const known = {
  id: "p",
  status: "in-post" as const,
  political_status: "01",
  party_joined_on: null,
  work_started_on: null,
  nationality: "01",
  former_names_json: "[]",
  division_code: "321324",
  ...held,
};
const posting = {
  id: "q",
  person_id: "p",
  unit_id: "u",
  is_main: 1,
  staff_class: "civil-servant",
  from_on: DAY,
  created_at: AT,
  updated_at: AT,
};

export const exportCases: CasesOf<typeof exported> = {
  exportedPeople: (db) => exported.exportedPeople(db, ["p"]),
};

export const peopleFoldCases: CasesOf<typeof fold> = {
  storedPersonsAfter: (db) => fold.storedPersonsAfter(db, "p", 50),
  postingsOfPeople: (db) => fold.postingsOfPeople(db, ["p"]),
};

export const listCases: CasesOf<typeof list> = {
  peoplePage: async (db) => {
    await list.peoplePage(db, whole, { order: "pinyin", direction: "asc", limit: 100, offset: 30_000 });
    const after = { key: "wang", id: "p" };
    await list.peoplePage(db, narrow, { order: "strokes", direction: "desc", limit: 100, after });
    const scope = { kind: "division", code: "321324" } as const;
    await list.peoplePage(db, { scope }, { order: "pinyin", direction: "asc", limit: 100 });
  },
  countPeople: {
    given: [[{ count: 1 }], [{ count: 1 }]],
    ask: async (db) => {
      await list.countPeople(db, narrow, null);
      await list.countPeople(db, whole, list.COUNT_LIMIT);
    },
  },
  listedIds: (db) => list.listedIds(db, { ...whole, name: "王" }, { order: "pinyin", direction: "asc" }, 1_000),
  peopleByIds: (db) => list.peopleByIds(db, ["p"], "pinyin"),
  aboutHowManyPeople: (db) => list.aboutHowManyPeople(db),
};

export const renameCases: CasesOf<typeof rename> = {
  updateName: (db) => {
    const keys = { sort: "wang", strokes: "04", pinyin: "wang", initials: "w" };
    return rename.updateName(db, "p", { name: "王", keys, former_names_json: "[]" }, AT);
  },
};

export const personCases: CasesOf<typeof person> = {
  personIdByNumber: (db) => person.personIdByNumber(db, Buffer.from("n")),
  isInPostAt: (db) => person.isInPostAt(db, { personId: "p", unitId: "u", on: DAY }),
  postingsByNumber: (db) => person.postingsByNumber(db, Buffer.from("n"), DAY),
  personById: (db) => person.personById(db, "p"),
  postingsOfPerson: (db) => person.postingsOfPerson(db, "p"),
  caseGrantsOf: (db) => person.caseGrantsOf(db, "p", "c"),
  casesOpenTo: (db) => person.casesOpenTo(db, "p", "a"),
  eventsOfPerson: (db) => person.eventsOfPerson(db, "p", AT),
  lastChangeOfPerson: (db) => person.lastChangeOfPerson(db, "p"),
  numberCipher: (db) => person.numberCipher(db, "p"),
};

export const rosterCases: CasesOf<typeof roster> = {
  personsByIndex: (db) => roster.personsByIndex(db, [BYTES]),
  personsById: (db) => roster.personsById(db, ["p"], true),
  postingsCompared: (db) => roster.postingsCompared(db, ["p"]),
  holdUnits: (db) => roster.holdUnits(db, ["u", "v"]),
  insertPersons: (db) =>
    roster.insertPersons(
      db,
      [
        {
          ...known,
          name: "王",
          name_sort: "wang",
          name_strokes: "04",
          name_pinyin: "wang",
          name_initials: "w",
          id_number_cipher: BYTES,
          id_number_index: BYTES,
          id_number_masked: "321399********1948",
          person_key_wrapped: BYTES,
          sex: "male",
          born_on: DAY,
        },
      ],
      AT,
    ),
  insertPostings: (db) => roster.insertPostings(db, [posting], AT),
  updatePersons: (db) => roster.updatePersons(db, [known], AT),
  replacePostings: (db) => roster.replacePostings(db, [posting], AT),
};
