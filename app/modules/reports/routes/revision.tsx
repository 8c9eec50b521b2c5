import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChangeForm } from "../ui/change-form";
import { action, loader } from "./revision.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Revision() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("reports");
  return <ChangeForm {...page} answer={answer} purpose={t("act-purpose.revised")} submit={t("act.revised")} />;
}
