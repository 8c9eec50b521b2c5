import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchWith } from "~/components/address";
import { ButtonLink } from "~/components/button";
import { DueDay } from "~/components/due-day";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect, FilterText } from "~/components/filter-bar";
import { FilterChips } from "~/components/filter-chips";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";
import { TabLinks } from "~/components/tab-links";
import { CaseMark } from "../ui/marks";
import type { CaseState } from "../vetting.types";
import { loader } from "./cases.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

const STATES: CaseState[] = ["answered", "decided", "returned", "approved", "issued", "withdrawn"];
const OPEN = ["computing", "answered", "decided", "returned", "approved"];

export default function Cases() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  const { search } = useLocation();
  const { filter } = data;
  const at = (changes: Record<string, string | null>) =>
    `/vetting-cases${searchWith(search, { ...changes, offset: null })}`;
  const purpose = data.purposes.find((one) => one.value === filter.purpose);
  const chips = [
    ...(purpose ? [{ label: t("cases.purpose"), value: purpose.label, without: at({ purpose: null }) }] : []),
    ...(filter.q ? [{ label: t("cases.q"), value: filter.q, without: at({ q: null }) }] : []),
  ];
  const all = Object.values(data.states).reduce((sum, count) => sum + (count ?? 0), 0);
  return (
    <div className="stack">
      <PageHeader
        title={data.title}
        purpose={t("cases.note")}
        action={
          <>
            <ExportLink to="/vetting-cases/export" />
            {data.mayOpen ? <ButtonLink to="/vetting-cases/new">{t("cases.open")}</ButtonLink> : null}
          </>
        }
      />
      <TabLinks
        label={t("cases.states")}
        tabs={[
          { label: t("cases.all"), to: at({ state: null }), current: !filter.state, count: all },
          ...STATES.map((state) => ({
            label: t(`state.${state}`),
            to: at({ state }),
            current: filter.state === state,
            count: data.states[state] ?? 0,
          })),
        ]}
      />
      <FilterBar label={t("cases.filter")} keep={{ state: filter.state }}>
        <FilterText name="q" label={t("cases.q")} value={filter.q} hint={t("cases.q-hint")} />
        <FilterSelect name="purpose" label={t("cases.purpose")} value={filter.purpose} choices={data.purposes} />
      </FilterBar>
      <FilterChips chips={chips} left={String(data.total)} clear={at({ q: null, purpose: null })} />
      {data.cases.length === 0 ? (
        <EmptyState>{t(all === 0 ? "cases.none-yet" : "cases.none-left")}</EmptyState>
      ) : (
        <Section title={t("cases.list", { count: data.total })} flush>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("case.title")}</th>
                <th scope="col">{t("cases.state-and-no")}</th>
                <th scope="col">{t("case.due")}</th>
                <th scope="col">{t("cases.purpose")}</th>
                <th scope="col">{t("case.requester")}</th>
                <th scope="col">{t("case.as-of")}</th>
                <th scope="col" className="number">
                  {t("case.candidates")}
                </th>
                <th scope="col">{t("case.officer")}</th>
              </tr>
            </thead>
            <tbody>
              {data.cases.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link to={`/vetting-cases/${one.id}`}>{one.title}</Link>
                  </td>
                  <td>
                    <CaseMark state={one.state} />
                    {one.opinionNo ? <div className="soft nowrap">{one.opinionNo}</div> : null}
                  </td>
                  <td>
                    {OPEN.includes(one.state) ? <DueDay on={one.dueOn} today={data.today} /> : <Day on={one.dueOn} />}
                  </td>
                  <td>{t(`purpose-short.${one.purposeCode}`)}</td>
                  <td>
                    {one.requester ?? "—"}
                    <div className="soft nowrap">{one.documentNo}</div>
                  </td>
                  <td>
                    <Day on={one.asOf} />
                  </td>
                  <td className="number">{one.candidates}</td>
                  <td className="nowrap">{one.officer}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      <Pager offset={filter.offset} limit={data.limit} total={data.total} totalIsExact />
    </div>
  );
}
