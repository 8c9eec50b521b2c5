import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as accounts from "./cases/accounts";
import * as agencies from "./cases/agencies";
import * as collection from "./cases/collection";
import * as demo from "./cases/demo";
import * as insights from "./cases/insights";
import * as journal from "./cases/journal";
import * as people from "./cases/people";
import * as publication from "./cases/publication";
import * as records from "./cases/records";
import * as reference from "./cases/reference";
import * as reports from "./cases/reports";
import * as vetting from "./cases/vetting";
import { type Case, statementsOf } from "./recorder";

/** Every module of queries with a case for each query that it exports. */
const MODULES: Record<string, Readonly<Record<string, Case>>> = {
  "app/modules/accounts/account-state": accounts.accountStateCases,
  "app/modules/accounts/accounts": accounts.accountCases,
  "app/modules/accounts/admin": accounts.adminCases,
  "app/modules/accounts/end-accounts": accounts.endingCases,
  "app/modules/accounts/standing": accounts.standingCases,
  "app/modules/agencies/agencies": agencies.agencyCases,
  "app/modules/agencies/agency-writes": agencies.agencyWriteCases,
  "app/modules/agencies/analysts": agencies.analystCases,
  "app/modules/agencies/complaints": agencies.complaintCases,
  "app/modules/agencies/duties": agencies.dutyCases,
  "app/modules/agencies/filings": agencies.filingCases,
  "app/modules/agencies/filing-submissions": agencies.submissionCases,
  "app/modules/agencies/interests": agencies.interestCases,
  "app/modules/agencies/listed-agencies": agencies.listedCases,
  "app/modules/agencies/supervision": agencies.supervisionCases,
  "app/modules/approvals/approvals": accounts.approvalCases,
  "app/modules/collection/chunks": collection.chunkCases,
  "app/modules/collection/collection-fold": collection.collectionFoldCases,
  "app/modules/collection/imports": collection.importCases,
  "app/modules/collection/sources": collection.sourceCases,
  "app/modules/collection/zero-reports": collection.zeroReportCases,
  "app/modules/insights/quality": insights.qualityCases,
  "app/modules/insights/quality-overview": insights.overviewCases,
  "app/modules/journal/journal": journal.journalCases,
  "app/modules/journal/names": journal.nameCases,
  "app/modules/journal/upkeep": journal.upkeepCases,
  "app/modules/journal/verify": journal.verifyCases,
  "app/modules/people/people-export": people.exportCases,
  "app/modules/people/people.fold": people.peopleFoldCases,
  "app/modules/people/person-list": people.listCases,
  "app/modules/people/person-rename": people.renameCases,
  "app/modules/people/person": people.personCases,
  "app/modules/people/roster-import": people.rosterCases,
  "app/modules/publication/publication": publication.publicationCases,
  "app/modules/publication/webhooks": publication.webhookCases,
  "app/modules/records/record-people": records.recordPeopleCases,
  "app/modules/records/record-readers": records.recordReaderCases,
  "app/modules/records/record-writes": records.recordWriteCases,
  "app/modules/records/records-fold": records.recordFoldCases,
  "app/modules/records/records": records.recordCases,
  "app/modules/records/source-questions": records.questionCases,
  "app/modules/reference/calendar": reference.calendarCases,
  "app/modules/reference/settings": reference.settingCases,
  "app/modules/reference/catalogue": reference.catalogueCases,
  "app/modules/reference/catalogue-change": reference.catalogueChangeCases,
  "app/modules/reference/org-unit-import": reference.unitImportCases,
  "app/modules/reference/org-units": reference.unitCases,
  "app/modules/reference/shipped": reference.shippedCases,
  "app/modules/reference/unit-tree": reference.treeCases,
  "app/modules/reports/comparisons": reports.comparisonCases,
  "app/modules/reports/enterprises": reports.enterpriseCases,
  "app/modules/reports/lodging": reports.lodgingCases,
  "app/modules/reports/numbers-fold": reports.numbersFoldCases,
  "app/modules/reports/recomputations": reports.recomputationCases,
  "app/modules/reports/report-facts": reports.reportFactCases,
  "app/modules/reports/report-numbers": reports.reportNumberCases,
  "app/modules/reports/report-writes": reports.reportWritesCases,
  "app/modules/reports/report-use-list": reports.reportUseListCases,
  "app/modules/reports/report-uses": reports.reportUseCases,
  "app/modules/reports/report-versions": reports.versionCases,
  "app/modules/reports/reports-fold": reports.reportsFoldCases,
  "app/modules/reports/reports": reports.reportsCases,
  "app/modules/vetting/candidate": vetting.candidateCases,
  "app/modules/vetting/case": vetting.caseCases,
  "app/modules/vetting/catalogue": vetting.vettingCatalogueCases,
  "app/modules/vetting/opinion": vetting.opinionCases,
  "app/modules/vetting/record": vetting.askedRecordCases,
  "app/modules/vetting/register": vetting.registerCases,
  "app/modules/vetting/vetting-fold": vetting.vettingFoldCases,
  "scripts/demo/load/load": vetting.demoCases,
  "scripts/demo/load/register": demo.demoRegisterCases,
};
const SUFFIX = ".queries.server.ts";
const textFile = (module: string) => `${module.replace(/^(app\/modules|scripts)\//, "").replaceAll("/", ".")}.sql`;
const kept = readdirSync("tests/sql/text").sort();

describe("the SQL of every exported query", () => {
  it("is asked of every module of queries there is", () => {
    const modules = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", `*${SUFFIX}`], {
      encoding: "utf8",
    });
    const names = modules.split("\n").filter(Boolean);
    expect(Object.keys(MODULES).sort()).toEqual(names.map((name) => name.replace(SUFFIX, "")).sort());
    expect(kept).toEqual(Object.keys(MODULES).map(textFile).sort());
  });

  it.each(Object.keys(MODULES))("%s: no query is left out", async (module) => {
    const exported: Record<string, unknown> = await import(`../../${module}${SUFFIX}`);
    const queries = Object.keys(exported).filter((name) => /^async /.test(String(exported[name])));
    expect(Object.keys(MODULES[module]!).sort()).toEqual(queries.sort());
  });

  it.each(Object.entries(MODULES))("%s is what was reviewed", async (module, cases) => {
    const parts: string[] = [];
    for (const [name, one] of Object.entries(cases)) {
      const statements = await statementsOf(one);
      expect(statements.length, name).toBeGreaterThan(0);
      parts.push(`-- ${name}`, ...statements.map((statement) => `${statement};`), "");
    }
    await expect(`${parts.join("\n")}`).toMatchFileSnapshot(`text/${textFile(module)}`);
  });
});
