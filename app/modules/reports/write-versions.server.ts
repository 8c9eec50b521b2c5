import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import type { Ctx, Unit } from "~/platform/process.server";
import { addTask } from "~/platform/tasks.server";
import { announceReports } from "./announce-reports.server";
import { signCertificates } from "./certificate.server";
import { keepUncomputable } from "./keep-uncomputable.server";
import type { PreparedReport } from "./lodging.server";
import { printedNumber } from "./report-number.rules";
import * as writes from "./report-writes.queries.server";
import type { ReportFileSnapshot, ReportVersionSnapshot } from "./reports.events";
import type { LodgedFile, ReportAct } from "./reports.types";

/** Who lodges, and when. */
export type Lodger = { readonly actor: Pick<Ctx["actor"], "accountId">; readonly now: Date };

export interface AcceptedReport {
  readonly prepared: PreparedReport;
  /** Null only for what is taken in from before the register began, until its original is lodged. */
  readonly file: LodgedFile | null;
}

/** What acceptance gave a report. */
export interface Lodged {
  readonly reportId: string;
  readonly versionId: string;
  readonly no: string;
}

export interface NewReportVersion extends AcceptedReport, Lodged {
  readonly agencyId: string;
  readonly ordinal: number;
  readonly act: ReportAct;
  readonly inForceFrom: CivilDate;
  readonly reason: { readonly code: string | null; readonly text: string | null };
}

/** Writes versions with their signed certificate, who signed them and the re-computed grade, and records each; different grades wait for the regulator. */
export async function writeVersions(unit: Unit, ctx: Lodger, rows: readonly NewReportVersion[]): Promise<void> {
  const certificates = await certificatesOf(unit.db, ctx.now, rows);
  await writes.insertVersions(
    unit.db,
    rows.map(({ prepared, file, ...row }) => ({
      id: row.versionId,
      report_id: row.reportId,
      ordinal: row.ordinal,
      act: row.act,
      in_force_from: row.inForceFrom,
      reason_code: row.reason.code,
      reason_text: row.reason.text,
      ...datesOf(prepared),
      scale_id: prepared.scaleId,
      method_id: prepared.methodId,
      grade: prepared.statement.grade,
      indicators_json: JSON.stringify(prepared.statement.indicators),
      minutes_no: prepared.statement.minutesNo,
      summary: prepared.statement.summary,
      enterprise_name: prepared.statement.enterpriseName,
      file_id: file?.fileId ?? null,
      file_sha256: file && Buffer.from(file.sha256, "hex"),
      claimed_sha256: file && Buffer.from(file.sha256, "hex"),
      file_sm3: file && Buffer.from(file.sm3, "hex"),
      file_size: file?.size ?? null,
      page_count: file?.pages ?? null,
      certificate_json: certificates.get(row.versionId) ?? null,
      created_by: ctx.actor.accountId,
      created_at: ctx.now,
    })),
  );
  await writes.insertVersionAnalysts(
    unit.db,
    rows.flatMap(({ prepared, versionId }) =>
      prepared.analystIds.map((id, index) => ({ version_id: versionId, analyst_id: id, ordinal: index + 1 })),
    ),
  );
  const computed = rows.map(({ prepared, reportId, versionId, agencyId }) => ({
    version_id: versionId,
    report_id: reportId,
    agency_id: agencyId,
    method_id: prepared.methodId,
    stated_grade: prepared.statement.grade,
    computed_grade: prepared.recomputation.grade,
    points: prepared.recomputation.points,
    steps_json: JSON.stringify(prepared.recomputation.steps),
    outcome: prepared.recomputation.outcome,
    state: prepared.recomputation.outcome === "reproduced" ? ("closed" as const) : ("open" as const),
    created_at: ctx.now,
  }));
  await writes.insertRecomputations(unit.db, computed);
  rows.forEach((row, index) => {
    const touches = [
      { type: "agency", id: row.agencyId },
      { type: "enterprise", id: row.prepared.enterpriseId },
    ];
    const subject = { type: "report", id: row.reportId };
    const after = { ...versionSnapshot(row), file: row.file && fileSnapshot(row.ordinal, row.file) };
    unit.record({ name: `report-${row.act}`, subject, before: null, after, touches });
    const { stated_grade, computed_grade, points, outcome, state } = computed[index]!;
    unit.record({
      name: "grade-recomputed",
      subject: { type: "grade-recomputation", id: row.versionId },
      before: null,
      after: {
        reportId: row.reportId,
        statedGrade: stated_grade,
        computedGrade: computed_grade,
        points,
        outcome,
        state,
        decisionText: null,
      },
      touches: [subject],
    });
  });
  for (const act of new Set(rows.map((row) => row.act))) {
    // What was issued years ago is no news to subscribers.
    if (act === "taken-in") continue;
    await announceReports(
      unit.db,
      ctx,
      `report.${act}`,
      rows.filter((row) => row.act === act),
    );
  }
  const uncomputable = rows.filter(({ prepared }) => prepared.recomputation.outcome === "not-computable");
  for (const agencyId of new Set(uncomputable.map((row) => row.agencyId)))
    await keepUncomputable(unit.db, ctx.now, agencyId);
  for (const row of rows) {
    if (row.prepared.recomputation.outcome !== "different") continue;
    const { statement } = row.prepared;
    await addTask(
      unit.db,
      {
        kind: "decide-recomputation",
        namespace: "reports",
        subject: { type: "grade-recomputation", id: row.versionId },
        permission: "reports.review",
        params: { no: printedNumber(row.no), name: statement.enterpriseName, stated: statement.grade },
        href: `/grade-recomputations/${row.versionId}`,
      },
      ctx.now,
    );
  }
}

/** What is signed on acceptance, by version: everything that comes with its PDF. */
async function certificatesOf(
  db: Db,
  now: Date,
  rows: readonly NewReportVersion[],
): Promise<ReadonlyMap<string, string>> {
  const signed = new Map<string, string>();
  for (const [, own] of groupBy(rows, ({ agencyId }) => agencyId)) {
    const lodged = own.flatMap(({ file, ...row }) => (file ? [{ ...row, file }] : []));
    const versions = lodged.map(({ prepared: { statement }, no, ordinal, act, inForceFrom, agencyId, file }) => {
      const { uscc, enterpriseName, purpose, dataCutoffOn, issuedOn, expiresOn, grade } = statement;
      const enterprise = { uscc, name: enterpriseName };
      const days = { dataCutoffOn, issuedOn, expiresOn, acceptedAt: now };
      return { no, ordinal, act, inForceFrom, agencyId, enterprise, purpose, grade, file, ...days };
    });
    const certificates = await signCertificates(db, now, versions);
    for (const [index, { versionId }] of lodged.entries()) signed.set(versionId, JSON.stringify(certificates[index]));
  }
  return signed;
}

export const datesOf = ({ statement }: PreparedReport) => ({
  purpose: statement.purpose,
  data_cutoff_on: statement.dataCutoffOn,
  issued_on: statement.issuedOn,
  expires_on: statement.expiresOn,
});

function versionSnapshot({ prepared, ...row }: NewReportVersion): ReportVersionSnapshot {
  const { statement } = prepared;
  return {
    ordinal: row.ordinal,
    act: row.act,
    inForceFrom: row.inForceFrom,
    no: row.no,
    ownNo: statement.ownNo,
    agencyId: row.agencyId,
    enterpriseId: prepared.enterpriseId,
    enterpriseName: statement.enterpriseName,
    purpose: statement.purpose,
    dataCutoffOn: statement.dataCutoffOn,
    issuedOn: statement.issuedOn,
    expiresOn: statement.expiresOn,
    scaleId: prepared.scaleId,
    methodId: prepared.methodId,
    grade: statement.grade,
    analystIds: [...prepared.analystIds],
    minutesNo: statement.minutesNo,
    summary: statement.summary,
    indicators: statement.indicators,
    reasonCode: row.reason.code,
    reasonText: row.reason.text,
    factIds: prepared.factIds.toSorted(),
  };
}

export const fileSnapshot = (ordinal: number, file: LodgedFile): ReportFileSnapshot => ({
  ordinal,
  fileId: file.fileId,
  sha256: file.sha256,
  sm3: file.sm3,
  sizeBytes: file.size,
  pages: file.pages,
});
