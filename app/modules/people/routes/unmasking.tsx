import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Notice } from "~/components/notice";
import { ActHead } from "../ui/act-head";
import { action, loader } from "./unmasking.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Unmasking() {
  const { title, person, grounds } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const { form, fields } = useEntryForm<{ ground: string; text: string }>({ answer });
  const shown = isShown(answer) ? answer.number : null;
  return (
    <>
      <ActHead title={title} purpose={t("unmask.purpose")} person={person} />
      {shown ? (
        <Notice tone="information" live>
          <p>{t("unmask.shown")}</p>
          <p>
            <strong className="figures">{shown}</strong>
          </p>
          <Link to={person.back}>{t("unmask.back")}</Link>
        </Notice>
      ) : (
        <EntryForm form={form} submit={t("unmask.submit")} back={person.back}>
          <SelectField field={fields.ground} label={t("unmask.ground")} choices={grounds} />
          <AreaField field={fields.text} label={t("unmask.text")} help={t("unmask.text-help")} rows={3} />
        </EntryForm>
      )}
    </>
  );
}

function isShown(answer: unknown): answer is { number: string } {
  return typeof answer === "object" && answer !== null && "number" in answer;
}
