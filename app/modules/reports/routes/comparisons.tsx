import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { FilterBar, FilterSelect } from "~/components/filter-bar";
import { Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";
import { ComparisonMark } from "../ui/comparison-mark";
import { loader } from "./comparisons.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Comparisons() {
  const { title, query, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const choices = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <>
      <PageHeader title={title} purpose={t("comparison.list-purpose")} />
      <FilterBar label={t("list.filters")}>
        <FilterSelect
          name="result"
          label={t("comparison.column.result")}
          value={query.result}
          choices={choices("comparison-result", ["different", "scan", "same-content", "identical"])}
        />
        <FilterSelect
          name="judged"
          label={t("comparison.finding")}
          value={query.judged}
          choices={choices("comparison-judged", ["no", "yes"])}
        />
      </FilterBar>
      {page.total === 0 ? <EmptyState>{t("comparison.empty")}</EmptyState> : null}
      <Section title={t("recomputation.count", { total: page.total })} flush>
        <table className="table">
          <thead>
            <tr>
              {["no", "agency", "enterprise", "status"].map((key) => (
                <th key={key} scope="col">
                  {t(`field.${key}`)}
                </th>
              ))}
              <th scope="col">{t("page.column.at")}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/report-comparisons/${row.id}`}>{row.no}</Link>
                </td>
                <td>{row.agencyName}</td>
                <td>{row.enterpriseName}</td>
                <td>
                  <ComparisonMark result={row.result} finding={row.finding} />
                </td>
                <td>
                  <Moment at={row.comparedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Pager {...page} />
    </>
  );
}
