import { notFound, protectedLoader } from "~/platform/guard.server";
import { certificateOf } from "../certificate.server";
import { certificateAddress, certificatePdf } from "../certificate-pdf.server";
import { openReport } from "../report-access.server";
import { versionsOf } from "../report-versions.queries.server";
import { noteReader } from "../report-writes.queries.server";

/** The certificate of one version, of the present one where none is named, on paper or as JSON. Who takes it is told when the report changes. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const { ctx, actor, params, lng, url } = guarded;
  const report = await openReport(guarded);
  const version = (await versionsOf(ctx.db, report.id)).find(({ id, ordinal }) =>
    params.ordinal === undefined ? id === report.versionId : String(ordinal) === params.ordinal,
  );
  const certificate = version && (await certificateOf(ctx, report, version));
  const { format } = params;
  if (!certificate || (format !== "pdf" && format !== "json")) throw notFound();
  const reader = { report_id: report.id, account_id: actor.accountId, version_id: report.versionId, read_at: ctx.now };
  await noteReader(ctx.db, reader);
  const bytes =
    format === "pdf"
      ? await certificatePdf(certificate, lng, certificateAddress(url.origin))
      : Buffer.from(JSON.stringify(certificate, null, 2));
  const name = `${report.no}-${version.ordinal}-certificate.${format}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": format === "pdf" ? "application/pdf" : "application/json",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
