import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { worded } from "~/components/words";
import { ReportStatusMark } from "../ui/report-status-mark";
import { loader } from "./enterprise.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Enterprise() {
  const { title, enterprise, facts, reports, mayEnter, mayEnd } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: t("enterprises.title"), to: "/enterprises" }]}
        action={
          mayEnter ? <ButtonLink to={`/enterprises/${enterprise.id}/facts/new`}>{t("fact.enter")}</ButtonLink> : null
        }
      />
      <div className="stack">
        <Section title={t("enterprises.registered")}>
          <FactList
            facts={[
              { label: t("field.uscc"), value: enterprise.uscc },
              { label: t("field.registration"), value: enterprise.status },
              { label: t("field.legalRepresentative"), value: enterprise.legalRepresentative },
              { label: t("field.foundedOn"), value: enterprise.foundedOn },
              { label: t("field.industry"), value: enterprise.industry },
              { label: t("field.formerNames"), value: enterprise.formerNames.join(t("common:ui.comma")) },
              { label: t("field.address"), value: enterprise.address, wide: true },
            ]}
          />
        </Section>
        <PublicFacts facts={facts} mayEnd={mayEnd} />
        {reports ? <ReportsOf reports={reports} /> : null}
      </div>
    </>
  );
}

function PublicFacts({ facts, mayEnd }: Pick<Page, "facts" | "mayEnd">) {
  const { t } = useTranslation("reports");
  if (facts.length === 0)
    return (
      <Section title={t("fact.list")}>
        <p className="soft">{t("fact.none")}</p>
      </Section>
    );
  return (
    <Section title={t("fact.list")} flush>
      <table className="table stacked">
        <thead>
          <tr>
            {["kind", "body", "documentNo", "decidedOn", "factGrade", "state"].map((key) => (
              <th key={key} scope="col">
                {t(`fact.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.id}>
              <td>
                {fact.kind}
                {fact.summary ? ` · ${fact.summary}` : ""}
              </td>
              <td data-label={t("fact.column.body")}>{fact.body}</td>
              <td data-label={t("fact.column.documentNo")} className="nowrap">
                {fact.documentNo}
              </td>
              <td data-label={t("fact.column.decidedOn")}>
                <Day on={fact.decidedOn} />
              </td>
              <td data-label={t("fact.column.factGrade")}>{fact.grade}</td>
              <td data-label={t("fact.column.state")}>
                {worded(`${t(`fact-state.${fact.state}`)}${fact.endedOn ? ` ${fact.endedOn}` : ""}`)}
                {mayEnd && fact.state === "active" ? (
                  <div>
                    <Link to={`/enterprise-facts/${fact.id}/end`}>{t("fact.end")}</Link>
                  </div>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function ReportsOf({ reports }: { reports: NonNullable<Page["reports"]> }) {
  const { t } = useTranslation("reports");
  if (reports.length === 0)
    return (
      <Section title={t("list.title")}>
        <p className="soft">{t("list.empty")}</p>
      </Section>
    );
  return (
    <Section title={t("list.title")} flush>
      <table className="table">
        <thead>
          <tr>
            {["no", "agency", "purpose", "grade", "issuedOn", "expiresOn", "status"].map((key) => (
              <th key={key} scope="col">
                {t(`field.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <td>
                <Link className="nowrap" to={`/reports/${report.id}`}>
                  {report.no}
                </Link>
              </td>
              <td>{report.agency}</td>
              <td>{t(`purpose.${report.purpose}`)}</td>
              <td>{report.grade}</td>
              <td>
                <Day on={report.issuedOn} />
              </td>
              <td>
                <Day on={report.expiresOn} />
              </td>
              <td>
                <ReportStatusMark status={report.status} factMark={report.factMark} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
