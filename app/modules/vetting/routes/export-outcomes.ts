import { civilDayOf } from "~/platform/clock";
import { everyPage } from "~/platform/every-page";
import { exportBook, sheetOf } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { outcomeRows, outcomesAsked, personsOf } from "./outcomes.server";

/** The page as a workbook: the list behind the result chosen, and the totals. */
export const loader = protectedLoader("vetting.read", async (guarded) => {
  const { ctx, t } = guarded;
  const asked = await outcomesAsked(guarded);
  const { filter, chosen, totals } = asked;
  const rows = await everyPage(async (page) => ({ rows: await outcomeRows(guarded, asked, page) }));
  const told = (title: string, count: number) => ({
    name: title,
    title,
    subtitle: t("common:export.subtitle", { count, today: civilDayOf(ctx.now), who: ctx.actor.name }),
  });
  const sums = sheetOf(
    told(t("vetting:outcomes.totals"), totals.length),
    [
      { header: t("vetting:outcomes.outcome"), width: 40, value: (row) => t(`vetting:outcome.${row.outcome}`) },
      { header: t("vetting:outcomes.count"), width: 10, kind: "number", value: (row) => row.count },
    ],
    totals,
  );
  const list = sheetOf(
    told(chosen ? t(`vetting:outcome.${chosen}`) : "", rows.length),
    [
      { header: t("vetting:outcomes.name"), width: 12, value: (row) => row.name },
      { header: t("vetting:case.unit"), width: 30, value: (row) => row.unit },
      { header: t("vetting:case.proposed"), width: 24, value: (row) => row.proposedPost },
      { header: t("vetting:outcomes.on"), width: 12, value: (row) => row.on },
      { header: t("vetting:outcomes.document-no"), width: 20, value: (row) => row.documentNo },
      { header: t("vetting:case.title"), width: 40, value: (row) => row.caseTitle },
      { header: t("vetting:case.opinion-no"), width: 20, value: (row) => row.opinionNo },
    ],
    rows,
  );
  return exportBook(guarded, {
    name: "export-outcomes",
    subjectType: "person",
    subjectIds: personsOf(rows),
    filter,
    count: rows.length,
    title: t("vetting:outcomes.title"),
    sheets: chosen ? [list, sums] : [sums],
  });
});
