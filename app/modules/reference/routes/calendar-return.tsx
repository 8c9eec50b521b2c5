import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { Proposed } from "~/components/proposed";
import { ReturnPage } from "~/components/return-page";
import { action, loader } from "./calendar-return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CalendarReturn() {
  const { title, year, proposal, proposed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <ReturnPage
      head={
        <PageHeader
          title={title}
          purpose={t("calendar-return.purpose")}
          crumbs={[{ label: t("calendar.title"), to: "/calendar" }]}
        />
      }
      submit={t("calendar-return.submit")}
      back={`/calendar/${year}/confirmation`}
      proposal={proposal}
      answer={useActionData<typeof action>()}
    >
      {proposed ? <Proposed proposed={proposed} caption={title} /> : null}
    </ReturnPage>
  );
}
