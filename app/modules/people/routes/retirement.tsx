import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { AreaField } from "~/components/form/area-field";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { RadioField } from "~/components/form/radio-field";
import { SelectField } from "~/components/form/select-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import type { retireSchema } from "../people.schema";
import { ActHead } from "../ui/act-head";
import { action, loader } from "./retirement.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Retirement() {
  const { title, person, leavings, reasons } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["people", "common"]);
  const { form, fields } = useEntryForm<z.input<typeof retireSchema>>({ answer });
  return (
    <>
      <ActHead title={title} purpose={t("retire.purpose")} person={person} />
      <EntryForm form={form} submit={t("retire.submit")} kind="grave" back={person.back}>
        <input type="hidden" name="version" value={person.version} />
        <RadioField field={fields.leaving} label={t("retire.kind")} choices={leavings} />
        <DateField field={fields.lastOn} label={t("retire.last-on")} />
        <SelectField field={fields.reasonCode} label={t("common:ui.reason.code")} choices={reasons} />
        <AreaField
          field={fields.reasonText}
          label={t("common:ui.reason.text")}
          help={t("common:ui.reason.text-help")}
          rows={3}
        />
      </EntryForm>
    </>
  );
}
