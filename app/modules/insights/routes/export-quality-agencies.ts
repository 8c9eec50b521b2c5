import { redirect } from "@remix-run/node";
import { exportList } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { COUNTED } from "../quality.schema";
import { ownAgency, QUALITY_RIGHTS } from "./quality-access.server";
import { qualityLines } from "./quality-agencies.server";

/** Every agency with its counts, in the order of names, as a workbook. */
export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const { t } = guarded;
  const own = await ownAgency(guarded);
  if (own) throw redirect(`/rating-quality/${own.code}/workbook`);
  const { days, agencies } = await qualityLines(guarded);
  type Line = (typeof agencies)[number];
  const counts = (["reports", ...COUNTED] as const).map((key) => ({
    header: t(key === "reports" ? "insights:quality.reports" : `insights:overview.${key}`),
    width: 12,
    kind: "number" as const,
    value: (row: Line) => row.counts[key],
  }));
  return exportList(guarded, {
    name: "export-quality-agencies",
    subjectType: "agency",
    filter: days,
    ids: agencies.map(({ id }) => id),
    rows: agencies,
    title: t("insights:quality.title"),
    columns: [
      { header: t("insights:quality.agency"), width: 36, value: (row) => row.name },
      { header: t("insights:quality.code"), width: 10, value: (row) => row.code },
      { header: t("insights:quality.standing"), width: 12, value: (row) => t(`insights:standing.${row.standing}`) },
      ...counts,
    ],
  });
});
