import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CaseActPage } from "../ui/case-act-page";
import { SignedList } from "../ui/signed-list";
import { action, loader } from "./approval.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Approval() {
  const head = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  return (
    <CaseActPage
      head={head}
      purpose={t("act.approve.purpose")}
      submit={t("act.approve.submit")}
      kind="grave"
      answer={useActionData<typeof action>()}
    >
      <SignedList caseId={head.id} lines={head.lines} />
    </CaseActPage>
  );
}
