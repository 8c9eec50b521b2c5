import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import type { transferSchema } from "../people.schema";
import { ActHead } from "../ui/act-head";
import { action, loader } from "./transfer.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Transfer() {
  const { title, person, units, classes, reasons } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const { form, fields } = useEntryForm<z.input<typeof transferSchema>>({
    answer,
    defaultValue: { staffClass: person.staffClass as z.input<typeof transferSchema>["staffClass"] },
  });
  return (
    <>
      <ActHead title={title} purpose={t("transfer.purpose")} person={person} />
      <EntryForm form={form} submit={t("transfer.submit")} back={person.back}>
        <input type="hidden" name="version" value={person.version} />
        <SelectField field={fields.unit} label={t("transfer.unit")} choices={units} />
        <DateField field={fields.fromOn} label={t("transfer.from-on")} />
        <TextField field={fields.position} label={t("field.position")} optional />
        <TextField field={fields.rank} label={t("field.rank")} optional />
        <SelectField field={fields.staffClass} label={t("field.staff-class")} choices={classes} empty={false} />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} choices={reasons} />
      </EntryForm>
    </>
  );
}
