import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect, FilterText } from "~/components/filter-bar";
import { FilterChips } from "~/components/filter-chips";
import { DataGrid } from "~/components/grid/data-grid";
import { PickedForm, PickRows } from "~/components/grid/pick-rows";
import { PageHeader } from "~/components/page-header";
import { totalText } from "~/components/total";
import { peopleChips } from "../ui/people-chips";
import { PICKED, usePeopleColumns } from "../ui/people-columns";
import { loader } from "./people.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** What fits into an address; longer lists come as a workbook. */
const MOST_PICKED = 200;

export default function People() {
  const { title, query, page, units, classes, statuses, grounds, mayExport, mayPick } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  const { search } = useLocation();
  const columns = usePeopleColumns(query.ground ?? null, mayPick);
  const chips = peopleChips(query, { units, classes, statuses, grounds }, search, t);
  return (
    <PickRows>
      <PageHeader
        title={title}
        purpose={t("list.purpose")}
        action={
          <ButtonLink kind="second" to="/people/by-number">
            {t("by-number.title")}
          </ButtonLink>
        }
      />
      <FilterBar label={t("list.filters")} keep={{ sort: query.sort === "-name" ? "-name" : null }}>
        <FilterText name="q" label={t("list.q")} value={query.q} hint={t("list.q-hint")} />
        <FilterSelect name="unit" label={t("field.unit")} value={query.unit} choices={units} />
        <FilterSelect name="staffClass" label={t("field.staff-class")} value={query.staffClass} choices={classes} />
        <FilterSelect name="status" label={t("field.status")} value={query.status} choices={statuses} />
        <FilterText name="position" label={t("field.position")} value={query.position} />
        <FilterText name="rank" label={t("field.rank")} value={query.rank} />
        <FilterSelect
          name="order"
          label={t("list.order")}
          value={query.order === "strokes" ? "strokes" : ""}
          all={t("list.order-pinyin")}
          choices={[{ value: "strokes", label: t("list.order-strokes") }]}
        />
        <FilterSelect
          name="ground"
          label={t("ground.label")}
          value={query.ground}
          all={t("ground.ask-each")}
          choices={grounds}
        />
      </FilterBar>
      <FilterChips chips={chips} left={totalText(page)} clear="/people" />
      <DataGrid
        label={title}
        columns={columns}
        page={page}
        rowId={(row) => row.id}
        rowsUrl="/people/rows"
        defaultSort="name"
        empty={t("list.empty")}
        actions={
          <>
            {mayPick ? (
              <PickedForm
                to="/vetting-cases/new"
                field={PICKED}
                most={MOST_PICKED}
                submit={(count) => t("list.open-case", { count })}
                none={t("list.none-picked")}
                tooMany={t("list.too-many-picked", { most: MOST_PICKED })}
              />
            ) : null}
            {mayExport ? <ExportLink to="/people/export" /> : null}
          </>
        }
      />
    </PickRows>
  );
}
