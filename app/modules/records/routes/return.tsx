import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { ReturnPage } from "~/components/return-page";
import { ProposedRecord } from "../ui/proposed-record";
import { action, loader } from "./return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Return() {
  const { title, id, kind, proposal, proposed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("records");
  return (
    <ReturnPage
      head={<PageHeader title={title} purpose={t("return.purpose")} crumbs={[{ label: kind, to: `/records/${id}` }]} />}
      submit={t("return.submit")}
      back={`/records/${id}/confirmation`}
      proposal={proposal}
      answer={useActionData<typeof action>()}
      parts={proposed ? <ProposedRecord view={proposed} /> : null}
    />
  );
}
