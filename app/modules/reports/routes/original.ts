import { findFile, readFileBytes } from "~/platform/files.server";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { openReport } from "../report-access.server";
import { versionOf } from "../report-versions.queries.server";
import { noteReader } from "../report-writes.queries.server";

/** The PDF of a version as it was lodged, by its ordinal; of the present one where none is named. Who takes it is told when the report changes. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const { ctx, actor, params } = guarded;
  const report = await openReport(guarded);
  const { ordinal } = params;
  const version = await versionOf(ctx.db, report, ordinal === undefined ? null : Number(ordinal));
  const file = version?.fileId ? await findFile(ctx.db, version.fileId) : undefined;
  if (!file) throw notFound();
  const reader = { report_id: report.id, account_id: actor.accountId, version_id: report.versionId, read_at: ctx.now };
  await noteReader(ctx.db, reader);
  return new Response(new Uint8Array(await readFileBytes(ctx.db, file.id)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${report.no}${ordinal === undefined ? "" : `-${version!.ordinal}`}.pdf`)}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
