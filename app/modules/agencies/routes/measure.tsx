import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { MeasureFacts } from "../ui/measure-facts";
import { loader } from "./measure.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function MeasurePage() {
  const { title, id, crumbs, measure, proposal, submitter, may } = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const at = `/agency-measures/${id}`;
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("page.measures-note")}
        crumbs={crumbs}
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
        <MeasureFacts measure={measure} />
      </div>
    </>
  );
}
