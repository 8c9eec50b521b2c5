import { notFound, protectedLoader } from "~/platform/guard.server";
import { openReport } from "../report-access.server";
import { takeOriginal } from "../take-original.server";

/** The PDF of a version as it was lodged, by its ordinal; of the present one where none is named. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const { ordinal } = guarded.params;
  const report = await openReport(guarded);
  const taken = await takeOriginal(guarded.ctx, report, ordinal === undefined ? null : Number(ordinal));
  if (!taken) throw notFound();
  return new Response(new Uint8Array(taken.bytes), { headers: taken.headers });
});
