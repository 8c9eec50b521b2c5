import { Anchor, Table, Text } from "@mantine/core";
import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { protectedLoader } from "~/platform/guard.server";
import { openTasks } from "~/platform/tasks.server";

export const loader = protectedLoader("signed-in", async ({ ctx, t }) => ({
  title: t("common:workbench.title"),
  tasks: await openTasks(ctx),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** What is waiting for me, until when: most urgent first. */
export default function Workbench() {
  const { tasks } = useLoaderData<typeof loader>();
  const { t } = useTranslation("common");
  return (
    <>
      <PageHeader title={t("workbench.title")} purpose={t("workbench.purpose")} />
      {tasks.length === 0 ? (
        <Text>{t("workbench.nothing")}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("workbench.task")}</Table.Th>
              <Table.Th>{t("workbench.due")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tasks.map((task) => (
              <Table.Tr key={task.id}>
                <Table.Td>
                  <Anchor component={Link} to={task.href}>
                    {t(task.key, task.params)}
                  </Anchor>
                </Table.Td>
                <Table.Td>{task.dueOn ?? "—"}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
