import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink, DownloadLink } from "~/components/button";
import { CutLine } from "~/components/cut-line";
import { FactList } from "~/components/fact-list";
import { Moment } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { StateMark } from "~/components/state-mark";
import { ComparisonMark } from "../ui/comparison-mark";
import { ReportStatusMark } from "../ui/report-status-mark";
import { VersionTable } from "../ui/version-table";
import { loader } from "./report.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Report() {
  const { report, status, withdrawalReason, present, mayAct, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const at = `/reports/${report.id}`;
  return (
    <>
      <PageHeader
        title={page.title}
        crumbs={[{ label: t("list.title"), to: "/reports" }]}
        mark={<ReportStatusMark status={status} factMark={report.factMark} />}
        action={
          mayAct ? (
            <>
              <ButtonLink kind="second" to={`${at}/correction`}>
                {t("act.corrected")}
              </ButtonLink>
              <ButtonLink kind="second" to={`${at}/revision`}>
                {t("act.revised")}
              </ButtonLink>
              <ButtonLink kind="grave" to={`${at}/withdrawal`}>
                {t("act.withdrawn")}
              </ButtonLink>
            </>
          ) : null
        }
      />
      <div className="stack">
        {report.state === "withdrawn" ? (
          <Notice tone="bars">
            {t("page.withdrawn", { on: report.withdrawnOn, reason: withdrawalReason })}
            {report.withdrawalReasonText ? ` ${report.withdrawalReasonText}` : ""}
          </Notice>
        ) : null}
        {page.noted.map((code) => (
          <Notice key={code} tone="judgement" live>
            {t(`noted.${code}`)}
          </Notice>
        ))}
        {report.factMark === "none" ? null : <Notice tone="judgement">{t(`fact-mark.${report.factMark}`)}</Notice>}
        {page.isTakenIn ? (
          <Notice tone={page.hasOriginal ? "information" : "judgement"}>
            {t(page.hasOriginal ? "page.taken-in" : "page.original-awaited")}
          </Notice>
        ) : null}
        <Section
          title={t("verify.report")}
          action={
            page.hasOriginal ? (
              <>
                <DownloadLink size="small" to={`${at}/original`}>
                  {t("page.original")}
                </DownloadLink>
                <DownloadLink size="small" to={`${at}/certificate/pdf`}>
                  {t("page.certificate-pdf")}
                </DownloadLink>
                <DownloadLink size="small" to={`${at}/certificate/json`}>
                  {t("page.certificate-json")}
                </DownloadLink>
              </>
            ) : page.mayAttach ? (
              <ButtonLink kind="second" to={`${at}/attachment`}>
                {t("act.attached")}
              </ButtonLink>
            ) : null
          }
        >
          <FactList
            facts={[
              { label: t("field.no"), value: report.printedNo },
              { label: t("field.ownNo"), value: report.ownNo },
              { label: t("field.agency"), value: report.agencyName },
              {
                label: t("field.enterprise"),
                value: page.maySeeEnterprise ? (
                  <Link to={`/enterprises/${report.enterpriseId}`}>{report.enterpriseName}</Link>
                ) : (
                  report.enterpriseName
                ),
              },
              { label: t("field.uscc"), value: report.uscc },
              { label: t("field.purpose"), value: t(`purpose.${report.purpose}`) },
              { label: t("field.grade"), value: report.grade },
              { label: t("field.dataCutoffOn"), value: report.dataCutoffOn },
              { label: t("field.issuedOn"), value: report.issuedOn },
              { label: t("field.expiresOn"), value: report.expiresOn },
              { label: t("field.minutesNo"), value: present.minutesNo },
              { label: t("field.summary"), value: present.summary, wide: true },
              {
                label: t("field.indicators"),
                value: present.indicators.join(t("common:ui.joint")),
                wide: true,
              },
            ]}
          />
        </Section>
        <VersionTable at={at} versions={page.versions} />
        <Recomputations rows={page.recomputations} mayReview={page.mayReview} />
        <Facts facts={page.facts} />
        <Comparisons rows={page.comparisons} to={`${at}/comparison`} />
        <Uses uses={page.uses} to={page.mayRecordUse ? `${at}/uses/new` : null} />
      </div>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Recomputations({ rows, mayReview }: { rows: Page["recomputations"]; mayReview: boolean }) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("page.recomputation")}>
      <ul>
        {rows.map((row) => (
          <li key={row.versionId}>
            {t(`outcome.${row.outcome}`, { stated: row.statedGrade, computed: row.computedGrade ?? "—" })}
            {row.state === "closed" ? "" : ` · ${t(`recomputation-state.${row.state}`)}`}{" "}
            {mayReview ? <Link to={`/grade-recomputations/${row.versionId}`}>{t("page.steps")}</Link> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Facts({ facts }: Pick<Page, "facts">) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("page.facts")}>
      {facts.length === 0 ? <p className="soft">{t("page.no-facts")}</p> : null}
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            {`${fact.decidedOn} ${fact.kind} · ${fact.body} ${fact.documentNo} · ${t(`fact-state.${fact.state}`)}`}
            {fact.endedOn ? ` ${fact.endedOn}` : ""}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Comparisons({ rows, to }: { rows: Page["comparisons"]; to: string }) {
  const { t } = useTranslation("reports");
  return (
    <Section
      title={t("comparison.list")}
      note={t("comparison.section-note")}
      action={
        <ButtonLink kind="second" size="small" to={to}>
          {t("comparison.compare")}
        </ButtonLink>
      }
    >
      {rows.length === 0 ? <p className="soft">{t("comparison.none")}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/report-comparisons/${row.id}`}>
              <Moment at={row.comparedAt} />
            </Link>{" "}
            <ComparisonMark result={row.result} finding={row.finding} />
          </li>
        ))}
      </ul>
      <CutLine shown={rows.length} />
    </Section>
  );
}

function Uses({ uses, to }: Pick<Page, "uses"> & { to: string | null }) {
  const { t } = useTranslation("reports");
  return (
    <Section
      title={t("page.uses")}
      action={
        to ? (
          <ButtonLink kind="second" size="small" to={to}>
            {t("use.title")}
          </ButtonLink>
        ) : null
      }
    >
      {uses.length === 0 ? <p className="soft">{t("page.no-uses")}</p> : null}
      <ul>
        {uses.map((use) => (
          <li key={use.id}>
            {`${use.usedOn} ${use.field} · ${use.projectNo} ${use.projectTitle} `}
            {use.struck ? <StateMark state="expired" label={`${t("uses.struck")} · ${use.struck}`} /> : null}
          </li>
        ))}
      </ul>
      <CutLine shown={uses.length} />
    </Section>
  );
}
