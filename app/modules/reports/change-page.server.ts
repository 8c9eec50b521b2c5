import type { z } from "zod";
import { REPORT_CORRECT_REASON, REPORT_PURPOSE, REPORT_REVISE_REASON } from "#db/reference/code-tables/reports";
import type { UploadedFile } from "~/platform/api/multipart.server";
import { type Guarded, notFound } from "~/platform/guard.server";
import { no, ok, type Result } from "~/platform/result";
import { withCode } from "./api/reports.endpoints.server";
import type { ReportChange } from "./change-report.server";
import { choicesOf, openReport } from "./report-access.server";
import { printedNumber } from "./report-number.rules";
import * as versionQueries from "./report-versions.queries.server";
import type { correctionSchema, revisionSchema } from "./reports.schema";

/** The form that corrects or revises a report, filled with what its present version states. @throws Response 404 */
export async function changePage(guarded: Guarded, act: "corrected" | "revised") {
  const { ctx, actor, lng, t } = guarded;
  const report = await openReport(guarded);
  if (report.agencyId !== actor.agencyId || report.state === "withdrawn") throw notFound();
  const version = (await versionQueries.versionById(ctx.db, report.versionId))!;
  const analysts = await versionQueries.analystsOfVersions(ctx.db, [version.id]);
  return {
    title: t(`reports:act.${act}`),
    id: report.id,
    version: report.version,
    name: `${report.enterpriseName} ${printedNumber(report.no)}`,
    purposes: choicesOf(REPORT_PURPOSE, lng),
    reasons: choicesOf(act === "corrected" ? REPORT_CORRECT_REASON : REPORT_REVISE_REASON, lng),
    values: {
      uscc: report.uscc,
      enterpriseName: version.enterpriseName,
      purpose: version.purpose,
      dataCutoffOn: version.dataCutoffOn,
      issuedOn: version.issuedOn,
      expiresOn: version.expiresOn,
      grade: version.grade,
      analysts: analysts.map(({ credentialNo }) => credentialNo).join("、"),
      minutesNo: version.minutesNo ?? "",
      summary: version.summary,
      indicators: Object.entries(JSON.parse(version.indicatorsJson) as Record<string, string>)
        .map(([code, value]) => `${code}=${value}`)
        .join("\n"),
    },
  };
}

/** Runs the act of a posted form. */
export async function changed(
  { params }: Guarded,
  value: z.output<typeof correctionSchema | typeof revisionSchema>,
  files: readonly UploadedFile[],
  act: (change: ReportChange) => Promise<Result<string>>,
): Promise<Result<string>> {
  const statement = withCode(value);
  if (!statement.ok) return statement;
  const file = files.find((each) => each.field === "file");
  if (!file) return no("reports:problem.file", { path: "file", status: 422 });
  const reason = { code: value.reasonCode, text: value.reasonText };
  const change = { reportId: params.id ?? "", readAt: value.version, statement: statement.value, reason, file };
  const result = await act(change);
  return result.ok ? ok(`/reports/${result.value}`) : result;
}
