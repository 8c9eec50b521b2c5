import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Difference } from "~/components/difference";
import { FactList } from "~/components/fact-list";
import { Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { FilingSections } from "../ui/filing-sections";
import { loader } from "./submitted-filing.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function SubmittedFiling() {
  const { title, filing, submission, isFirst, changes, sections, remarks, files } = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("submitted-filing.purpose")}
        crumbs={[{ label: filing.title, to: `/agency-filings/${filing.id}` }]}
      />
      <div className="stack">
        <Section title={t("page.about")}>
          <FactList
            facts={[
              { label: t("field.submittedAt"), value: <Moment at={submission.submittedAt} /> },
              { label: t("field.submitter"), value: submission.submitter },
              { label: t("field.statementYear"), value: submission.statementYear },
              { label: t("field.eventOn"), value: submission.eventOn },
              { label: t("field.digest"), value: <code>{submission.digest}</code>, wide: true },
            ]}
          />
        </Section>
        {isFirst ? null : (
          <Section title={t("submitted-filing.changes")} flush={changes.length > 0}>
            {changes.length > 0 ? (
              <Difference rows={changes} caption={t("submitted-filing.changes")} />
            ) : (
              <p>{t("submitted-filing.unchanged")}</p>
            )}
          </Section>
        )}
        <FilingSections filingId={filing.id} sections={sections} remarks={remarks} files={files} />
      </div>
    </>
  );
}
