import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { AccountAct } from "../ui/account-act";
import { PasswordOnce, passwordIn } from "../ui/password-once";
import { action, loader } from "./password-reset.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function PasswordReset() {
  const page = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const password = passwordIn(answer);
  if (password === null) return <AccountAct page={page} answer={answer} />;
  return (
    <>
      <PageHeader title={page.title} purpose={t("password-once.purpose")} />
      <PasswordOnce password={password} back={`/accounts/${page.account.id}`} />
    </>
  );
}
