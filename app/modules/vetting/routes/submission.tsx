import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CaseActPage } from "../ui/case-act-page";
import { action, loader } from "./submission.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Submission() {
  const head = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  return (
    <CaseActPage
      head={head}
      purpose={t("act.submit.purpose")}
      submit={t("act.submit.submit")}
      kind="first"
      answer={useActionData<typeof action>()}
    />
  );
}
