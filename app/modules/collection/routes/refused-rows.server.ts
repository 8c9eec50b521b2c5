import { notFound, protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import * as imports from "../imports.queries.server";
import { refusedWorkbook } from "../refused-workbook.server";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The refused rows of an import as a workbook. */
export const loader = protectedLoader("imports.read", async ({ ctx, params, t, actor }) => {
  const row = await imports.visibleImport(ctx.db, actor, params.id!);
  const result = row ? await refusedWorkbook(ctx.db, row, t) : null;
  if (!row || !result?.ok) throw notFound();
  await recordRead(ctx, {
    name: "export-refused-rows",
    subjectType: "import",
    subjectIds: [row.id],
    count: row.refused,
  });
  const name = encodeURIComponent(result.value.name);
  return new Response(new Uint8Array(result.value.bytes), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="refused.xlsx"; filename*=UTF-8''${name}`,
      "Cache-Control": "no-store",
    },
  });
});
