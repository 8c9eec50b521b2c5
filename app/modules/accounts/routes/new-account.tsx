import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PasswordOnce, passwordIn } from "../ui/password-once";
import { action, loader } from "./new-account.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

interface Fields extends Record<string, unknown> {
  username: string;
  displayName: string;
  principalKind: string;
  unitCode: string;
  agencyCode: string;
  endsOn: string;
}

export default function NewAccount() {
  const { title } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const { form, fields } = useEntryForm<Fields>({ answer });
  const password = passwordIn(answer);
  const { id = "" } = (answer ?? {}) as { id?: string };
  const crumbs = [{ label: t("list.title"), to: "/accounts" }];
  if (password !== null)
    return (
      <>
        <PageHeader title={title} crumbs={crumbs} />
        {password === "" ? (
          <Notice live>
            <Link to={`/accounts/${id}`}>{t("once.service")}</Link>
          </Notice>
        ) : (
          <PasswordOnce password={password} back={`/accounts/${id}`} />
        )}
      </>
    );
  return (
    <>
      <PageHeader title={title} purpose={t("create.purpose")} crumbs={crumbs} />
      <EntryForm form={form} submit={t("create.submit")} back="/accounts">
        <TextField field={fields.username} label={t("field.username")} help={t("create.username-help")} />
        <TextField field={fields.displayName} label={t("field.name")} />
        <SelectField
          field={fields.principalKind}
          label={t("field.kind")}
          choices={["posting", "agency-seat", "service"].map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextField field={fields.unitCode} label={t("field.unit-code")} optional />
        <TextField
          field={fields.agencyCode}
          label={t("field.agency-code")}
          help={t("create.agency-code-help")}
          optional
        />
        <DateField field={fields.endsOn} label={t("field.ends-on")} help={t("create.ends-on-help")} optional />
      </EntryForm>
    </>
  );
}
