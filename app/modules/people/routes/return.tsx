import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Proposed } from "~/components/proposed";
import { ReturnPage } from "~/components/return-page";
import { ActHead } from "../ui/act-head";
import { action, loader } from "./return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Return() {
  const { title, person, proposal, proposed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  return (
    <ReturnPage
      head={<ActHead title={title} purpose={t("confirm-change.return-purpose")} person={person} />}
      submit={t("confirm-change.return-submit")}
      back={`/people/${person.id}/confirmation`}
      proposal={proposal}
      answer={useActionData<typeof action>()}
      hidden={<input type="hidden" name="version" value={person.version} />}
    >
      {proposed ? <Proposed proposed={proposed} caption={proposed.what} /> : null}
    </ReturnPage>
  );
}
