import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ButtonKind } from "~/components/button";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";

export interface ActPage {
  title: string;
  purpose: string;
  submit: string;
  account: { id: string; name: string; username: string; version: number };
}

interface Props {
  page: ActPage;
  answer: unknown;
  kind?: ButtonKind;
  /** Hidden inputs beside the version. */
  hidden?: Record<string, string>;
  children?: ReactNode;
}

/** The page of one act on one account: what will happen, why, and the verb. */
export function AccountAct({ page, answer, kind, hidden = {}, children }: Props) {
  const { t } = useTranslation("accounts");
  const { form, fields } = useEntryForm<{ text: string; version: string }>({ answer });
  const { title, purpose, submit, account } = page;
  const at = `/accounts/${account.id}`;
  return (
    <>
      <PageHeader
        title={title}
        purpose={purpose}
        crumbs={[
          { label: t("list.title"), to: "/accounts" },
          { label: account.name, to: at },
        ]}
      />
      <EntryForm form={form} submit={submit} kind={kind} back={at}>
        <input type="hidden" name="version" value={account.version} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <AreaField field={fields.text} label={t("field.text")} help={t("field.text-help")} rows={3} />
      </EntryForm>
    </>
  );
}
