import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { ActPage } from "../ui/act-page";
import { action, loader } from "./complaint-decision.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ComplaintDecision() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const { complaint } = page;
  return (
    <ActPage page={page} answer={useActionData<typeof action>()}>
      <FactList
        facts={[
          { label: t("field.complaintNo"), value: complaint.no },
          { label: t("field.receivedOn"), value: complaint.receivedOn },
          { label: t("field.complainant"), value: complaint.complainant },
          { label: t("field.content"), value: complaint.content, wide: true },
        ]}
      />
    </ActPage>
  );
}
