import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CaseActPage } from "../ui/case-act-page";
import { ReasonArea } from "../ui/reason-area";
import { action, loader } from "./withdrawal.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Withdrawal() {
  const head = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("vetting");
  return (
    <CaseActPage
      head={head}
      purpose={t("act.withdraw.purpose")}
      submit={t("act.withdraw.submit")}
      kind="grave"
      answer={answer}
    >
      <ReasonArea label={t("act.withdraw.reason")} answer={answer} />
    </CaseActPage>
  );
}
