import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { loader } from "./measure.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function MeasurePage() {
  const { title, agency, measure, basis, lifting, proposal, submitter, may } = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const at = `/agency-measures/${measure.id}`;
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("page.measures-note")}
        crumbs={[{ label: agency.name, to: `/agencies/${agency.id}` }]}
        action={
          <>
            {may.sign ? (
              <>
                <ButtonLink kind="second" to={`${at}/return?proposal=${proposal}`}>
                  {t("return-measure.submit")}
                </ButtonLink>
                <ButtonLink kind="grave" to={`${at}/approval?proposal=${proposal}`}>
                  {t("sign-measure.submit")}
                </ButtonLink>
              </>
            ) : null}
            {may.lift ? <ButtonLink to={`${at}/lifting`}>{t("lift-measure.submit")}</ButtonLink> : null}
          </>
        }
      />
      <div className="stack">
        {submitter ? <Notice tone="judgement">{t("measure.waiting", { who: submitter })}</Notice> : null}
        <Section title={t("page.about")}>
          <FactList
            facts={[
              { label: t("field.kind"), value: t(`measure-kind.${measure.kind}`) },
              { label: t("field.state"), value: t(`measure-state.${measure.state}`) },
              { label: t("field.from"), value: measure.from },
              { label: t("field.until"), value: measure.until },
              { label: t("field.publicUntil"), value: measure.publicUntil },
              { label: t("field.basisCode"), value: basis },
              { label: t("field.documentNo"), value: measure.documentNo },
              { label: t("field.penaltyDocumentNo"), value: measure.penaltyDocumentNo },
              { label: t("field.reason"), value: measure.reason, wide: true },
              { label: t("field.liftedOn"), value: measure.liftedOn ?? lifting?.liftedOn },
              { label: t("field.liftingDocumentNo"), value: measure.liftingDocumentNo ?? lifting?.documentNo },
              { label: t("field.liftingReason"), value: measure.liftingReason ?? lifting?.reason, wide: true },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
