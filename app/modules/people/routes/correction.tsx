import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import type { correctSchema } from "../people.schema";
import { ActHead } from "../ui/act-head";
import { action, loader } from "./correction.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Correction() {
  const { title, person, classes, political, nationalities, reasons } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const { form, fields } = useEntryForm<z.input<typeof correctSchema>>({
    answer,
    defaultValue: {
      staffClass: person.staffClass as z.input<typeof correctSchema>["staffClass"],
      politicalStatus: person.politicalStatus ?? undefined,
      partyJoinedOn: person.partyJoinedOn ?? undefined,
      workStartedOn: person.workStartedOn ?? undefined,
      nationality: person.nationality ?? undefined,
      position: person.position ?? undefined,
      rank: person.rank ?? undefined,
    },
  });
  return (
    <>
      <ActHead title={title} purpose={t("correct.purpose")} person={person} />
      <EntryForm form={form} submit={t("correct.submit")} back={person.back}>
        <input type="hidden" name="version" value={person.version} />
        <SelectField field={fields.staffClass} label={t("field.staff-class")} choices={classes} empty={false} />
        <TextField field={fields.position} label={t("field.position")} optional />
        <TextField field={fields.rank} label={t("field.rank")} optional />
        <SelectField field={fields.politicalStatus} label={t("field.political-status")} choices={political} optional />
        <TextField
          field={fields.partyJoinedOn}
          label={t("field.party-joined-on")}
          help={t("problem.partial-date")}
          width="date"
          optional
        />
        <TextField
          field={fields.workStartedOn}
          label={t("field.work-started-on")}
          help={t("problem.partial-date")}
          width="date"
          optional
        />
        <SelectField field={fields.nationality} label={t("field.nationality")} choices={nationalities} optional />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} choices={reasons} />
      </EntryForm>
    </>
  );
}
