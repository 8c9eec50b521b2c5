import { notFound, protectedLoader } from "~/platform/guard.server";
import { certificateOf } from "../certificate.server";
import { certificatePdf } from "../certificate-pdf.server";
import { openReport } from "../report-access.server";
import { versionById } from "../report-versions.queries.server";

/** The certificate of the present version, on paper or as JSON; made on the first request. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const report = await openReport(guarded);
  const version = await versionById(guarded.ctx.db, report.versionId);
  const certificate = version && (await certificateOf(guarded.ctx.db, report, version));
  const { format } = guarded.params;
  if (!certificate || (format !== "pdf" && format !== "json")) throw notFound();
  const bytes =
    format === "pdf" ? await certificatePdf(certificate, guarded.t) : Buffer.from(JSON.stringify(certificate, null, 2));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": format === "pdf" ? "application/pdf" : "application/json",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${report.no}-certificate.${format}`)}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
