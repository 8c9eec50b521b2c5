import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { AgencyTable } from "../ui/agency-tables";
import { loader } from "./duty-rules.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function DutyRules() {
  const { title, rules } = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const columns = ["duty", "term", "consequence", "reminders", "basis", "confidence", "valid"];
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("duty-rules.purpose")}
        action={<ExportLink to="/agency-duty-rules/export" />}
      />
      <AgencyTable
        title={title}
        headers={columns.map((column) => t(`page.${column}`))}
        rows={rules}
        rowKey={(rule) => rule.code}
        cells={(rule) => [
          rule.label,
          rule.term,
          rule.consequence,
          rule.reminders || "—",
          rule.basis,
          t(`confidence.${rule.confidence}`),
          <span className="nowrap" key="valid">
            {rule.valid}
          </span>,
        ]}
      />
    </>
  );
}
