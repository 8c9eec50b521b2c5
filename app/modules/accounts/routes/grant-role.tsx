import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { ROLES } from "~/platform/permissions";
import { action, loader } from "./grant-role.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

interface Fields extends Record<string, unknown> {
  role: string;
  scopeKind: string;
  scopeCode: string;
  text: string;
}

export default function GrantRole() {
  const { title, purpose, submit, account } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "common"]);
  const { form, fields } = useEntryForm<Fields>({ answer: useActionData<typeof action>() });
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
      <EntryForm form={form} submit={submit} back={at}>
        <input type="hidden" name="version" value={account.version} />
        <SelectField
          field={fields.role}
          label={t("field.role")}
          choices={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        />
        <SelectField
          field={fields.scopeKind}
          label={t("field.scope")}
          choices={["city", "division", "unit"].map((value) => ({ value, label: t(`scope.${value}`) }))}
        />
        <TextField field={fields.scopeCode} label={t("field.scope-code")} help={t("grant.scope-help")} optional />
        <AreaField field={fields.text} label={t("field.text")} help={t("field.text-help")} rows={3} />
      </EntryForm>
    </>
  );
}
