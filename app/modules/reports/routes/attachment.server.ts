import { notFound, protectedLoader, protectedUpload } from "~/platform/guard.server";
import { no, ok } from "~/platform/result";
import { openReport } from "../report-access.server";
import { MAX_REPORT_BYTES } from "../report-file.server";
import { printedNumber } from "../report-number.rules";
import { versionById } from "../report-versions.queries.server";
import { attachmentSchema } from "../reports.schema";
import { attachOriginal } from "../use-cases/attach-original.server";

export const loader = protectedLoader("reports.attach", async (guarded) => {
  const report = await openReport(guarded);
  const version = await versionById(guarded.ctx.db, report.versionId);
  if (!version || version.fileId !== null) throw notFound();
  return {
    title: guarded.t("reports:act.attached"),
    id: report.id,
    name: `${report.enterpriseName} ${printedNumber(report.no)}`,
  };
});

export const action = protectedUpload(
  "reports.attach",
  { schema: attachmentSchema, maxFileBytes: MAX_REPORT_BYTES },
  async ({ ctx, params }, _, files) => {
    const file = files.find((each) => each.field === "file");
    if (!file) return no("reports:problem.file", { path: "file", status: 422 });
    const attached = await attachOriginal(ctx, { reportId: params.id ?? "", file });
    return attached.ok ? ok(`/reports/${attached.value}`) : attached;
  },
);
