import { readFileBytes } from "~/platform/files.server";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { openComparison } from "../comparison-access.server";

/** The file that was handed in, where it was kept. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const { row, report } = await openComparison(guarded);
  if (!row.fileId) throw notFound();
  return new Response(new Uint8Array(await readFileBytes(guarded.ctx.db, row.fileId)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${report.no}-compared.pdf`)}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
