import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { changed, changePage } from "../change-page.server";
import { MAX_REPORT_BYTES } from "../report-file.server";
import { correctionSchema } from "../reports.schema";
import { correctReport } from "../use-cases/correct-report.server";

export const loader = protectedLoader("reports.submit", (guarded) => changePage(guarded, "corrected"));

export const action = protectedUpload(
  "reports.submit",
  { schema: correctionSchema, maxFileBytes: MAX_REPORT_BYTES },
  (guarded, value, files) => changed(guarded, value, files, (change) => correctReport(guarded.ctx, change)),
);
