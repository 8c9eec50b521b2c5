import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Notice } from "~/components/notice";
import type { renameSchema } from "../people.schema";
import { ActHead } from "../ui/act-head";
import { action, loader } from "./renaming.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Renaming() {
  const { title, person, isPending, reasons } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const { form, fields } = useEntryForm<z.input<typeof renameSchema>>({ answer });
  return (
    <>
      <ActHead title={title} purpose={t("rename.purpose")} person={person} />
      {isPending ? <Notice tone="judgement">{t("rename.pending")}</Notice> : null}
      <EntryForm
        form={form}
        submit={t("rename.submit")}
        disabledReason={isPending ? t("rename.pending") : null}
        back={person.back}
      >
        <input type="hidden" name="version" value={person.version} />
        <TextField field={fields.name} label={t("rename.name")} input={{ maxLength: 100 }} />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} choices={reasons} />
      </EntryForm>
    </>
  );
}
