import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { Proposed } from "~/components/proposed";
import { ReturnPage } from "~/components/return-page";
import { action, loader } from "./catalogue-change-return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CatalogueChangeReturn() {
  const { title, back, code, proposal, proposed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <ReturnPage
      head={<PageHeader title={title} purpose={t("catalogue-change-return.purpose")} />}
      submit={t("catalogue-change-return.submit")}
      back={back}
      proposal={proposal}
      answer={useActionData<typeof action>()}
    >
      {proposed ? (
        <Proposed
          proposed={proposed}
          facts={[{ label: t("column.code"), value: <span className="mono">{code}</span> }]}
          caption={title}
        />
      ) : null}
    </ReturnPage>
  );
}
