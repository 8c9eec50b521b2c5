import QRCode from "qrcode";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { numbersOf } from "../lodging.queries.server";
import { readReportNumber } from "../report-number.rules";

/** The QR of a number of one's own agency; it opens the public verification of the report. */
export const loader = protectedLoader("reports.submit", async ({ ctx, actor, params, url }) => {
  const read = readReportNumber(params.no ?? "");
  const [row] = read.ok ? await numbersOf(ctx.db, [read.no]) : [];
  if (!row || row.agencyId !== actor.agencyId) throw notFound();
  const address = `${url.origin}/verify/${row.no}`;
  const headers = (type: string, extension: string) => ({
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${row.no}.${extension}"`,
    "Cache-Control": "no-store",
  });
  if (params.format === "svg") {
    const svg = await QRCode.toString(address, { type: "svg", errorCorrectionLevel: "M" });
    return new Response(svg, { headers: headers("image/svg+xml", "svg") });
  }
  if (params.format !== "png") throw notFound();
  const png = await QRCode.toBuffer(address, { type: "png", errorCorrectionLevel: "M", width: 512 });
  return new Response(new Uint8Array(png), { headers: headers("image/png", "png") });
});
