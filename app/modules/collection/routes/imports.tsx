import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchWith } from "~/components/address";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect } from "~/components/filter-bar";
import { FilterChips } from "~/components/filter-chips";
import { Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";
import { StateMark } from "~/components/state-mark";
import { IMPORT_ITEMS, IMPORT_STATES } from "../collection.types";
import { importMark } from "../ui/import-marks";
import { loader } from "./imports.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Imports() {
  const { title, filter, page, rows, mayStage } = useLoaderData<typeof loader>();
  const { t } = useTranslation("collection");
  const { search } = useLocation();
  const states = IMPORT_STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  const items = IMPORT_ITEMS.map((value) => ({ value, label: t(`item.${value}`) }));
  const without = (name: string) => searchWith(search, { [name]: null, offset: null }) || "?";
  const chips = [
    ...(filter.state
      ? [{ label: t("imports.state"), value: t(`state.${filter.state}`), without: without("state") }]
      : []),
    ...(filter.item ? [{ label: t("imports.item"), value: t(`item.${filter.item}`), without: without("item") }] : []),
  ];
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("imports.purpose")}
        action={
          <>
            <ExportLink to="/imports/export" />
            {mayStage ? <ButtonLink to="/imports/new">{t("upload.open")}</ButtonLink> : null}
          </>
        }
      />
      <FilterBar label={t("imports.filters")}>
        <FilterSelect name="state" label={t("imports.state")} value={filter.state} choices={states} />
        <FilterSelect name="item" label={t("imports.item")} value={filter.item} choices={items} />
      </FilterBar>
      <FilterChips chips={chips} left={String(page.total)} clear="?" />
      <Section title={t("imports.list", { total: page.total })} flush>
        {rows.length === 0 ? (
          <EmptyState>{t("imports.empty")}</EmptyState>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("imports.file")}</th>
                <th scope="col">{t("imports.item")}</th>
                <th scope="col">{t("imports.state")}</th>
                <th scope="col" className="number">
                  {t("count.accepted")}
                </th>
                <th scope="col" className="number">
                  {t("count.unchanged")}
                </th>
                <th scope="col" className="number">
                  {t("count.refused")}
                </th>
                <th scope="col">{t("imports.staged")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link to={`/imports/${row.id}`} translate="no">
                      {row.fileName}
                    </Link>
                  </td>
                  <td>{t(`item.${row.item}`)}</td>
                  <td>
                    <StateMark state={importMark[row.state]} label={t(`state.${row.state}`)} />
                  </td>
                  {(["accepted", "unchanged", "refused"] as const).map((name) => (
                    <td key={name} className="number">
                      {row.opensRows && row[name] > 0 ? (
                        <Link
                          to={`/imports/${row.id}?rows=${name}#rows`}
                          aria-label={t("count.open", { label: t(`count.${name}`), count: row[name] })}
                        >
                          {row[name].toLocaleString("en-US")}
                        </Link>
                      ) : (
                        row[name].toLocaleString("en-US")
                      )}
                    </td>
                  ))}
                  <td>
                    {row.stagedBy} <Moment at={row.stagedAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Pager {...page} />
    </>
  );
}
