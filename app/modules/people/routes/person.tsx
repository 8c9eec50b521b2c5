import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EventList } from "~/components/event-list";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PrintButton } from "~/components/print-button";
import { Section } from "~/components/section";
import { WithheldLine } from "~/components/withheld-line";
import { AsOfForm } from "../ui/as-of-form";
import { GroundForm } from "../ui/ground-form";
import { PersonActs } from "../ui/person-acts";
import { PersonStrip } from "../ui/person-strip";
import { PostingTable } from "../ui/posting-table";
import { RecordTable } from "../ui/record-table";
import { TimelineChart } from "../ui/timeline-chart";
import { loader } from "./person.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function PersonPage() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  const crumbs = [{ label: t("list.title"), to: "/people" }];
  if (data.kind === "ask") {
    return (
      <>
        <PageHeader title={data.title} purpose={t("ground.purpose")} crumbs={crumbs} />
        <GroundForm grounds={data.grounds} problem={data.problem} />
      </>
    );
  }
  const { person, reading, may, looks, waiting } = data;
  const search = reading.caseId ? `?case=${reading.caseId}` : `?ground=${reading.ground}`;
  return (
    <>
      <PageHeader
        title={person.name}
        purpose={t("person.purpose", { ground: reading.label, asOf: person.asOf })}
        crumbs={crumbs}
        action={
          <>
            <PersonActs personId={person.id} may={may} reading={reading} />
            <PrintButton size="small" />
          </>
        }
      />
      <div className="stack">
        {waiting ? (
          <Notice tone="judgement">
            {t("confirm-change.waiting", { who: waiting.who })}{" "}
            {waiting.isOwn ? null : <Link to={`/people/${person.id}/confirmation`}>{t("confirm-change.open")}</Link>}
          </Notice>
        ) : null}
        <PersonStrip person={person} reading={reading} mayUnmask={may.includes("people.unmask")} />
        <Section title={t("timeline.title")} note={t("timeline.note")}>
          <TimelineChart person={person} />
          <AsOfForm person={person} reading={reading} />
        </Section>
        <Section title={t("person.records")} flush>
          <RecordTable records={person.current} search={search} empty={t("person.no-records", { asOf: person.asOf })} />
          {person.past.length > 0 ? (
            <details className="folded">
              <summary>{t("person.past-records", { count: person.past.length })}</summary>
              <RecordTable records={person.past} search={search} empty="" />
            </details>
          ) : null}
        </Section>
        {person.hasWithheld ? <WithheldLine note={t("withheld.note")} ask={t("withheld.ask")} /> : null}
        <Section title={t("person.postings")} flush>
          <PostingTable postings={person.postings} />
        </Section>
        <Section title={t("person.looks")} note={t("person.looks-note")}>
          {looks.length > 0 ? <EventList events={looks} /> : <p>{t("person.no-looks")}</p>}
          <p>{t("looks.held")}</p>
        </Section>
      </div>
    </>
  );
}
