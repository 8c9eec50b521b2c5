import { notFound, protectedLoader } from "~/platform/guard.server";
import { numberQr } from "../number-qr.server";

/** The QR of a number of one's own agency as a file. */
export const loader = protectedLoader("reports.submit", async ({ ctx, params, url }) => {
  const { no = "", format } = params;
  if (format !== "svg" && format !== "png") throw notFound();
  const qr = await numberQr(ctx, no, format, url.origin);
  if (!qr) throw notFound();
  return new Response(new Uint8Array(qr.bytes), {
    headers: {
      "Content-Type": qr.type,
      "Content-Disposition": `attachment; filename="${qr.no}.${format}"`,
      "Cache-Control": "no-store",
    },
  });
});
