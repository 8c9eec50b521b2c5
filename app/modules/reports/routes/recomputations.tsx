import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { QueuePage } from "../ui/queue-page";
import { loader } from "./recomputations.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Recomputations() {
  const { title, query, agencies, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const choices = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <QueuePage
      title={title}
      purpose={t("recomputation.purpose")}
      filters={[
        {
          name: "state",
          label: t("field.status"),
          value: query.state,
          choices: choices("recomputation-state", ["open", "explained", "upheld", "overtaken"]),
        },
        {
          name: "outcome",
          label: t("recomputation.outcome"),
          value: query.outcome,
          choices: choices("outcome-short", ["different", "not-computable"]),
        },
        { name: "agency", label: t("field.agency"), value: query.agency, choices: agencies },
      ]}
      empty={t("recomputation.empty")}
      exportTo="/grade-recomputations/export"
      page={page}
      to={(row) => `/grade-recomputations/${row.id}`}
      columns={[
        { header: t("recomputation.stated"), cell: (row) => row.stated },
        { header: t("recomputation.computed"), cell: (row) => row.computed ?? "—" },
      ]}
    />
  );
}
