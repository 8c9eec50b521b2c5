import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { StatementFields, type StatementForm } from "../ui/statement-fields";
import { action, loader } from "./lodge-report.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function LodgeReport() {
  const { title, no, purposes } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<StatementForm>({
    answer: useActionData<typeof action>(),
    defaultValue: { no },
  });
  return (
    <>
      <PageHeader title={title} purpose={t("lodge.purpose")} crumbs={[{ label: t("list.title"), to: "/reports" }]} />
      <EntryForm form={form} submit={t("lodge.submit")} back="/reports" multipart>
        <StatementFields fields={fields} purposes={purposes} />
      </EntryForm>
    </>
  );
}
