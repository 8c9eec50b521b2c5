import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { FilterChips } from "~/components/filter-chips";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { StateMark } from "~/components/state-mark";
import { itemAlone } from "~/modules/reference/item-alone";
import { PendingChange } from "~/modules/reference/ui/catalogue-acts";
import { validity } from "~/modules/reference/validity-words";
import { ArrivalTable } from "../ui/arrival-table";
import { loader } from "./contributor.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

const marks = { fresh: "clear", stale: "judgement", never: "cannot-say", ended: "expired" } as const;

export default function Contributor() {
  const { other, provenance, standing } = useLoaderData<typeof loader>();
  const { title, code, division, unitCode, rows, arrivals, listTitle, acts, mayStage, maySign } =
    useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["collection", "reference"]);
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("contributor.purpose")}
        crumbs={[{ label: listTitle, to: "/contributors" }]}
        action={acts.change ? <ButtonLink to={acts.change}>{t("reference:catalogue-change.open")}</ButtonLink> : null}
      />
      <div className="stack">
        <PendingChange pending={acts.pending} confirm={acts.confirm} />
        <Section title={t("contributor.about")}>
          <FactList
            facts={[
              { label: t("contributor.code"), value: <span className="mono">{code}</span> },
              { label: t("contributors.division"), value: division },
              { label: t("contributor.unit"), value: unitCode },
              {
                label: t("reference:item.other-name"),
                value: <span lang={i18n.language === "en" ? "zh-CN" : "en"}>{other}</span>,
              },
              { label: t("reference:column.basis"), value: provenance.basis },
              { label: t("reference:column.confidence"), value: t(`reference:confidence.${provenance.confidence}`) },
              { label: t("reference:column.validity"), value: validity(t, provenance) },
            ]}
          />
        </Section>
        {standing ? (
          <FilterChips
            chips={[
              { label: t("contributor.standing"), value: t(`standing.${standing}`), without: `/contributors/${code}` },
            ]}
            left={t("contributor.items", { count: rows.length })}
            clear={`/contributors/${code}`}
          />
        ) : null}
        <Section title={t("contributor.items", { count: rows.length })} flush>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("contributor.item")}</th>
                <th scope="col">{t("contributor.standing")}</th>
                <th scope="col">{t("contributor.frequency")}</th>
                <th scope="col">{t("contributor.last-delivery")}</th>
                <th scope="col">{t("contributor.last-zero-report")}</th>
                <th scope="col">{t("contributor.fresh-until")}</th>
                <th scope="col">{t("contributor.acts")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  <td>{itemAlone({ itemName: row.name, contributorName: title })}</td>
                  <td>
                    <StateMark state={marks[row.standing]} label={t(`standing.${row.standing}`)} />
                  </td>
                  <td>{t(`frequency.${row.frequency}`)}</td>
                  <td>
                    <Day on={row.lastDelivery} />
                  </td>
                  <td>
                    <Day on={row.lastZeroReport} />
                  </td>
                  <td>
                    <Day on={row.freshUntil} />
                  </td>
                  <td className="nowrap">
                    <span className="acts">
                      {row.standing !== "ended" && mayStage ? (
                        <Link to={`/imports/new?item=${row.item}&collectionItem=${row.code}`}>
                          {t("contributor.deliver")}
                        </Link>
                      ) : null}
                      {row.standing !== "ended" && maySign ? (
                        <Link to={`/zero-reports/new?item=${row.code}`}>{t("contributor.zero-report")}</Link>
                      ) : null}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
        <Section title={t("contributor.came", { count: arrivals.length })} flush>
          <ArrivalTable arrivals={arrivals} contributor={title} />
        </Section>
      </div>
    </>
  );
}
