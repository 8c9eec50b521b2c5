import * as quality from "~/modules/insights/quality.queries.server";
import * as overview from "~/modules/insights/quality-overview.queries.server";
import type { CasesOf } from "../recorder";
import { DAY } from "./values";

const period = { from: DAY, until: DAY };

export const qualityCases: CasesOf<typeof quality> = {
  reportsOfAgency: (db) => quality.reportsOfAgency(db, "a"),
  reportsOnEnterprises: (db) =>
    quality.reportsOnEnterprises(db, { enterpriseIds: ["e", "f"], notAgencyId: "a", ...period }),
  revisionsOf: (db) => quality.revisionsOf(db, ["r", "s"]),
  gradeCounts: (db) => quality.gradeCounts(db, period),
  scaleGrades: (db) => quality.scaleGrades(db),
  cutOffsOf: (db) => quality.cutOffsOf(db, "a"),
  factsAbout: (db) => quality.factsAbout(db, ["e", "f"]),
  complaintsAbout: (db) => quality.complaintsAbout(db, "a", period, { offset: 0, limit: 200 }),
  recomputedIn: (db) => quality.recomputedIn(db, "a", period),
  changedIn: (db) => quality.changedIn(db, "a", period),
  listedReports: (db) => quality.listedReports(db, ["r", "s"]),
};

export const overviewCases: CasesOf<typeof overview> = {
  reportsSideBySide: (db) => overview.reportsSideBySide(db, period, 90),
  recomputedByAgency: (db) => overview.recomputedByAgency(db, period),
  changedByAgency: (db) => overview.changedByAgency(db, period),
  issuedByAgency: (db) => overview.issuedByAgency(db, period),
  upheldByAgency: (db) => overview.upheldByAgency(db, period),
};
