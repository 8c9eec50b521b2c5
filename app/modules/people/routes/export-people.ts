import { redirect } from "@remix-run/node";
import { civilDayOf } from "~/platform/clock";
import { bookWords, workbookAnswer } from "~/platform/export-list.server";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { peoplePageSchema } from "../people.schema";
import { exportPeople } from "../use-cases/export-people.server";

/** The list as narrowed on the screen, as a workbook. */
export const loader = protectedLoader("people.export", async ({ ctx, actor, url, t }) => {
  const { order, sort, offset: _offset, limit: _limit, ground, ...filter } = readQuery(url, peoplePageSchema);
  const today = civilDayOf(ctx.now);
  const result = await exportPeople(
    ctx,
    filter,
    { order, direction: sort === "-name" ? "desc" : "asc" },
    { caseId: null, ground: ground ?? null },
    {
      sheet: t("people:export.sheet"),
      title: t("people:export.title"),
      subtitle: (count) => t("people:export.subtitle", { count, today, who: actor.name }),
      ...bookWords(t),
    },
  );
  if (!result.ok) throw redirect("/people/by-number?from=list");
  return workbookAnswer(result.value, { title: t("people:export.title"), url, now: ctx.now });
});
