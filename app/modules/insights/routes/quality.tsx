import "../ui/charts.css";
import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect } from "~/components/filter-bar";
import { PageHeader } from "~/components/page-header";
import { PrintButton } from "~/components/print-button";
import { Section } from "~/components/section";
import { ComplaintPart } from "../ui/complaint-part";
import { BackTestPart, DistributionPart } from "../ui/grade-parts";
import { MigrationPart } from "../ui/migration-part";
import { ShoppingPart } from "../ui/shopping-part";
import { SharePart, UsePart } from "../ui/work-parts";
import { loader } from "./quality.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** One agency's grades in one period: each statistic with its chart, its table, and the list behind every number. */
export default function Quality() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("insights");
  const { agency, period, quality, days } = page;
  const at = `/rating-quality/${agency.code}`;
  const listOf = (of: string, row = "", column = "") =>
    `${at}/reports?${new URLSearchParams({ period, of, row, column }).toString()}`;
  return (
    <div className="stack">
      <PageHeader
        title={page.title}
        purpose={t("quality.days", days)}
        crumbs={page.choosesAgency ? [{ label: t("quality.title"), to: "/rating-quality" }] : []}
        action={
          <>
            <PrintButton />
            <ExportLink to={`${at}/workbook`} />
          </>
        }
      />
      <FilterBar label={t("quality.choose")}>
        <FilterSelect
          name="period"
          label={t("quality.period")}
          value={period === "recent" ? "" : period}
          all={t("quality.recent")}
          choices={page.years.map((year) => ({ value: year, label: t("quality.year", { year }) }))}
        />
      </FilterBar>
      <p className="soft">
        <Link to={listOf("reports")}>{t("quality.issued", { count: quality.reports.length })}</Link>{" "}
        {t("quality.reading")}
      </p>
      <DistributionPart distribution={quality.distribution} listOf={listOf} />
      {quality.migrations.map(({ years, cohort, result }) => (
        <MigrationPart key={years} years={years} cohort={cohort} result={result} listOf={listOf} />
      ))}
      <BackTestPart backTest={quality.backTest} listOf={listOf} />
      <div id="shopping">
        <ShoppingPart cases={page.shopping} listOf={listOf} />
      </div>
      <UsePart use={quality.use} listOf={listOf} />
      <SharePart shares={quality.shares} listOf={listOf} />
      <ComplaintPart
        agencyId={agency.id}
        complaints={quality.complaints}
        listOf={(state) => `${at}/complaints?${new URLSearchParams({ period, state }).toString()}`}
      />
      <Section title={t("quality.parameters")} note={t("quality.parameters-note")} flush>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("quality.parameter")}</th>
              <th scope="col" className="number">
                {t("quality.value")}
              </th>
              <th scope="col">{t("quality.basis")}</th>
            </tr>
          </thead>
          <tbody>
            {page.parameters.map(({ key, value, unit, basis, confidence }) => (
              <tr key={key}>
                <td>{t(`parameter.${key}`)}</td>
                <td className="number">{t(`unit.${unit}`, { value })}</td>
                <td>{t(`basis.${basis}`, { confidence })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
}
