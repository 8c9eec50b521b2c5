import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { FiledValue } from "../ui/filed-value";
import { action, loader } from "./filing-return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function FilingReturn() {
  const { title, crumbs, filingId, version, sections } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["agencies", "common"]);
  const { form, fields } = useEntryForm<Record<string, string>>({ answer: useActionData<typeof action>() });
  return (
    <>
      <PageHeader title={title} purpose={t("return-filing.purpose")} crumbs={crumbs} />
      <EntryForm form={form} submit={t("return-filing.submit")} kind="grave" back={`/agency-filings/${filingId}`} wide>
        <input type="hidden" name="version" value={version} />
        {sections.map((section) => (
          <Section key={section.key} title={t(`section.${section.key}`)}>
            {section.fields.map(({ name, value, isTyped, list }) => (
              <div key={name} className="asked">
                <div>
                  <span className="soft">
                    {t(`field.${name}`)}
                    {t("common:ui.colon")}
                  </span>
                  <FiledValue value={value} isTyped={isTyped} list={list} />
                </div>
                <AreaField
                  field={fields[`remark-${name}`]!}
                  label={t("return-filing.remark", { field: t(`field.${name}`) })}
                  rows={1}
                  optional
                />
              </div>
            ))}
          </Section>
        ))}
      </EntryForm>
    </>
  );
}
