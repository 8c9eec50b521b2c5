import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { TickList } from "../ui/tick-list";
import { action, loader } from "./visibility.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Visibility() {
  const { title, seen, roles } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "common"]);
  const { form, fields } = useEntryForm<{ text: string }>({ answer: useActionData<typeof action>() });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("visibility.purpose")}
        crumbs={[{ label: t("roles.title"), to: "/roles" }]}
      />
      <EntryForm form={form} submit={t("visibility.submit")} back="/roles">
        <input type="hidden" name="seen" value={seen} />
        <TickList
          legend={t("visibility.legend")}
          name="roles"
          items={roles.map(({ role, sees }) => ({
            value: role,
            label: t(`common:role.${role}`),
            isTicked: sees,
          }))}
        />
        <AreaField field={fields.text} label={t("field.text")} help={t("field.text-help")} rows={3} />
      </EntryForm>
    </>
  );
}
