import type { Db } from "#db/connection";
import { civilDayOf } from "~/platform/clock";
import { isId, newId } from "~/platform/id";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { addTask } from "~/platform/tasks.server";
import { AgencyBook } from "./agency-book.server";
import { recordMark } from "./fact-marks.server";
import { beginsOn, endsOn } from "./in-force.rules";
import { type PreparedReport, prepareReports } from "./lodging.server";
import { keepingFile, problemsRefusal } from "./lodging-refusals.server";
import { overtakeRecomputations } from "./overtake-recomputations.server";
import * as factQueries from "./report-facts.queries.server";
import { type GivenFile, takeReportFile } from "./report-file.server";
import { printedNumber } from "./report-number.rules";
import * as versionQueries from "./report-versions.queries.server";
import * as writes from "./report-writes.queries.server";
import * as queries from "./reports.queries.server";
import type { FactMark, ReportStatement } from "./reports.types";
import { writeVersions } from "./write-versions.server";

export interface Reason {
  readonly code: string;
  readonly text: string | null;
}

export interface ReportChange {
  readonly reportId: string;
  /** The version that was read; null: as it stands. */
  readonly readAt: number | null;
  readonly statement: ReportStatement;
  readonly reason: Reason;
  readonly file: GivenFile;
}

/** The report of an address as its own agency acts on it; another agency's answers as none. */
export async function ownReport(ctx: Ctx, reportId: string): Promise<queries.ReportRow | null> {
  const report = isId(reportId) ? await queries.reportById(ctx.db, reportId) : undefined;
  return report && report.agencyId === ctx.actor.agencyId ? report : null;
}

/**
 * Puts a new version with its own PDF in the place of the present one: a correction replaces what never was right, a revision follows
 * what came later and holds from today on, so that earlier days keep the version of then. The number stays, and of a revision the day
 * of issue; earlier readers are told. Refusals as of lodging, and `not-found`, `withdrawn-already`, `version-stale`.
 */
export async function changeReport(
  ctx: Ctx,
  act: "corrected" | "revised",
  change: ReportChange,
): Promise<Result<string>> {
  const report = await ownReport(ctx, change.reportId);
  if (!report) return no("reports:refusal.not-found", { status: 404 });
  if (report.uscc !== change.statement.uscc)
    return no("reports:refusal.other-enterprise", { path: "uscc", status: 422 });
  const statement = { ...change.statement, no: report.no, ownNo: report.ownNo };
  const { id: reportId, agencyId, no: own, uscc } = report;
  const taken = await takeReportFile(ctx, change.file, { agencyId, reportId, no: own, uscc });
  if (!taken.ok) return taken;
  const { file } = taken.value;
  const name = act === "corrected" ? "correct-report" : "revise-report";
  return keepingFile(ctx, file.fileId, () =>
    runProcess(ctx, { name, reason: reasonOf(change.reason) }, (unit) => changed(unit)),
  );

  async function changed(unit: Unit): Promise<Result<string>> {
    const locked = await writes.lockReport(unit.db, change.reportId);
    if (!locked) return no("reports:refusal.not-found", { status: 404 });
    if (locked.state === "withdrawn") return no("reports:refusal.withdrawn-already");
    if (change.readAt !== null && locked.version !== change.readAt)
      return staleRefusal(unit.db, {
        subject: { type: "report", id: change.reportId },
        namespace: "reports",
        status: 412,
      });
    const today = civilDayOf(ctx.now);
    const book = await AgencyBook.held(unit.db, report!.agencyId);
    const present = (await versionQueries.versionById(unit.db, locked.versionId))!;
    const replaced = { no: report!.no, act, version: present };
    const [outcome] = await prepareReports(unit.db, book!, [statement], today, { replaced });
    if (!outcome!.ok) return refused(problemsRefusal(outcome!.problems));
    const { prepared } = outcome!;
    const versionId = newId();
    const inForceFrom = beginsOn(act, present, { issuedOn: statement.issuedOn, today });
    await writes.supersedeVersion(unit.db, present.id, ctx.now, endsOn(act, present, inForceFrom));
    await writes.releaseFiles(unit.db, { reportId: report!.id, sha256: file.sha256 });
    if (act === "corrected") await writes.releaseFiles(unit.db, { versionId: present.id });
    await overtakeRecomputations(unit, ctx, report!);
    await writeVersions(unit, ctx, [
      {
        ...{ prepared, file, reportId: change.reportId, versionId, no: report!.no },
        ...{ agencyId: report!.agencyId, ordinal: present.ordinal + 1, act, inForceFrom, reason: change.reason },
      },
    ]);
    await retieFacts(unit, report!, locked.factMark, prepared);
    await writes.updateReport(unit.db, change.reportId, locked.version, {
      fact_mark: prepared.factMark,
      purpose: statement.purpose,
      data_cutoff_on: statement.dataCutoffOn,
      issued_on: statement.issuedOn,
      expires_on: prepared.statement.expiresOn,
      scale_id: prepared.scaleId,
      grade: statement.grade,
      grade_rank: prepared.gradeRank,
      current_version_id: versionId,
      updated_at: ctx.now,
    });
    await tellReaders(unit.db, ctx, [report!], act);
    return ok(change.reportId);
  }
}

/** Ties a report to the facts that its new version rests on; the mark of the earlier one goes with it. */
async function retieFacts(
  unit: Unit,
  report: { id: string; agencyId: string },
  before: FactMark,
  { factIds, factMark }: PreparedReport,
): Promise<void> {
  await factQueries.deleteReportFacts(unit.db, report.id);
  await factQueries.insertReportFacts(
    unit.db,
    factIds.map((id) => ({ report_id: report.id, fact_id: id })),
  );
  if (factMark !== before) recordMark(unit, report, before, factMark);
}

export const reasonOf = ({ code, text }: Reason) => ({ code, text: text ?? undefined });

/** Puts a line on the workbench of everyone who opened these reports signed in, but for who acts. */
export async function tellReaders(
  db: Db,
  ctx: Ctx,
  reports: readonly { id: string; no: string; enterpriseName: string }[],
  what: "corrected" | "revised" | "withdrawn" | "marked",
): Promise<void> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const { reportId, accountId } of await writes.readersOf(db, [...byId.keys()])) {
    if (accountId === ctx.actor.accountId) continue;
    const report = byId.get(reportId)!;
    await addTask(
      db,
      {
        kind: `report-${what}`,
        namespace: "reports",
        subject: { type: "report", id: reportId },
        permission: "reports.read",
        accountId,
        params: { no: printedNumber(report.no), name: report.enterpriseName },
        href: `/reports/${reportId}`,
      },
      ctx.now,
    );
  }
}
