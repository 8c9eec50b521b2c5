import { findFile, readFileBytes } from "~/platform/files.server";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { openReport } from "../report-access.server";
import { versionById } from "../report-versions.queries.server";

/** The PDF of the present version as it was lodged. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const report = await openReport(guarded);
  const version = await versionById(guarded.ctx.db, report.versionId);
  const file = version?.fileId ? await findFile(guarded.ctx.db, version.fileId) : undefined;
  if (!file) throw notFound();
  return new Response(new Uint8Array(await readFileBytes(guarded.ctx.db, file.id)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${report.no}.pdf`)}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
