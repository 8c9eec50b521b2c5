import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContentChange } from "../ui/content-change";
import { action, loader } from "./revision.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Revision() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("records");
  return <ContentChange {...page} answer={answer} purpose={t("revision.purpose")} submit={t("revision.submit")} />;
}
