import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { Difference } from "~/components/difference";
import { FactList } from "~/components/fact-list";
import { Moment } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { AgencyTable, LinkTo } from "../ui/agency-tables";
import { FilingSections } from "../ui/filing-sections";
import { FilingMark } from "../ui/standing-mark";
import { loader } from "./filing.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function FilingPage() {
  const { title, agency, filing, shown, isKept, changes, sections, remarks, files, submissions, may } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const at = `/agency-filings/${filing.id}`;
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("filing.purpose")}
        crumbs={[{ label: agency.name, to: `/agencies/${agency.id}` }]}
        mark={<FilingMark state={filing.state} />}
        action={
          <>
            {may.withdraw ? (
              <ButtonLink kind="second" to={`${at}/withdrawal`}>
                {t("withdraw-filing.submit")}
              </ButtonLink>
            ) : null}
            {may.edit ? <ButtonLink to={`${at}/form`}>{t("filing.edit")}</ButtonLink> : null}
            {may.decide ? (
              <>
                <ButtonLink kind="second" to={`${at}/return`}>
                  {t("return-filing.submit")}
                </ButtonLink>
                <ButtonLink to={`${at}/listing`}>{t("list-filing.submit")}</ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      <div className="stack">
        {filing.isLate ? <Notice tone="judgement">{t("filing.late")}</Notice> : null}
        {filing.state === "returned" ? (
          <Returned remarks={remarks.filter(({ round }) => round === filing.round)} />
        ) : null}
        {shown !== null && filing.state === "returned" ? (
          <Notice>{t("filing.shown", { ordinal: shown })}</Notice>
        ) : null}
        {isKept ? null : <Notice tone="judgement">{t("filing.not-kept")}</Notice>}
        <Section title={t("page.about")}>
          <FactList
            facts={[
              { label: t("field.kind"), value: t(`filing-kind.${filing.kind}`) },
              { label: t("field.statementYear"), value: filing.statementYear },
              { label: t("field.eventOn"), value: filing.eventOn },
              { label: t("field.receivedOn"), value: filing.receivedOn },
              { label: t("field.effectiveOn"), value: filing.effectiveOn },
              { label: t("field.round"), value: filing.round },
            ]}
          />
        </Section>
        {changes ? (
          <Section title={t("filing.changes")} flush={changes.length > 0}>
            {changes.length > 0 ? (
              <Difference rows={changes} caption={t("filing.changes")} />
            ) : (
              <p>{t("filing.unchanged")}</p>
            )}
          </Section>
        ) : null}
        {submissions.length > 0 ? (
          <AgencyTable
            title={t("filing.submissions")}
            headers={["ordinal", "submittedAt", "submitter", "digest"].map((name) => t(`field.${name}`))}
            rows={submissions}
            rowKey={({ ordinal }) => String(ordinal)}
            cells={({ ordinal, at: on, by, digest }) => [
              <LinkTo key="link" to={`${at}/submissions/${ordinal}`}>
                {t("filing.submission", { ordinal })}
              </LinkTo>,
              <Moment key="at" at={on} />,
              by,
              <code key="digest">{digest.slice(0, 16)}</code>,
            ]}
          />
        ) : null}
        <FilingSections filingId={filing.id} sections={sections} remarks={remarks} files={files} />
      </div>
    </>
  );
}

/** Why it came back, before all that was filed: each remark stands at its field too. */
function Returned({ remarks }: { remarks: readonly { path: string; remark: string }[] }) {
  const { t } = useTranslation("agencies");
  if (remarks.length === 0) return null;
  return (
    <Notice tone="judgement">
      {t("filing.returned-for")}
      <ul>
        {remarks.map(({ path, remark }) => (
          <li key={`${path}${remark}`}>{t("filing.returned-remark", { field: t(`field.${path}`), remark })}</li>
        ))}
      </ul>
    </Notice>
  );
}
