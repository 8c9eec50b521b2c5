import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Copyable } from "~/components/copyable";
import { Difference } from "~/components/difference";
import { FactList } from "~/components/fact-list";
import { Moment } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { PrintButton } from "~/components/print-button";
import { Section } from "~/components/section";
import { loader } from "./entry.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** One entry of the journal: the sentence, its circumstances, and what changed. */
export default function Entry() {
  const { title, id, sentence, process, shown, events, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("journal");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("entry.purpose")}
        crumbs={[{ label: t("title"), to: "/journal" }]}
        action={<PrintButton />}
      />
      <Notice>{sentence}</Notice>
      <Section title={t("entry.circumstances")}>
        <FactList
          facts={[
            { label: t("entry.id"), value: <Copyable text={id} />, wide: true },
            { label: t("column.at"), value: <Moment at={process.at} /> },
            { label: t("column.kind"), value: t(`kind.${process.kind}`) },
            {
              label: t("filter.name"),
              value: (
                <>
                  {process.words} <span className="mono soft">{process.name}</span>
                </>
              ),
            },
            {
              label: t("filter.account"),
              value: process.account ? (
                <Link to={`/journal?account=${process.account}`} className="mono">
                  {process.account}
                </Link>
              ) : null,
              wide: true,
            },
            { label: t("column.address"), value: process.address },
            { label: t("entry.request"), value: <span className="mono">{process.requestId}</span>, wide: true },
            {
              label: t("filter.case"),
              value: process.caseId ? <span className="mono">{process.caseId}</span> : null,
              wide: true,
            },
            { label: t("column.ground"), value: process.ground },
            { label: t("entry.reason"), value: process.reason, wide: true },
            { label: t("entry.filter"), value: process.filter, wide: true },
          ]}
        />
      </Section>
      {shown.total > 0 ? (
        <Section title={t("entry.shown", { type: shown.type, count: shown.total })}>
          <p className="mono" style={{ overflowWrap: "anywhere" }}>
            {shown.things.map(({ id: subject, words }) => (
              <span key={subject}>
                <Link to={`/journal?subject=${subject}`}>{words}</Link>{" "}
              </span>
            ))}
            {shown.total > shown.things.length
              ? t("entry.more-ids", { count: shown.total - shown.things.length })
              : null}
          </p>
        </Section>
      ) : null}
      {events.map((event) => (
        <Section
          key={event.id}
          title={event.words}
          note={
            <>
              {event.subject} <Link to={`/journal?subject=${event.subjectId}`}>{event.thing}</Link>
            </>
          }
          flush
        >
          {event.rows === null ? (
            <p className="section-body">{t("entry.unreadable")}</p>
          ) : event.rows.length === 0 ? (
            <p className="section-body">{t("entry.no-difference")}</p>
          ) : (
            <Difference rows={event.rows} caption={event.words} />
          )}
        </Section>
      ))}
      <Pager {...page} />
    </div>
  );
}
