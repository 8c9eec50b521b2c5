import { REPORT_PURPOSE } from "#db/reference/code-tables/reports";
import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { no, ok } from "~/platform/result";
import { withCode } from "../api/reports.endpoints.server";
import { noting } from "../lodge-warnings.rules";
import { choicesOf } from "../report-access.server";
import { MAX_REPORT_BYTES } from "../report-file.server";
import { lodgingSchema } from "../reports.schema";
import { lodgeReport } from "../use-cases/lodge-report.server";

export const loader = protectedLoader("reports.submit", async ({ url, lng, t }) => ({
  title: t("reports:lodge.title"),
  no: url.searchParams.get("no") ?? "",
  purposes: choicesOf(REPORT_PURPOSE, lng),
}));

export const action = protectedUpload(
  "reports.submit",
  { schema: lodgingSchema, maxFileBytes: MAX_REPORT_BYTES },
  async ({ ctx }, value, files) => {
    const statement = withCode(value);
    if (!statement.ok) return statement;
    const file = files.find((each) => each.field === "file");
    if (!file) return no("reports:problem.file", { path: "file", status: 422 });
    const lodged = await lodgeReport(ctx, statement.value, file);
    return lodged.ok ? ok(`/reports/${lodged.value.reportId}${noting(lodged.value.warnings)}`) : lodged;
  },
);
