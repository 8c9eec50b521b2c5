import * as demo from "#scripts/demo/load/load.queries.server";
import * as candidates from "~/modules/vetting/candidate.queries.server";
import * as cases from "~/modules/vetting/case.queries.server";
import * as catalogue from "~/modules/vetting/catalogue.queries.server";
import * as opinions from "~/modules/vetting/opinion.queries.server";
import * as records from "~/modules/vetting/record.queries.server";
import * as register from "~/modules/vetting/register.queries.server";
import * as folded from "~/modules/vetting/vetting-fold.queries.server";
import type { CasesOf } from "../recorder";
import { AT, BYTES, CITY, DAY, DISTRICT, PAGE } from "./values";

const candidate = {
  id: "n",
  case_id: "c",
  ordinal: 0,
  no: "1",
  shown_no: "1",
  name: "王",
  extra_json: "[]",
  cells_json: "[]",
  contradictions_json: "[]",
  findings_json: "[]",
  suggestions_json: "[]",
};
const reply = {
  candidate_id: "n",
  case_id: "c",
  source: "police",
  reply: "未发现",
  meaning: "none",
  document_no: "甲公函〔2026〕1号",
  replied_on: DAY,
  revision: 2,
  entered_by: "a",
  entered_at: AT,
} as const;
const vettingCase = {
  id: "c",
  purpose: "post-promotion",
  as_of_on: DAY,
  title: "人选",
  requester_document_no: "甲组函〔2026〕1号",
  headers_json: "[]",
  candidate_count: 1,
  sign_off_levels: 1,
  reply_due_on: DAY,
  state: "computing",
  opened_by: "a",
  opened_at: AT,
  updated_at: AT,
} as const;
const opinion = {
  case_id: "c",
  document_no: "宿诚核〔2026〕1号",
  year: 2026,
  number: 1,
  issued_on: DAY,
  issued_at: AT,
  issued_by: "a",
  xlsx_file_id: "f",
  pdf_file_id: "g",
  snapshot_cipher: BYTES,
  snapshot_digest: BYTES,
};
const outcome = {
  id: "o",
  case_id: "c",
  candidate_id: "n",
  outcome: "interviewed",
  outcome_on: DAY,
  recorded_by: "a",
  recorded_at: AT,
};
const viewer = { accountId: "a", scope: DISTRICT.scope, unitId: "v" };
const filter = { state: "answered", purpose: "post-promotion", q: "甲" } as const;
const unasked = { kinds: ["commendation"], fairGrades: ["assessment-competent"], gradesOf: 2025 };

export const candidateCases: CasesOf<typeof candidates> = {
  candidatesOf: (db) => candidates.candidatesOf(db, "c"),
  candidateByNo: (db) => candidates.candidateByNo(db, "c", "1"),
  sentCells: (db) => candidates.sentCells(db, "c"),
  insertCandidates: (db) => candidates.insertCandidates(db, [candidate]),
  updateCandidate: (db) => candidates.updateCandidate(db, "n", { draft_reason: "先记下" }),
  writeAnswers: (db) => candidates.writeAnswers(db, [candidate]),
  writeCoverages: (db) => candidates.writeCoverages(db, "c", new Map([["321324:civil", []]])),
  coveragesOf: (db) => candidates.coveragesOf(db, "c"),
  repliesOf: (db) => candidates.repliesOf(db, "c", "n"),
  replyPapersOf: (db) => candidates.replyPapersOf(db, "c"),
  replyOf: (db) => candidates.replyOf(db, "n", "police"),
  saveReply: (db) => candidates.saveReply(db, reply),
  listedPeople: (db) => candidates.listedPeople(db, "c"),
  digestsOf: (db) => candidates.digestsOf(db, "c"),
};

export const caseCases: CasesOf<typeof cases> = {
  caseById: (db) => cases.caseById(db, "c"),
  lockCase: (db) => cases.lockCase(db, "c"),
  insertCase: (db) => cases.insertCase(db, vettingCase),
  updateCase: (db) => cases.updateCase(db, "c", { state: "answered", revision: 2 }),
  addOfficer: (db) => cases.addOfficer(db, { caseId: "c", accountId: "a", part: "officer", at: AT }),
  officersOf: (db) => cases.officersOf(db, "c"),
  removeSignatures: (db) => cases.removeSignatures(db, "c"),
  grantPersons: (db) => cases.grantPersons(db, "c", "a", ["p", "q"]),
  revokeGrants: (db) => cases.revokeGrants(db, "c"),
  listCases: (db) => cases.listCases(db, viewer, filter, PAGE),
  countCases: { given: [[{ count: 1 }]], ask: (db) => cases.countCases(db, viewer, filter) },
  isCaseVisible: (db) => cases.isCaseVisible(db, viewer, "c"),
  countByState: (db) => cases.countByState(db, { ...viewer, scope: CITY.scope }),
  accountNames: (db) => cases.accountNames(db, ["a"]),
};

export const vettingCatalogueCases: CasesOf<typeof catalogue> = {
  allPurposes: (db) => catalogue.allPurposes(db),
  purposeByCode: (db) => catalogue.purposeByCode(db, "post-promotion"),
  lockPurpose: (db) => catalogue.lockPurpose(db, "post-promotion"),
  setPurpose: (db) => catalogue.setPurpose(db, "post-promotion", { signOffLevels: 2, replyWorkingDays: 5 }),
  purposesAfter: (db) => catalogue.purposesAfter(db, "npc-deputy-city", PAGE.limit),
  rulesOn: (db) => catalogue.rulesOn(db, DAY),
};

export const opinionCases: CasesOf<typeof opinions> = {
  nextNumber: { given: [[], [{ last_number: 6 }]], ask: (db) => opinions.nextNumber(db, 2026) },
  insertOpinion: (db) => opinions.insertOpinion(db, opinion),
  opinionOf: (db) => opinions.opinionOf(db, "c"),
  snapshotOf: (db) => opinions.snapshotOf(db, "c"),
  saveOutcome: (db) => opinions.saveOutcome(db, outcome),
  outcomeOf: (db) => opinions.outcomeOf(db, "n"),
  outcomesOfCase: (db) => opinions.outcomesOfCase(db, "c"),
  outcomeTotals: (db) => opinions.outcomeTotals(db, viewer, DAY, DAY),
  outcomeList: (db) =>
    opinions.outcomeList(db, viewer, { outcome: "interviewed", from: DAY, to: DAY }, { offset: 0, limit: 200 }),
};

export const askedRecordCases: CasesOf<typeof records> = {
  askedRecords: (db) => records.askedRecords(db, ["p"], unasked),
  penaltyNarratives: (db) => records.penaltyNarratives(db, ["p"]),
};

export const registerCases: CasesOf<typeof register> = {
  personsByNumber: (db) => register.personsByNumber(db, [BYTES]),
  namesakes: (db) => register.namesakes(db, ["王"]),
  formerBearers: (db) => register.formerBearers(db, ["王"]),
  personsById: (db) => register.personsById(db, ["p"]),
  personsInScope: (db) => register.personsInScope(db, ["p"], DISTRICT.scope),
  postingsOf: (db) => register.postingsOf(db, ["p"]),
  allUnits: (db) => register.allUnits(db),
  answeringItems: (db) => register.answeringItems(db, DAY, ["party-discipline", "police"]),
  lastWords: (db) => register.lastWords(db, ["c"]),
  visibleClasses: (db) => register.visibleClasses(db, "vetting-officer"),
};

export const demoCases: CasesOf<typeof demo> = {
  unitIdsByCode: (db) => demo.unitIdsByCode(db, ["JH0001"]),
  accountIdByName: (db) => demo.accountIdByName(db, "a"),
  importsByItem: (db) => demo.importsByItem(db),
  importStates: (db) => demo.importStates(db, ["i"]),
  zeroReportsByItem: (db) => demo.zeroReportsByItem(db),
  casesByLetter: (db) => demo.casesByLetter(db),
  isLoaded: (db) => demo.isLoaded(db, "city"),
  markLoaded: (db) => demo.markLoaded(db, "city", AT),
};

export const vettingFoldCases: CasesOf<typeof folded> = {
  casesAfter: (db) => folded.casesAfter(db, "c", 500),
  candidatesAfter: (db) => folded.candidatesAfter(db, "n", 500),
  repliesAfter: (db) => folded.repliesAfter(db, { candidateId: "n", source: "police" }, 500),
  storedReply: (db) => folded.storedReply(db, "n", "police"),
  outcomesAfter: (db) => folded.outcomesAfter(db, "o", 500),
  storedOutcome: (db) => folded.storedOutcome(db, "n"),
  officersOfCases: (db) => folded.officersOfCases(db, ["c", "d"]),
  grantsOfCases: (db) => folded.grantsOfCases(db, ["c", "d"]),
  coveragesOfCases: (db) => folded.coveragesOfCases(db, ["c", "d"]),
  opinionsOfCases: (db) => folded.opinionsOfCases(db, ["c", "d"]),
  wrappedKeys: (db) => folded.wrappedKeys(db, ["p", "q"]),
};
