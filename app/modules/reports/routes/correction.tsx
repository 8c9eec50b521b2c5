import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChangeForm } from "../ui/change-form";
import { action, loader } from "./correction.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Correction() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("reports");
  return <ChangeForm {...page} answer={answer} purpose={t("act-purpose.corrected")} submit={t("act.corrected")} />;
}
