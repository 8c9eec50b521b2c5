import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./find-subject.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Where an auditor begins who is asked for everything that concerns one person. */
export default function FindSubject() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const { form, fields } = useEntryForm<{ idNumber: string }>({ answer });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("subject.purpose")}
        crumbs={[{ label: t("subject.journal"), to: "/journal" }]}
      />
      <EntryForm form={form} submit={t("subject.submit")} back="/journal">
        <TextField
          field={fields.idNumber}
          label={t("field.id-number")}
          help={t("by-number.help")}
          input={{ inputMode: "text", maxLength: 30, spellCheck: false }}
        />
      </EntryForm>
    </>
  );
}
