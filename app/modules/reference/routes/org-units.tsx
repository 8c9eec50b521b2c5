import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect, FilterText } from "~/components/filter-bar";
import { Day } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { loader } from "./org-units.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function OrgUnits() {
  const { title, q, division, divisions, units, isWhole } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <>
      <PageHeader title={title} purpose={t("units.purpose")} action={<ExportLink to="/org-units/export" />} />
      <FilterBar label={t("units.filters")}>
        <FilterText name="q" label={t("units.q")} value={q} />
        <FilterSelect name="division" label={t("column.division")} value={division} choices={divisions} />
      </FilterBar>
      {isWhole ? null : <Notice>{t("units.cut", { count: units.length })}</Notice>}
      {units.length === 0 ? (
        <EmptyState>{t("units.empty")}</EmptyState>
      ) : (
        <Section title={t("units.count", { count: units.length })} flush>
          <table className="table">
            <thead>
              <tr>
                {["name", "code", "division", "nature", "closed-on"].map((key) => (
                  <th key={key} scope="col">
                    {t(`column.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit.id}>
                  <td style={{ paddingInlineStart: q ? undefined : 16 + 20 * (unit.path.split("/").length - 3) }}>
                    <Link to={`/org-units/${unit.id}`}>{unit.name}</Link>
                  </td>
                  <td className="mono">{unit.code}</td>
                  <td>{unit.division}</td>
                  <td>{t(`nature.${unit.nature}`)}</td>
                  <td>
                    <Day on={unit.closedOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}
