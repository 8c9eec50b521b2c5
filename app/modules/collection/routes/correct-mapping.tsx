import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { action, loader } from "./correct-mapping.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CorrectMapping() {
  const { title, id, fileName, sheets, mapping, lines, columns, fields: choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("collection");
  const { form, fields } = useEntryForm<{ sheet: string; headerFrom: string; headerTo: string }>({
    answer,
    defaultValue: {
      sheet: String(mapping.sheet),
      headerFrom: String(mapping.headerFrom),
      headerTo: String(mapping.headerTo),
    },
  });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("mapping.purpose", { name: fileName })}
        crumbs={[
          { label: t("imports.title"), to: "/imports" },
          { label: fileName, to: `/imports/${id}` },
        ]}
      />
      <div className="stack">
        <EntryForm form={form} submit={t("mapping.submit")} back={`/imports/${id}`} wide>
          {sheets.length > 1 ? (
            <SelectField field={fields.sheet} label={t("import.sheet")} choices={sheets} empty={false} />
          ) : (
            <input type="hidden" name={fields.sheet.name} value={mapping.sheet} />
          )}
          <TextField
            field={fields.headerFrom}
            width="short"
            label={t("mapping.header-from")}
            help={t("mapping.header-help")}
          />
          <TextField field={fields.headerTo} width="short" label={t("mapping.header-to")} />
          <fieldset className="field">
            <legend>{t("mapping.columns")}</legend>
            <div className="column-choice">
              {columns.map(({ column, header }) => (
                <label key={column}>
                  <span>
                    {t("mapping.column", { column })} <bdi translate="no">{header}</bdi>
                  </span>
                  <select
                    translate="no"
                    className="input"
                    name={`columns.${column}`}
                    defaultValue={mapping.columns[column] ?? ""}
                  >
                    <option value="">{t("preview.not-read")}</option>
                    {choices.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
            </div>
          </fieldset>
        </EntryForm>
        <Section title={t("mapping.top")} flush>
          <table className="table sheet">
            <tbody>
              {lines.map((line) => (
                <tr key={line.n}>
                  <th scope="row" className="number">
                    {line.n}
                  </th>
                  {columns.map(({ column }) => (
                    <td key={column}>{line.texts[column - 1] ?? ""}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      </div>
    </>
  );
}
