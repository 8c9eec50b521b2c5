import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./withdrawal.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Withdrawal() {
  const { title, id, version, name, reasons } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<{ reasonCode: string; reasonText: string }>({
    answer: useActionData<typeof action>(),
  });
  const back = `/reports/${id}`;
  return (
    <>
      <PageHeader title={title} purpose={t("act-purpose.withdrawn")} crumbs={[{ label: name, to: back }]} />
      <EntryForm form={form} submit={t("act.withdrawn")} kind="grave" back={back}>
        <input type="hidden" name="version" value={version} />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} choices={reasons} />
      </EntryForm>
    </>
  );
}
