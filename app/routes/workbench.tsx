import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DueDay } from "~/components/due-day";
import { ExportLink } from "~/components/export-link";
import { Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { civilDayOf } from "~/platform/clock";
import { protectedLoader } from "~/platform/guard.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import { sumLines } from "~/platform/sum-lines";
import { countOpenTasks, type OpenTask, openTasks } from "~/platform/tasks.server";
import { summedLines } from "~/summed-lines";
import type { loader as frameLoader } from "./frame";
import { navigationFor } from "./navigation";

export const loader = protectedLoader("signed-in", async ({ ctx, t, lng }) => {
  const open = await openTasks(ctx, lng);
  await noteLines(ctx, open);
  const tasks = sumLines(open, summedLines).map(({ personId, ...task }) => task);
  const total = (await countOpenTasks(ctx)).reduce((sum, { count }) => sum + count, 0);
  return { title: t("common:workbench.title"), today: civilDayOf(ctx.now), tasks, shown: open.length, total };
});

/** The list as it was shown; where lines name persons it is found under each of them as well. */
async function noteLines(ctx: Ctx, lines: readonly OpenTask[]): Promise<void> {
  const persons = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const tasks = lines.filter(({ personId }) => !personId).map(({ id }) => id);
  const note = async (subjectType: string, subjectIds: string[]) => {
    if (subjectIds.length > 0)
      await recordRead(ctx, { name: "list-tasks", subjectType, subjectIds, count: lines.length });
  };
  await note("person", persons);
  await note("task", tasks);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** What is waiting for me, until when: one list, most urgent first, each line leading to the exact place. */
export default function Workbench() {
  const { tasks, today, shown, total } = useLoaderData<typeof loader>();
  const { t } = useTranslation("common");
  return (
    <div className="stack">
      <PageHeader
        title={t("workbench.title")}
        purpose={t("workbench.purpose")}
        action={<ExportLink to="/tasks/export" />}
      />
      <Section title={t("workbench.waiting", { count: tasks.length })} flush={tasks.length > 0}>
        {tasks.length === 0 ? (
          <p>{t("workbench.nothing")}</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("workbench.task")}</th>
                <th scope="col">{t("workbench.due")}</th>
                <th scope="col">{t("workbench.since")}</th>
              </tr>
            </thead>
            <tbody>
              {tasks.map((task) => (
                <tr key={task.id}>
                  <td>
                    <Link to={task.href}>{t(task.key, task.params)}</Link>
                  </td>
                  <td>
                    <DueDay on={task.dueOn} today={today} />
                  </td>
                  <td>
                    <Moment at={task.createdAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {shown < total ? <p className="soft cut-line">{t("workbench.cut", { shown, total })}</p> : null}
      </Section>
      <Entrances />
    </div>
  );
}

/** Where one's work begins, by right: useful also when nothing is waiting. */
function Entrances() {
  const frame = useRouteLoaderData<typeof frameLoader>("routes/frame");
  const { t } = useTranslation("common");
  const groups = navigationFor(frame?.permissions ?? [])
    .map((group) => ({ ...group, items: group.items.filter(({ to }) => to !== "/") }))
    .filter((group) => group.items.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section title={t("workbench.entrances")}>
      <dl className="facts">
        {groups.map((group) => (
          <div key={group.label} data-wide="">
            <dt>{t(group.label)}</dt>
            <dd className="row">
              {group.items.map(({ label, to }) => (
                <Link key={to} to={to}>
                  {t(label)}
                </Link>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
