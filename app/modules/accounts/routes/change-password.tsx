import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./change-password.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ChangePassword() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const { form, fields } = useEntryForm<{ current: string; fresh: string; again: string }>({ answer });
  return (
    <>
      <PageHeader title={title} purpose={t("password.purpose")} />
      <EntryForm form={form} submit={t("password.submit")} back="/">
        <TextField
          field={fields.current}
          type="password"
          width="short"
          label={t("password.current")}
          input={{ autoComplete: "current-password" }}
        />
        <TextField
          field={fields.fresh}
          type="password"
          width="short"
          label={t("password.fresh")}
          help={t("password.rule")}
          input={{ autoComplete: "new-password" }}
        />
        <TextField
          field={fields.again}
          type="password"
          width="short"
          label={t("password.again")}
          input={{ autoComplete: "new-password" }}
        />
      </EntryForm>
    </>
  );
}
