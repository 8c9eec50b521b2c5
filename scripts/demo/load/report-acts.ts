import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Db } from "#db/connection";
import { agencyByUscc } from "~/modules/agencies/agencies.queries.server";
import { complaintsOf } from "~/modules/agencies/complaints.queries.server";
import { decideComplaint, receiveComplaint } from "~/modules/agencies/use-cases/receive-complaint.server";
import type { ReportChange } from "~/modules/reports/change-report.server";
import { recomputationById } from "~/modules/reports/recomputations.queries.server";
import { reportPurposes } from "~/modules/reports/report.sheet";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { decideRecomputation } from "~/modules/reports/use-cases/decide-recomputation.server";
import { endFact } from "~/modules/reports/use-cases/end-fact.server";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import { withdrawReport } from "~/modules/reports/use-cases/withdraw-report.server";
import { addDays } from "~/platform/civil-date";
import { mustBeOk } from "~/platform/result";
import { methodOn } from "../agency-days";
import type { DemoFact } from "../enterprise-facts";
import { originalPdf } from "../original-pdf";
import type { ReportActs } from "../report-acts";
import type { DemoReport } from "../reports";
import { actingAs } from "./accounts";
import { type LoadedReport, loadedFact, loadedReport } from "./register.queries.server";

/** Everything that became of facts and reports since, act by act; what is done already is left alone. */
export async function workReports(db: Db, folder: string, facts: readonly DemoFact[], acts: ReportActs): Promise<void> {
  for (const fact of facts) if (fact.ends) await endOne(db, fact);
  for (const { report, reason, minutesNo } of acts.corrections)
    await change(db, folder, { report, by: correctReport, reason, statement: { minutesNo } });
  for (const { report, reason, grade, indicators } of acts.revisions)
    await change(db, folder, { report, by: reviseReport, reason, statement: { grade, indicators } });
  for (const { report, reason } of acts.withdrawals) {
    const { id, state, version } = await found(db, report);
    if (state === "withdrawn") continue;
    const ctx = await actingAs(db, report.agency.username);
    mustBeOk(await withdrawReport(ctx, { reportId: id, readAt: version, reason: { code: reason, text: null } }));
  }
  for (const { report, state, text } of acts.decisions) {
    const { versionId } = await found(db, report);
    const row = await recomputationById(db, versionId);
    if (row?.state !== "open") continue;
    mustBeOk(
      await decideRecomputation(await actingAs(db, "jianguan2"), { versionId, readAt: row.version, state, text }),
    );
  }
  for (const complaint of acts.complaints) await complain(db, complaint);
}

async function found(db: Db, { agency, ownNo }: DemoReport): Promise<LoadedReport> {
  const report = await loadedReport(db, agency.content.uscc, ownNo);
  if (!report) throw new Error(`no report ${agency.no} ${ownNo}`);
  return report;
}

async function endOne(db: Db, { enterprise, body, documentNo, ends }: DemoFact): Promise<void> {
  const fact = await loadedFact(db, enterprise.uscc, body, documentNo);
  if (fact?.state !== "active") return;
  const ending = {
    factId: fact.id,
    readAt: fact.version,
    state: ends!.how,
    endedOn: ends!.on,
    documentNo: ends!.documentNo,
  };
  const reason = { code: ends!.how, text: null };
  mustBeOk(await endFact(await actingAs(db, "dengji1"), { ...ending, reason }));
}

interface Change {
  report: DemoReport;
  by: typeof correctReport;
  reason: string;
  statement: Partial<ReportChange["statement"]>;
}

async function change(db: Db, folder: string, { report, by, reason, statement }: Change): Promise<void> {
  const { id, no, version, ordinal } = await found(db, report);
  if (ordinal > 1) return;
  const { agency, enterprise } = report;
  const expiresOn = addDays(`${Number(report.issuedOn.slice(0, 4)) + 1}${report.issuedOn.slice(4)}`, -1);
  const stated: ReportChange["statement"] = {
    no: null,
    ownNo: report.ownNo,
    uscc: enterprise.uscc,
    enterpriseName: enterprise.name,
    purpose: reportPurposes.find(({ label }) => label === report.purpose)!.code,
    dataCutoffOn: report.dataCutoffOn,
    issuedOn: report.issuedOn,
    expiresOn,
    grade: report.grade,
    analysts: report.analysts,
    minutesNo: report.minutesNo,
    summary: `经复核${enterprise.name}的资料和底稿后出具。`,
    indicators: report.indicators,
    ...statement,
  };
  const text = {
    ...stated,
    no,
    agency: agency.content.name,
    enterprise: enterprise.name,
    purpose: report.purpose,
    expiresOn,
  };
  const file = path.join(folder, "changed-report.pdf");
  writeFileSync(file, await originalPdf({ ...text, method: methodOn(agency, report.issuedOn) }));
  const ctx = await actingAs(db, agency.username);
  const given = { path: file, name: `${no}.pdf` };
  mustBeOk(
    await by(ctx, {
      reportId: id,
      readAt: version,
      statement: stated,
      reason: { code: reason, text: null },
      file: given,
    }),
  );
}

async function complain(db: Db, { report, receivedOn, content, result, decision }: ReportActs["complaints"][number]) {
  const agency = (await agencyByUscc(db, report.agency.content.uscc))!;
  const known = (await complaintsOf(db, agency.id)).find((one) => one.content === content);
  const { no: reportNo } = await found(db, report);
  const ctx = await actingAs(db, "jianguan");
  const complainant = "某投标企业";
  const id =
    known?.id ??
    mustBeOk(await receiveComplaint(ctx, { agencyId: agency.id, receivedOn, complainant, content, reportNo })).id;
  if (result === null || (known && known.state !== "received")) return;
  const decidedOn = addDays(receivedOn, 28);
  mustBeOk(await decideComplaint(await actingAs(db, "jianguan2"), { complaintId: id, result, decision, decidedOn }));
}
