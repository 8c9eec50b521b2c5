import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect } from "~/components/filter-bar";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";
import { CatalogueTable } from "../ui/catalogue-table";
import { loader } from "./collection-items.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CollectionItems() {
  const { title, contributor, contributors, lines, page, mayPropose } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("items.purpose")}
        action={
          <>
            <ExportLink to="/collection-items/export" />
            {mayPropose ? (
              <ButtonLink to="/catalogues/collection-items/new">
                {t("catalogue-change.new.collection-items")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <FilterBar label={t("items.filters")}>
        <FilterSelect name="contributor" label={t("column.contributor")} value={contributor} choices={contributors} />
      </FilterBar>
      <Section title={title} flush>
        <CatalogueTable
          hasLongNames
          extra={[t("column.contributor"), t("column.frequency")]}
          lines={lines.map((line) => ({
            ...line,
            href: `/collection-items/${line.code}`,
            more: [line.contributor, t(`frequency.${line.frequency}`, { count: line.graceDays })],
          }))}
        />
      </Section>
      <Pager {...page} />
    </>
  );
}
