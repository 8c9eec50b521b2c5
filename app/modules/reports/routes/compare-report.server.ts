import { z } from "zod";
import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { no, ok } from "~/platform/result";
import { openReport } from "../report-access.server";
import { MAX_REPORT_BYTES } from "../report-file.server";
import { printedNumber } from "../report-number.rules";
import { versionsOf } from "../report-versions.queries.server";
import { optionalDay } from "../reports.schema";
import { compareReport } from "../use-cases/compare-report.server";

export const loader = protectedLoader("reports.read", async (guarded) => {
  const report = await openReport(guarded);
  const versions = (await versionsOf(guarded.ctx.db, report.id)).filter(({ fileId }) => fileId !== null);
  return {
    // Only where there is a choice: the newest first.
    versions: versions.length < 2 ? [] : versions.map(({ ordinal, grade }) => ({ ordinal, grade })).reverse(),
    title: guarded.t("reports:comparison.compare"),
    id: report.id,
    name: `${report.enterpriseName} ${printedNumber(report.no)}`,
  };
});

const uploadSchema = z.object({
  file: z.string({ error: "reports:problem.file" }).max(300),
  version: z.coerce.number().int().min(1).optional(),
  on: optionalDay,
});

export const action = protectedUpload(
  "reports.read",
  { schema: uploadSchema, maxFileBytes: MAX_REPORT_BYTES },
  async (guarded, { version, on }, files) => {
    const report = await openReport(guarded);
    const file = files.find((each) => each.field === "file");
    if (!file) return no("reports:problem.file", { path: "file", status: 422 });
    const compared = await compareReport(guarded.ctx, report, file, { ordinal: version, on });
    return compared.ok ? ok(`/report-comparisons/${compared.value}`) : compared;
  },
);
