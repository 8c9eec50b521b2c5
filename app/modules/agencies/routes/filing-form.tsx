import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { AreaField } from "~/components/form/area-field";
import { CheckboxField } from "~/components/form/checkbox-field";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { action, loader } from "./filing-form.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

const AREAS = new Set(
  "premises owners controllers directors analysts feePolicy grades methodText indicators caps conflictRules independenceRules staffChanges methodReview".split(
    " ",
  ),
);
const DATES = new Set(["establishedOn", "signedOn"]);
const HELPED = new Set("uscc elsewhereAuthority owners directors analysts grades indicators caps".split(" "));

export default function FilingForm() {
  const { title, agency, filing, isSaved, sections, values, chosenLines, lines, remarks, files } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const answer = useActionData<typeof action>();
  const { eventOn, statementYear } = filing;
  const { form, fields } = useEntryForm<Record<string, string>>({
    answer,
    defaultValue: { ...values, eventOn, statementYear },
  });
  const at = `/agency-filings/${filing.id}`;
  const input = (name: string) => {
    const props = {
      field: fields[name]!,
      label: t(`field.${name}`),
      help: HELPED.has(name) ? t(`help.${name}`) : undefined,
    };
    if (name === "businessLines") {
      return (
        <fieldset className="field">
          <legend>{t("field.businessLines")}</legend>
          {lines.map(({ value, label }) => (
            <label key={value} className="choice">
              <input type="checkbox" name="businessLines" value={value} defaultChecked={chosenLines.includes(value)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      );
    }
    if (name === "home")
      return (
        <SelectField
          {...props}
          choices={["here", "elsewhere"].map((value) => ({ value, label: t(`home.${value}`) }))}
        />
      );
    if (name === "statesTruth" || name === "promises") return <CheckboxField {...props} />;
    if (DATES.has(name)) return <DateField {...props} />;
    return AREAS.has(name) ? <AreaField {...props} rows={5} /> : <TextField {...props} />;
  };
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("form.purpose")}
        crumbs={[{ label: agency.name, to: `/agencies/${agency.id}` }]}
        action={
          <>
            <ButtonLink kind="second" to={`${at}/files`}>
              {t("add-filing-file.submit")}
            </ButtonLink>
            <ButtonLink to={`${at}/submission`}>{t("submit-filing.submit")}</ButtonLink>
          </>
        }
      />
      {isSaved ? <Notice live>{t("form.saved")}</Notice> : null}
      <EntryForm form={form} submit={t("form.submit")} back={at} wide>
        <input type="hidden" name="version" value={filing.version} />
        {filing.kind === "change" ? (
          <DateField field={fields.eventOn!} label={t("field.eventOn")} help={t("help.eventOn")} />
        ) : null}
        {filing.kind === "yearly" ? <TextField field={fields.statementYear!} label={t("field.statementYear")} /> : null}
        {sections.map((section) => (
          <Section key={section.key} title={t(`section.${section.key}`)}>
            {section.fields.map((name) => (
              <div key={name} className="asked">
                {input(name)}
                {remarks
                  .filter(({ path }) => path === name)
                  .map(({ round, remark }) => (
                    <Notice key={remark} tone="judgement">
                      {t("filing.remark", { round, remark })}
                    </Notice>
                  ))}
              </div>
            ))}
          </Section>
        ))}
      </EntryForm>
      <Section title={t("filing.files")}>
        {files.length === 0 ? <p>{t("page.none")}</p> : null}
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              {t("filing.paper-of", { slot: t(`slot.${file.slot}`) })}
              {file.name}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
