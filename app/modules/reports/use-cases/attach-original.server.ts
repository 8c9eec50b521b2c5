import { may } from "~/platform/actor";
import { isId } from "~/platform/id";
import type { PdfChecker } from "~/platform/pdf-check/check.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { keepingFile } from "../lodging-refusals.server";
import { type GivenFile, takeReportFile } from "../report-file.server";
import * as versionQueries from "../report-versions.queries.server";
import * as writes from "../report-writes.queries.server";
import * as queries from "../reports.queries.server";
import { fileSnapshot } from "../write-versions.server";

export interface Attachment {
  readonly reportId: string;
  readonly file: GivenFile;
}

/**
 * Puts the original in its place under a report that was taken in without it; from then on it has digests, and a certificate on request.
 * The agency's own account does so even while it is suspended or removed, else the regulator who holds the paper. What is there stays.
 * Refusals: `not-found`, `original-there`, and those of the file.
 */
export async function attachOriginal(
  ctx: Ctx,
  { reportId, file }: Attachment,
  checker?: PdfChecker,
): Promise<Result<string>> {
  const report = isId(reportId) ? await queries.reportById(ctx.db, reportId) : undefined;
  const isOwn = report?.agencyId === ctx.actor.agencyId;
  if (!report || !(isOwn || (ctx.actor.agencyId === null && may(ctx.actor, "reports.attach"))))
    return no("reports:refusal.not-found", { status: 404 });
  const version = await versionQueries.versionById(ctx.db, report.versionId);
  if (!version || version.fileId !== null) return no("reports:refusal.original-there", { path: "file", status: 409 });
  const { agencyId, no: own, uscc } = report;
  const taken = await takeReportFile(ctx, file, { agencyId, reportId, no: own, uscc }, checker);
  if (!taken.ok) return taken;
  const { file: kept } = taken.value;
  return keepingFile(ctx, kept.fileId, () =>
    runProcess<string>(ctx, { name: "attach-original" }, async ({ db, record }) => {
      // The agency may have put a version of its own in the place while the PDF was read.
      const locked = await writes.lockReport(db, report.id);
      const stands = locked?.versionId === version.id;
      if (!stands || !(await writes.attachFile(db, version.id, kept, ctx.now)))
        return no("reports:refusal.original-there", { path: "file", status: 409 });
      record({
        name: "report-file-attached",
        subject: { type: "report", id: report.id },
        before: null,
        after: fileSnapshot(version.ordinal, kept),
        touches: [
          { type: "agency", id: report.agencyId },
          { type: "enterprise", id: report.enterpriseId },
        ],
      });
      return ok(report.id);
    }),
  );
}
