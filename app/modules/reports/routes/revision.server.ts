import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { changed, changePage } from "../change-page.server";
import { MAX_REPORT_BYTES } from "../report-file.server";
import { revisionSchema } from "../reports.schema";
import { reviseReport } from "../use-cases/revise-report.server";

export const loader = protectedLoader("reports.submit", (guarded) => changePage(guarded, "revised"));

export const action = protectedUpload(
  "reports.submit",
  { schema: revisionSchema, maxFileBytes: MAX_REPORT_BYTES },
  (guarded, value, files) => changed(guarded, value, files, (change) => reviseReport(guarded.ctx, change)),
);
