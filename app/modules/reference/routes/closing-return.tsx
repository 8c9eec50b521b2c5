import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { ReturnPage } from "~/components/return-page";
import { ProposedClosing } from "../ui/proposed-closing";
import { action, loader } from "./closing-return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ClosingReturn() {
  const { title, id, crumbs, proposal, proposed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <ReturnPage
      head={<PageHeader title={title} purpose={t("closing-return.purpose")} crumbs={crumbs} />}
      submit={t("closing-return.submit")}
      back={`/org-units/${id}/closing-confirmation`}
      proposal={proposal}
      answer={useActionData<typeof action>()}
    >
      {proposed ? <ProposedClosing closing={proposed} caption={title} /> : null}
    </ReturnPage>
  );
}
