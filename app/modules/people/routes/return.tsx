import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { ActHead } from "../ui/act-head";
import { action, loader } from "./return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Return() {
  const { title, person, proposal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const { form, fields } = useEntryForm<{ text: string }>({ answer });
  return (
    <>
      <ActHead title={title} purpose={t("confirm-change.purpose")} person={person} />
      <EntryForm form={form} submit={t("confirm-change.return-submit")} back={`/people/${person.id}/confirmation`}>
        <input type="hidden" name="version" value={person.version} />
        <input type="hidden" name="proposal" value={proposal} />
        <AreaField field={fields.text} label={t("confirm-change.return-text")} rows={3} />
      </EntryForm>
    </>
  );
}
