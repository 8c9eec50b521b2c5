import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchWith } from "~/components/address";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect, FilterText } from "~/components/filter-bar";
import { FilterChips } from "~/components/filter-chips";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";
import { StandingMark } from "../ui/standing-mark";
import { loader } from "./public-agencies.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Agencies that are or were listed. */
export default function PublicAgencies() {
  const { title, today, query, agencies, total, offset, limit } = useLoaderData<typeof loader>();
  const { t } = useTranslation("publication");
  const { search } = useLocation();
  const without = (name: string) => searchWith(search, { [name]: null, offset: null }) || "?";
  const chips = [
    query.q ? [{ label: t("agencies.q"), value: query.q, without: without("q") }] : [],
    query.standing
      ? [{ label: t("agency.standing"), value: t(`standing.${query.standing}`), without: without("standing") }]
      : [],
    query.home ? [{ label: t("agency.home"), value: t(`home.${query.home}`), without: without("home") }] : [],
  ].flat();
  const choices = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("agencies.purpose", { today })}
        action={<ExportLink to="/public/agencies/export" />}
      />
      <FilterBar label={t("agencies.filters")}>
        <FilterText name="q" label={t("front.agency")} value={query.q} />
        <FilterSelect
          name="standing"
          label={t("agency.standing")}
          value={query.standing}
          choices={choices("standing", ["good", "suspended", "removed"])}
        />
        <FilterSelect
          name="home"
          label={t("agency.home")}
          value={query.home}
          choices={choices("home", ["here", "elsewhere"])}
        />
      </FilterBar>
      <FilterChips chips={chips} left={String(total)} clear="?" />
      <Section title={t("agencies.found", { count: total })} flush={agencies.length > 0}>
        {agencies.length === 0 ? (
          <EmptyState>{t("agencies.none")}</EmptyState>
        ) : (
          <table className="table stacked">
            <thead>
              <tr>
                <th scope="col">{t("agency.name")}</th>
                <th scope="col">{t("agency.code")}</th>
                <th scope="col">{t("agency.standing")}</th>
                <th scope="col">{t("agency.since")}</th>
                <th scope="col">{t("agency.listed")}</th>
              </tr>
            </thead>
            <tbody>
              {agencies.map((agency) => (
                <tr key={agency.code}>
                  <td>
                    <Link to={`/public/agencies/${agency.code}`}>{agency.name}</Link>
                  </td>
                  <td data-label={t("agency.code")}>{agency.code}</td>
                  <td data-label={t("agency.standing")}>
                    <StandingMark standing={agency.standing} />
                  </td>
                  <td data-label={t("agency.since")}>
                    <Day on={agency.since} />
                  </td>
                  <td data-label={t("agency.listed")}>
                    <Day on={agency.listedOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Pager offset={offset} limit={limit} total={total} totalIsExact />
    </div>
  );
}
