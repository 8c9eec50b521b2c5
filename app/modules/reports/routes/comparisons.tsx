import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ComparisonMark } from "../ui/comparison-mark";
import { QueuePage } from "../ui/queue-page";
import { loader } from "./comparisons.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Comparisons() {
  const { title, query, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const choices = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <QueuePage
      title={title}
      purpose={t("comparison.list-purpose")}
      filters={[
        {
          name: "result",
          label: t("comparison.column.result"),
          value: query.result,
          choices: choices("comparison-result", ["different", "scan", "same-content", "identical"]),
        },
        {
          name: "judged",
          label: t("comparison.finding"),
          value: query.judged,
          choices: choices("comparison-judged", ["no", "yes"]),
        },
      ]}
      empty={t("comparison.empty")}
      exportTo="/report-comparisons/export"
      page={page}
      to={(row) => `/report-comparisons/${row.id}`}
      columns={[
        {
          header: t("field.status"),
          cell: (row) => <ComparisonMark result={row.result} finding={row.finding} />,
        },
      ]}
    />
  );
}
