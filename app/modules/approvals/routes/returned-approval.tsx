import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { Moment, WhoWhen } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { loader } from "./returned-approval.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** What came back to me, from whom and why, with the way to the thing itself. */
export default function ReturnedApproval() {
  const { title, submittedAt, by, at, text, subject } = useLoaderData<typeof loader>();
  const { t } = useTranslation("approvals");
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("returned.purpose")}
        action={subject ? <ButtonLink to={subject}>{t("returned.open")}</ButtonLink> : null}
      />
      <FactList
        facts={[
          { label: t("returned.submitted"), value: <Moment at={submittedAt} /> },
          { label: t("returned.by"), value: <WhoWhen who={by} at={at} /> },
          { label: t("returned.text"), value: text, wide: true },
        ]}
      />
    </>
  );
}
