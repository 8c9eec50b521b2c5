import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { AgencyTable, LinkTo, Span, TermList } from "../ui/agency-tables";
import { FilingMark, MeasureMark, StandingMark } from "../ui/standing-mark";
import { CheckTable, ComplaintTable, DutyTable, InterestTable } from "../ui/supervision-tables";
import { loader } from "./agency.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function AgencyPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const { agency, standing, facts, may } = page;
  const at = `/agencies/${agency.id}`;
  const inside = page.view !== "reader";
  const span = (from: string | null, until: string | null) => <Span key="span" from={from} until={until} />;
  return (
    <>
      <PageHeader
        title={agency.name}
        purpose={t("page.purpose")}
        mark={<StandingMark standing={standing.standing} />}
        action={
          <>
            {may.file ? <ButtonLink to="/agency-filings/new">{t("new-filing.submit")}</ButtonLink> : null}
            {may.suspend ? (
              <ButtonLink kind="grave" to={`${at}/suspension`}>
                {t("suspend-agency.open")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="stack">
        <Section title={t("page.about")}>
          <FactList
            facts={[
              { label: t("field.code"), value: agency.code },
              { label: t("field.uscc"), value: agency.uscc },
              { label: t("field.filingNo"), value: agency.filingNo },
              { label: t("field.listedOn"), value: agency.listedOn },
              {
                label: t("field.standing"),
                value: (
                  <>
                    {t(`standing.${standing.standing}`)} {span(standing.since, standing.until)}
                  </>
                ),
              },
              { label: t("page.basis"), value: standing.basis?.documentNo },
              { label: t("field.filingState"), value: <FilingMark state={agency.filingState} /> },
              { label: t("field.home"), value: t(`home.${agency.home}`) },
              ...(agency.home === "elsewhere"
                ? [
                    { label: t("field.elsewhereAuthority"), value: agency.elsewhereAuthority },
                    { label: t("field.elsewhereFilingNo"), value: agency.elsewhereFilingNo },
                  ]
                : []),
              { label: t("field.legalRepresentative"), value: facts.legalRepresentative },
              { label: t("field.address"), value: facts.address },
              { label: t("field.feePolicy"), value: facts.feePolicy, wide: true },
            ]}
          />
        </Section>
        <AgencyTable
          title={t("field.businessLines")}
          headers={[t("page.line"), t("page.authority"), t("page.ours"), t("page.basis")]}
          rows={page.lines}
          rowKey={(row) => row.line}
          cells={(row) => [
            t(`line.${row.line}`),
            t(`authority.${row.authority}`),
            t(row.isOurs ? "page.is-ours" : "page.not-ours"),
            row.basis,
          ]}
        />
        <AgencyTable
          title={t("field.grades")}
          headers={[t("page.version"), t("page.valid"), t("field.grades")]}
          rows={page.scales}
          rowKey={(row) => row.id}
          cells={(row) => [
            row.ordinal,
            span(row.validFrom, row.validUntil),
            <TermList key="grades" terms={row.grades.map(({ grade, meaning }) => [grade, meaning])} />,
          ]}
        />
        <AgencyTable
          title={t("field.methodName")}
          headers={[t("page.version"), t("field.methodName"), t("page.valid"), t("field.indicators")]}
          rows={page.methods}
          rowKey={(row) => row.id}
          cells={(row) => [
            row.ordinal,
            row.name,
            span(row.validFrom, row.validUntil),
            <TermList key="indicators" terms={row.indicators.map(({ name, weight }) => [name, `${weight}%`])} />,
          ]}
        />
        <AgencyTable
          title={t("field.analysts")}
          headers={[t("field.analystName"), t("field.credential"), t("field.credentialNo"), t("page.posted")]}
          rows={page.analysts}
          rowKey={(row) => `${row.id}${row.from}`}
          cells={(row) => [row.name, row.credential, row.credentialNo, span(row.from, row.until)]}
        />
        <AgencyTable
          title={t("page.measures")}
          note={t("page.measures-note")}
          headers={[
            t("field.kind"),
            t("field.state"),
            t("page.valid"),
            t("field.documentNo"),
            t("field.penaltyDocumentNo"),
          ]}
          rows={page.measures}
          rowKey={(row) => row.id}
          cells={(row) => [
            inside ? (
              <LinkTo key="to" to={`/agency-measures/${row.id}`}>
                {t(`measure-kind.${row.kind}`)}
              </LinkTo>
            ) : (
              t(`measure-kind.${row.kind}`)
            ),
            <MeasureMark key="state" state={row.state} />,
            span(row.from, row.liftedOn ?? row.until),
            row.documentNo,
            row.penaltyDocumentNo,
          ]}
        />
        {inside ? (
          <>
            <AgencyTable
              title={t("page.filings")}
              headers={[
                t("field.ordinal"),
                t("field.kind"),
                t("field.state"),
                t("field.eventOn"),
                t("field.effectiveOn"),
                t("page.remark"),
              ]}
              rows={page.filings}
              rowKey={(row) => row.id}
              cells={(row) => [
                <LinkTo key="to" to={`/agency-filings/${row.id}`}>
                  {t("page.filing-no", { no: row.ordinal })}
                </LinkTo>,
                `${t(`filing-kind.${row.kind}`)} ${row.statementYear ?? ""}`,
                <FilingMark key="mark" state={row.state} />,
                <Day key="event" on={row.eventOn} />,
                <Day key="effective" on={row.effectiveOn} />,
                [row.isLate ? t("page.late") : "", row.round > 0 ? t("page.rounds", { count: row.round }) : ""].join(
                  " ",
                ),
              ]}
            />
            <DutyTable rows={page.duties} mayWaive={may.waive} />
            <InterestTable rows={page.interests} analysts={page.analysts} at={at} mayFile={may.file} />
            <CheckTable rows={page.checks} at={at} mayCheck={may.check} />
            <ComplaintTable rows={page.complaints} at={at} mayReceive={may.complaints} mayOpen={may.openComplaints} />
          </>
        ) : null}
      </div>
    </>
  );
}
