import * as comparisons from "~/modules/reports/comparisons.queries.server";
import * as enterprises from "~/modules/reports/enterprises.queries.server";
import * as lodging from "~/modules/reports/lodging.queries.server";
import * as numbersFold from "~/modules/reports/numbers-fold.queries.server";
import * as recomputations from "~/modules/reports/recomputations.queries.server";
import * as facts from "~/modules/reports/report-facts.queries.server";
import * as numbers from "~/modules/reports/report-numbers.queries.server";
import * as useList from "~/modules/reports/report-use-list.queries.server";
import * as uses from "~/modules/reports/report-uses.queries.server";
import * as versions from "~/modules/reports/report-versions.queries.server";
import * as writes from "~/modules/reports/report-writes.queries.server";
import * as reports from "~/modules/reports/reports.queries.server";
import * as fold from "~/modules/reports/reports-fold.queries.server";
import type { CasesOf } from "../recorder";
import { AT, BYTES, DAY } from "./values";

const FILTER = {
  onlyAgency: "a",
  agency: "XY01",
  grade: "AA",
  purpose: "tender",
  status: "valid",
  today: DAY,
  from: DAY,
  until: DAY,
  marked: true,
  original: "awaited",
  q: { name: "清衡" },
} as const;

export const reportsCases: CasesOf<typeof reports> = {
  reportById: (db) => reports.reportById(db, "r"),
  reportByNo: (db) => reports.reportByNo(db, "n"),
  reportByDigest: (db) => reports.reportByDigest(db, BYTES),
  reportPage: (db) => reports.reportPage(db, FILTER, { direction: "desc", limit: 50, offset: 100 }),
  reportIds: (db) => reports.reportIds(db, FILTER, "desc", 100),
  reportsByIds: (db) => reports.reportsByIds(db, ["r"]),
  countReports: (db) => reports.countReports(db, FILTER),
  reportingAgencies: (db) => reports.reportingAgencies(db),
  factsOfReport: (db) => reports.factsOfReport(db, "r"),
};

export const versionCases: CasesOf<typeof versions> = {
  versionsOf: (db) => versions.versionsOf(db, "r"),
  versionById: (db) => versions.versionById(db, "v"),
  versionOf: (db) => versions.versionOf(db, { id: "r", versionId: "v" }, 1),
  analystsOfVersions: (db) => versions.analystsOfVersions(db, ["v"]),
  countAwaited: (db) => versions.countAwaited(db, "a"),
};

export const lodgingCases: CasesOf<typeof lodging> = {
  holdAgency: (db) => lodging.holdAgency(db, "a"),
  postingsOf: (db) => lodging.postingsOf(db, "a"),
  interestsOfAgency: (db) => lodging.interestsOfAgency(db, "a"),
  enterprisesByUscc: (db) => lodging.enterprisesByUscc(db, ["u"]),
  reportsOnEnterprises: (db) => lodging.reportsOnEnterprises(db, "a", ["e"]),
  versionsOfFiles: (db) => lodging.versionsOfFiles(db, ["00"]),
  takenOwnNumbers: (db) => lodging.takenOwnNumbers(db, "a", ["o"]),
  factsOfEnterprises: (db) => lodging.factsOfEnterprises(db, ["e"], DAY),
  settingOf: (db) => lodging.settingOf(db, "s"),
};

const row = { id: "x" } as never;

export const reportWritesCases: CasesOf<typeof writes> = {
  insertReports: (db) => writes.insertReports(db, [row]),
  insertVersions: (db) => writes.insertVersions(db, [row]),
  insertVersionAnalysts: (db) => writes.insertVersionAnalysts(db, [row]),
  insertRecomputations: (db) => writes.insertRecomputations(db, [row]),
  lockReport: (db) => writes.lockReport(db, "r"),
  supersedeVersion: (db) => writes.supersedeVersion(db, "v", AT, DAY),
  updateReport: (db) => writes.updateReport(db, "r", 1, { fact_mark: "repaired", updated_at: AT }),
  releaseFiles: async (db) => {
    await writes.releaseFiles(db, { versionId: "v" });
    await writes.releaseFiles(db, { reportId: "r", sha256: "00" });
  },
  attachFile: (db) => writes.attachFile(db, "v", { fileId: "f", sha256: "00", sm3: "00", size: 1, pages: 1 }, AT),
  keepCertificate: (db) => writes.keepCertificate(db, "v", "{}"),
  noteReader: (db) => writes.noteReader(db, { report_id: "r", account_id: "a", version_id: "v", read_at: AT }),
  readersOf: (db) => writes.readersOf(db, ["r"]),
};

export const reportNumberCases: CasesOf<typeof numbers> = {
  numbersOf: (db) => numbers.numbersOf(db, ["n"]),
  heldNumberState: (db) => numbers.heldNumberState(db, "n"),
  numbersPrinted: (db) => numbers.numbersPrinted(db, ["n"]),
  numbersOfAgency: (db) => numbers.numbersOfAgency(db, "a", { state: "reserved", limit: 50, offset: 0 }),
  countNumbers: (db) => numbers.countNumbers(db, "a", "reserved"),
  insertNumbers: (db) => numbers.insertNumbers(db, [row]),
  takeNumbers: (db) => numbers.takeNumbers(db, [{ no: "n", reportId: "r" }]),
  releaseNumber: (db) => numbers.releaseNumber(db, "n"),
};

export const reportFactCases: CasesOf<typeof facts> = {
  reportsRestingOn: (db) => facts.reportsRestingOn(db, "f"),
  reportsOnData: (db) => facts.reportsOnData(db, ["e"]),
  insertReportFacts: (db) => facts.insertReportFacts(db, [row]),
  deleteReportFacts: (db) => facts.deleteReportFacts(db, "r"),
};

export const numbersFoldCases: CasesOf<typeof numbersFold> = {
  numberHoldersAfter: (db) => numbersFold.numberHoldersAfter(db, "a", 10),
  reservedNumbers: (db) => numbersFold.reservedNumbers(db, ["a"]),
  numbersOfReports: (db) => numbersFold.numbersOfReports(db, ["r"]),
};

export const reportsFoldCases: CasesOf<typeof fold> = {
  reportsAfter: (db) => fold.reportsAfter(db, "r", 10),
  versionsOfReports: (db) => fold.versionsOfReports(db, ["r"]),
  analystIdsOfVersions: (db) => fold.analystIdsOfVersions(db, ["v"]),
  factIdsOfReports: (db) => fold.factIdsOfReports(db, ["r"]),
  recomputationsAfter: (db) => fold.recomputationsAfter(db, "v", 10),
};

const OPEN = { state: "open", outcome: "different", agency: "XY01" } as const;

export const recomputationCases: CasesOf<typeof recomputations> = {
  recomputationById: (db) => recomputations.recomputationById(db, "v"),
  recomputationsOf: (db) => recomputations.recomputationsOf(db, "r"),
  recomputationsIn: (db) => recomputations.recomputationsIn(db, OPEN, { limit: 50, offset: 100 }),
  countRecomputations: (db) => recomputations.countRecomputations(db, OPEN),
  uncomputableByAgency: (db) => recomputations.uncomputableByAgency(db, "a"),
  closeRecomputation: (db) =>
    recomputations.closeRecomputation(db, "v", 1, {
      state: "upheld",
      decision_text: "t",
      decided_by: "a",
      decided_at: AT,
    }),
};

const ENTERPRISES = { q: "清衡", status: "active", hasFacts: true };

export const enterpriseCases: CasesOf<typeof enterprises> = {
  enterpriseById: (db) => enterprises.enterpriseById(db, "e"),
  enterprisesByCodes: (db) => enterprises.enterprisesByCodes(db, ["u"]),
  enterprisesAfter: (db) => enterprises.enterprisesAfter(db, "e", 10),
  enterpriseIds: (db) => enterprises.enterpriseIds(db, ENTERPRISES, 100),
  enterprisesByIds: (db) => enterprises.enterprisesByIds(db, ["e"]),
  enterprisePage: (db) => enterprises.enterprisePage(db, ENTERPRISES, { limit: 50, offset: 100 }),
  countEnterprises: (db) => enterprises.countEnterprises(db, { q: "清衡" }),
  insertEnterprises: (db) => enterprises.insertEnterprises(db, [row]),
  updateEnterprise: (db) => enterprises.updateEnterprise(db, "e", 1, row),
  factById: (db) => enterprises.factById(db, "f"),
  factsAfter: (db) => enterprises.factsAfter(db, "f", 10),
  factsOf: (db) => enterprises.factsOf(db, ["e"]),
  insertFacts: (db) => enterprises.insertFacts(db, [row]),
  endFact: (db) =>
    enterprises.endFact(db, "f", 1, { state: "repaired", ended_on: DAY, ending_document_no: null, updated_at: AT }),
};

export const reportUseCases: CasesOf<typeof uses> = {
  usesAfter: (db) => uses.usesAfter(db, "u", 10),
  usesOfReport: (db) => uses.usesOfReport(db, "r"),
  recordedUse: (db) => uses.recordedUse(db, "r", "p"),
  usesIn: (db) => uses.usesIn(db, ["r"], ["p"]),
  validityOf: (db) => uses.validityOf(db, ["r"]),
  reportsByNumbers: (db) => uses.reportsByNumbers(db, ["n"]),
  insertUses: (db) => uses.insertUses(db, [row]),
  lockUse: (db) => uses.lockUse(db, "u"),
  strikeUse: (db) =>
    uses.strikeUse(db, "u", {
      struck_at: AT,
      struck_by: "a",
      strike_reason_code: "not-used",
      strike_reason_text: null,
    }),
};

const USED = { onlyAgency: "a", agency: "XY01", field: "tender", from: DAY, until: DAY, state: "standing" } as const;
const SEARCHED = { ...USED, q: { project: "大道" } };

export const reportUseListCases: CasesOf<typeof useList> = {
  usesPage: (db) => useList.usesPage(db, SEARCHED, { direction: "desc", limit: 50, offset: 100 }),
  countUses: (db) => useList.countUses(db, SEARCHED),
  usesIds: (db) => useList.usesIds(db, { ...USED, q: { no: "n" } }, "desc", 100),
  usesByIds: (db) => useList.usesByIds(db, ["u"]),
  reportUseById: (db) => useList.reportUseById(db, "u"),
};

const COMPARED = { result: "different", judged: false } as const;

export const comparisonCases: CasesOf<typeof comparisons> = {
  comparisonById: (db) => comparisons.comparisonById(db, "c"),
  comparisonsOfReport: (db) => comparisons.comparisonsOfReport(db, "r", "a"),
  comparisonsAfter: (db) => comparisons.comparisonsAfter(db, "c", 10),
  comparisonsIn: (db) => comparisons.comparisonsIn(db, COMPARED, { limit: 50, offset: 100 }),
  countComparisons: (db) => comparisons.countComparisons(db, COMPARED),
  insertComparison: (db) => comparisons.insertComparison(db, row),
  judgeComparison: (db) =>
    comparisons.judgeComparison(db, "c", {
      finding: "altered",
      finding_text: "t",
      found_by: "a",
      found_at: AT,
    }),
};
