import { exportList } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { QUALITY_RIGHTS } from "./quality-access.server";
import { complaintLines } from "./quality-complaints.server";

/** The complaints behind one number, as a workbook. */
export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const { t } = guarded;
  const { query, agency, complaints } = await complaintLines(guarded);
  return exportList(guarded, {
    name: "export-quality-complaints",
    subjectType: "complaint",
    filter: { agency: agency.code, ...query },
    ids: complaints.map(({ id }) => id),
    rows: complaints,
    title: `${agency.name} ${t(`insights:complaints.of-${query.state || "all"}`)}`,
    columns: [
      { header: t("insights:complaints.no"), width: 20, value: (row) => row.no },
      { header: t("insights:complaints.received"), width: 12, value: (row) => row.receivedOn },
      { header: t("insights:complaints.state"), width: 14, value: (row) => t(`insights:outcome.${row.state}`) },
      { header: t("insights:complaints.decided"), width: 12, value: (row) => row.decidedOn },
    ],
  });
});
