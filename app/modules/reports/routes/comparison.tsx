import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink, DownloadLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { Moment } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { worded } from "~/components/words";
import { ComparisonMark } from "../ui/comparison-mark";
import { FieldTable, PageTable } from "../ui/comparison-tables";
import { loader } from "./comparison.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Comparison() {
  const { title, id, report, result, finding, detail, digests, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("comparison-page.purpose")}
        crumbs={[{ label: report.name, to: `/reports/${report.id}` }]}
        mark={<ComparisonMark result={result} finding={finding} />}
        action={
          page.mayJudge ? (
            <ButtonLink to={`/report-comparisons/${id}/finding`}>{t("comparison.judge")}</ButtonLink>
          ) : null
        }
      />
      <div className="stack">
        <Notice tone={result === "different" ? "judgement" : "information"}>{t(`comparison.note.${result}`)}</Notice>
        {page.isEarlier ? (
          <Notice tone="judgement">{t("comparison.earlier", { version: detail.ordinal })}</Notice>
        ) : null}
        {finding ? (
          <Section title={t("comparison.finding")}>
            <FactList
              facts={[
                { label: t("comparison.finding"), value: t(`comparison-finding.${finding}`) },
                { label: t("page.column.at"), value: page.foundAt ? <Moment at={page.foundAt} /> : null },
                { label: t("comparison.finding-text"), value: page.findingText, wide: true },
              ]}
            />
          </Section>
        ) : null}
        <Section
          title={t("comparison.files")}
          action={
            page.hasFile ? (
              <DownloadLink size="small" to={`/report-comparisons/${id}/file`}>
                {t("comparison.other")}
              </DownloadLink>
            ) : null
          }
        >
          <FactList
            facts={[
              { label: t("field.enterprise"), value: <Link to={`/reports/${report.id}`}>{worded(report.name)}</Link> },
              { label: t("field.agency"), value: report.agency },
              { label: t("comparison.at"), value: <Moment at={page.comparedAt} /> },
              { label: t("field.version"), value: detail.ordinal },
              { label: t("comparison.page-count-original"), value: detail.originalPages },
              { label: t("comparison.page-count-other"), value: detail.otherPages },
              {
                label: t("comparison.sha256-original"),
                value: <code className="digest">{digests.original}</code>,
                wide: true,
              },
              {
                label: t("comparison.sha256-other"),
                value: <code className="digest">{digests.other}</code>,
                wide: true,
              },
            ]}
          />
        </Section>
        {detail.fields.length > 0 ? (
          <Section title={t("comparison.fields")} note={t("comparison.fields-note")} flush>
            <FieldTable fields={detail.fields} />
          </Section>
        ) : null}
        {detail.pages.length > 0 ? (
          <Section
            title={t("comparison.pages")}
            note={detail.more > 0 ? t("comparison.more", { more: detail.more }) : undefined}
            flush
          >
            <PageTable pages={detail.pages} />
          </Section>
        ) : null}
      </div>
    </>
  );
}
