import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { AccountAct } from "~/modules/accounts/ui/account-act";
import { action, loader } from "./account-holder.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Whose posting an account rests on; the number is posted and never shown again. */
export default function AccountHolder() {
  const page = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const { fields } = useEntryForm<{ idNumber: string }>({ id: "holder", answer });
  return (
    <AccountAct page={page} answer={answer}>
      <TextField field={fields.idNumber} label={t("bind.number")} help={t("bind.number-help")} />
    </AccountAct>
  );
}
