import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { Proposed } from "~/components/proposed";
import { ReturnPage } from "~/components/return-page";
import { action, loader } from "./purpose-change-return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function PurposeChangeReturn() {
  const { title, back, proposal, proposed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  return (
    <ReturnPage
      head={
        <PageHeader
          title={title}
          purpose={t("purpose-change-return.purpose")}
          crumbs={[{ label: t("purposes.title"), to: "/vetting-purposes" }]}
        />
      }
      submit={t("purpose-change-return.submit")}
      back={back}
      proposal={proposal}
      answer={useActionData<typeof action>()}
    >
      {proposed ? <Proposed proposed={proposed} caption={title} /> : null}
    </ReturnPage>
  );
}
