import { instantOf, shanghaiMinute } from "~/platform/clock";
import { exportList, type ListColumn } from "~/platform/export-list.server";
import type { Guarded } from "~/platform/guard.server";

interface QueueLine {
  id: string;
  no: string;
  agency: string;
  enterprise: string;
  at: string;
}

interface ExportedQueue<Row extends QueueLine> {
  name: string;
  subjectType: string;
  filter: object;
  rows: readonly Row[];
  total: number;
  title: string;
  /** What this queue says beside report, agency, enterprise and time. */
  columns: readonly ListColumn<NoInfer<Row>>[];
}

/** Work on reports that waits for a person, as a workbook. */
export function exportQueue<Row extends QueueLine>(
  guarded: Pick<Guarded, "ctx" | "t" | "url">,
  { rows, total, columns, ...queue }: ExportedQueue<Row>,
): Promise<Response> {
  const { t } = guarded;
  return exportList<Row>(guarded, {
    ...queue,
    ids: rows.map(({ id }) => id),
    rows,
    isCut: total > rows.length,
    columns: [
      { header: t("reports:field.no"), width: 18, value: (row) => row.no },
      { header: t("reports:field.agency"), width: 34, value: (row) => row.agency },
      { header: t("reports:field.enterprise"), width: 36, value: (row) => row.enterprise },
      ...columns,
      { header: t("reports:page.column.at"), width: 18, value: (row) => shanghaiMinute(instantOf(row.at)) },
    ],
  });
}
