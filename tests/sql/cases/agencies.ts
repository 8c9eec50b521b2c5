import * as agencies from "~/modules/agencies/agencies.queries.server";
import * as writes from "~/modules/agencies/agency-writes.queries.server";
import * as analysts from "~/modules/agencies/analysts.queries.server";
import * as complaints from "~/modules/agencies/complaints.queries.server";
import * as duties from "~/modules/agencies/duties.queries.server";
import * as submissions from "~/modules/agencies/filing-submissions.queries.server";
import * as filings from "~/modules/agencies/filings.queries.server";
import * as interests from "~/modules/agencies/interests.queries.server";
import * as listedQueries from "~/modules/agencies/listed-agencies.queries.server";
import * as supervision from "~/modules/agencies/supervision.queries.server";
import type { CasesOf } from "../recorder";
import { AT, DAY } from "./values";

const filter = {
  on: DAY,
  q: "A001",
  standing: "good",
  home: "here",
} as const;
const grades = [{ grade: "A", meaning: "好" }];
const method = { indicators: [], cutOffs: [], caps: [] };
const version = { id: "v", agencyId: "a", ordinal: 1, filingId: "f", validFrom: DAY };

export const agencyCases: CasesOf<typeof agencies> = {
  agencyById: (db) => agencies.agencyById(db, "a"),
  agencyByCode: (db) => agencies.agencyByCode(db, "A001"),
  agencyByUscc: (db) => agencies.agencyByUscc(db, "u"),
  scaleAt: (db) => agencies.scaleAt(db, "a", DAY),
  scalesOf: (db) => agencies.scalesOf(db, "a"),
  methodAt: (db) => agencies.methodAt(db, "a", DAY),
  methodsOf: (db) => agencies.methodsOf(db, "a"),
  analystsOf: (db) => agencies.analystsOf(db, "a", DAY),
  interestsTouching: (db) => agencies.interestsTouching(db, "a", "u", DAY),
  measuresOf: (db) => agencies.measuresOf(db, "a"),
  measuresByAgency: (db) => agencies.measuresByAgency(db, ["a", "b"]),
};

export const agencyWriteCases: CasesOf<typeof writes> = {
  lockAgency: (db) => writes.lockAgency(db, "a"),
  storedAgenciesAfter: (db) => writes.storedAgenciesAfter(db, "a", 50),
  contentOf: (db) => writes.contentOf(db, "a"),
  lastCode: (db) => writes.lastCode(db),
  insertAgency: (db) =>
    writes.insertAgency(db, { id: "a", uscc: "u", name: "甲", nameSort: "jia", contentJson: "{}" }, AT),
  changeAgency: (db) => writes.changeAgency(db, "a", { standing: "suspended" }, AT),
  insertScale: (db) => writes.insertScale(db, { ...version, grades }, AT),
  endScale: (db) => writes.endScale(db, "v", DAY),
  insertMethod: (db) => writes.insertMethod(db, { ...version, scaleId: "s", name: "甲", method }, AT),
  endMethod: (db) => writes.endMethod(db, "v", DAY),
  scalesAfter: (db) => writes.scalesAfter(db, "v", 50),
  methodsAfter: (db) => writes.methodsAfter(db, "v", 50),
};

const analyst = { name: "甲", nameSort: "jia", credential: "信用管理师" };

export const analystCases: CasesOf<typeof analysts> = {
  lockAnalyst: (db) => analysts.lockAnalyst(db, "P1"),
  analystById: (db) => analysts.analystById(db, "n"),
  analystsAfter: (db) => analysts.analystsAfter(db, "n", 50),
  postingsOf: (db) => analysts.postingsOf(db, ["n", "m"]),
  lockPostings: (db) => analysts.lockPostings(db, "n"),
  everAnalystsOf: (db) => analysts.everAnalystsOf(db, "a"),
  insertAnalyst: (db) => analysts.insertAnalyst(db, { id: "n", ...analyst, credentialNo: "P1" }, AT),
  changeAnalyst: (db) => analysts.changeAnalyst(db, "n", analyst, AT),
  insertPosting: (db) =>
    analysts.insertPosting(db, { id: "p", analystId: "n", agencyId: "a", fromOn: DAY, filingId: "f" }, AT),
  lastSigned: (db) => analysts.lastSigned(db, { analystId: "p", agencyId: "a", from: DAY }),
  endPosting: (db) => analysts.endPosting(db, "p", DAY),
};

export const listedCases: CasesOf<typeof listedQueries> = {
  listedAgencies: (db) => listedQueries.listedAgencies(db, { ...filter, limit: 50 }),
  countListedAgencies: (db) => listedQueries.countListedAgencies(db, filter),
};

export const dutyCases: CasesOf<typeof duties> = {
  lockDuty: (db) => duties.lockDuty(db, "a", "change", "2025"),
  dutyById: (db) => duties.dutyById(db, "d"),
  lockDutyById: (db) => duties.lockDutyById(db, "d"),
  dutiesOf: (db) => duties.dutiesOf(db, "a"),
  openDuties: (db) => duties.openDuties(db),
  dutiesAfter: (db) => duties.dutiesAfter(db, "d", 50),
  insertDuty: (db) =>
    duties.insertDuty(
      db,
      {
        id: "d",
        agencyId: "a",
        ruleCode: "change",
        subject: "2025",
        dueOn: DAY,
        state: "open",
        metOn: null,
        filingId: null,
      },
      AT,
    ),
  changeDuty: (db) => duties.changeDuty(db, "d", { state: "missed", remindedOn: DAY }, AT),
  dutyRules: (db) => duties.dutyRules(db),
  agenciesUnderRules: (db) => duties.agenciesUnderRules(db),
  owedHandedIn: (db) => duties.owedHandedIn(db),
};

const file = { id: "i", filing_id: "f", slot: "licence", file_id: "x", created_by: "c", created_at: AT };
const remark = { id: "r", filing_id: "f", round: 1, path: "name", remark: "请补", created_by: "c", created_at: AT };

export const filingCases: CasesOf<typeof filings> = {
  filingById: (db) => filings.filingById(db, "f"),
  lockFiling: (db) => filings.lockFiling(db, "f"),
  listingEnteredAt: (db) => filings.listingEnteredAt(db, "a"),
  filingsOf: (db) => filings.filingsOf(db, "a"),
  filingsAfter: (db) => filings.filingsAfter(db, "f", 50),
  submittedFilings: (db) => filings.submittedFilings(db),
  insertFiling: (db) =>
    filings.insertFiling(
      db,
      { id: "f", agencyId: "a", ordinal: 1, kind: "initial", statementYear: null, eventOn: null, contentJson: "{}" },
      AT,
    ),
  changeFiling: (db) => filings.changeFiling(db, "f", { state: "accepted", effectiveOn: DAY, isLate: true }, AT),
  remarksOf: (db) => filings.remarksOf(db, "f"),
  remarksOfFilings: (db) => filings.remarksOfFilings(db, ["f"]),
  insertRemarks: (db) => filings.insertRemarks(db, [remark]),
  filesOf: (db) => filings.filesOf(db, "f"),
  insertFile: (db) => filings.insertFile(db, file),
  filesAfter: (db) => filings.filesAfter(db, "i", 50),
};

export const submissionCases: CasesOf<typeof submissions> = {
  submissionsOf: (db) => submissions.submissionsOf(db, "f"),
  submissionsOfFilings: (db) => submissions.submissionsOfFilings(db, ["f"]),
  submittedDays: (db) => submissions.submittedDays(db, "a"),
  insertSubmission: (db) =>
    submissions.insertSubmission(db, "f", {
      ordinal: 1,
      contentJson: "{}",
      eventOn: DAY,
      statementYear: null,
      paperIds: ["i"],
      submittedBy: "c",
      submittedAt: AT,
    }),
};

const measure = {
  id: "m",
  agencyId: "a",
  kind: "suspension",
  from: DAY,
  until: null,
  publicUntil: null,
  basisCode: "SQJG",
  reason: "质量",
  documentNo: "1号",
  penaltyDocumentNo: null,
  proposedBy: "c",
} as const;
const lifted = { on: DAY, documentNo: "2号", reason: "整改", approvalId: "p" };
const check = {
  id: "k",
  agency_id: "a",
  checked_on: DAY,
  subject: "制度",
  remarks: null,
  created_by: "c",
  created_at: AT,
};
const complaint = {
  id: "t",
  no: "TS-2026-0001",
  agency_id: "a",
  report_id: null,
  received_on: DAY,
  complainant: "某企业",
  content: "异议",
  created_by: "c",
};

export const supervisionCases: CasesOf<typeof supervision> = {
  lockMeasure: (db) => supervision.lockMeasure(db, "m"),
  measureById: (db) => supervision.measureById(db, "m"),
  measuresAfter: (db) => supervision.measuresAfter(db, "m", 50),
  insertMeasure: (db) => supervision.insertMeasure(db, measure, AT),
  changeMeasure: (db) => supervision.changeMeasure(db, "m", { state: "lifted", lifted }, AT),
  decisionsOn: (db) => supervision.decisionsOn(db, "a"),
  checksOf: (db) => supervision.checksOf(db, "a"),
  checksAfter: (db) => supervision.checksAfter(db, "k", 50),
  insertCheck: (db) => supervision.insertCheck(db, { ...check, result: "in-order" }),
};

const answered = { answer: "已核实", answeredAt: AT, answeredBy: "c", answerFileId: "f" };

export const complaintCases: CasesOf<typeof complaints> = {
  lockComplaint: (db) => complaints.lockComplaint(db, "t"),
  complaintById: (db) => complaints.complaintById(db, "t"),
  complaintsOf: (db) => complaints.complaintsOf(db, "a"),
  complaintsAfter: (db) => complaints.complaintsAfter(db, "t", 50),
  reportOfAgency: (db) => complaints.reportOfAgency(db, "a", "7K3Q9M2XABCD"),
  lastComplaintNo: (db) => complaints.lastComplaintNo(db, "TS-2026-"),
  insertComplaint: (db) => complaints.insertComplaint(db, complaint, AT),
  decideComplaint: (db) =>
    complaints.decideComplaint(db, "t", { state: "upheld", decidedOn: DAY, decision: "属实", by: "c" }, AT),
  answerComplaint: (db) => complaints.answerComplaint(db, "t", answered),
  answerPaperOf: (db) => complaints.answerPaperOf(db, "t"),
};

export const interestCases: CasesOf<typeof interests> = {
  interestsOf: (db) => interests.interestsOf(db, "a"),
  interestsBroughtTo: (db) => interests.interestsBroughtTo(db, "a", DAY),
  interestsAfter: (db) => interests.interestsAfter(db, "i", 50),
  lockInterest: (db) => interests.lockInterest(db, "i"),
  interestById: (db) => interests.interestById(db, "i"),
  insertInterest: (db) =>
    interests.insertInterest(
      db,
      { id: "i", agencyId: "a", analystId: null, uscc: "u", kind: "business", note: null, from: DAY },
      AT,
    ),
  endInterest: (db) => interests.endInterest(db, "i", DAY, AT),
};
