import { createReadableStreamFromReadable } from "@remix-run/node";
import { civilDayOf } from "~/platform/clock";
import { protectedLoader } from "~/platform/guard.server";
import { exportWorkbook } from "~/platform/workbook/write.server";
import { agencyRows } from "./agencies.server";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const WIDTHS = {
  code: 10,
  name: 36,
  uscc: 24,
  home: 10,
  filingNo: 24,
  listedOn: 14,
  filingState: 14,
  standing: 14,
} as const;

/** The register as narrowed on the screen, as a workbook. */
export const loader = protectedLoader(["agencies.list", "tenders.check"], async (guarded) => {
  const { ctx, t } = guarded;
  const today = civilDayOf(ctx.now);
  const { page } = await agencyRows(guarded, { look: "export-agencies", limit: 5_000 });
  const rows = page.rows.map((row) => [
    row.code,
    row.name,
    row.uscc,
    t(`agencies:home.${row.home}`),
    row.filingNo,
    row.listedOn,
    t(`agencies:filing-state.${row.filingState}`),
    t(`agencies:standing.${row.filingState === "listed" ? row.standing : "not-listed"}`),
  ]);
  const sheet = {
    name: t("agencies:list.title"),
    title: t("agencies:list.title"),
    subtitle: t("agencies:list.subtitle", { count: page.total, today }),
    columns: Object.entries(WIDTHS).map(([key, width]) => ({ header: t(`agencies:field.${key}`), width })),
    orientation: "landscape" as const,
    rows: [rows],
  };
  const book = exportWorkbook([sheet], { createdAt: ctx.now, creator: "信衡", pageFooter: "&P / &N" });
  return new Response(createReadableStreamFromReadable(book), {
    headers: {
      "Content-Type": TYPE,
      "Content-Disposition": `attachment; filename="agencies-${today}.xlsx"`,
      "Cache-Control": "no-store",
    },
  });
});
