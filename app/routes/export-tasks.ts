import { shanghaiMinute } from "~/platform/clock";
import { everyPage } from "~/platform/every-page";
import { exportList } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { sumLines } from "~/platform/sum-lines";
import { openTasks } from "~/platform/tasks.server";
import { summedLines } from "~/summed-lines";

/** What is waiting for me, as a workbook; where lines name persons it is found under each of them as well. */
export const loader = protectedLoader("signed-in", async (guarded) => {
  const { ctx, t, lng } = guarded;
  const open = await everyPage(async (page) => ({ rows: await openTasks(ctx, lng, page) }));
  const rows = sumLines(open, summedLines);
  const name = "export-tasks";
  const persons = [...new Set(open.flatMap(({ personId }) => personId ?? []))];
  if (persons.length > 0)
    await recordRead(ctx, { name, subjectType: "person", subjectIds: persons, count: rows.length });
  return exportList(guarded, {
    name,
    subjectType: "task",
    filter: null,
    ids: rows.map(({ id }) => id),
    rows,
    title: t("common:workbench.title"),
    columns: [
      { header: t("common:workbench.task"), width: 70, value: (row) => t(row.key, { ...row.params }) },
      { header: t("common:workbench.due"), width: 12, value: (row) => row.dueOn },
      { header: t("common:workbench.since"), width: 18, value: (row) => shanghaiMinute(row.createdAt) },
    ],
  });
});
