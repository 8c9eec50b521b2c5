import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { RadioField } from "~/components/form/radio-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { action, loader } from "./recomputation.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Recomputation() {
  const { title, row, steps } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<{ state: string; text: string }>({ answer: useActionData<typeof action>() });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("recomputation.purpose")}
        crumbs={[{ label: t("recomputation.list"), to: "/grade-recomputations" }]}
      />
      <div className="stack">
        <Section title={t("recomputation.result")}>
          <FactList
            facts={[
              { label: t("field.no"), value: <Link to={`/reports/${row.reportId}`}>{row.no}</Link> },
              { label: t("field.agency"), value: row.agency },
              { label: t("field.enterprise"), value: row.enterprise },
              { label: t("recomputation.stated"), value: row.stated },
              { label: t("recomputation.computed"), value: row.computed },
              { label: t("recomputation.points"), value: row.points },
              { label: t("field.status"), value: t(`recomputation-state.${row.state}`) },
              { label: t("recomputation.decision"), value: row.decision, wide: true },
            ]}
          />
        </Section>
        <Section title={t("recomputation.steps")}>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
        {row.state === "open" ? (
          <Section title={t("recomputation.close")}>
            <EntryForm form={form} submit={t("recomputation.submit")} back="/grade-recomputations">
              <input type="hidden" name="version" value={row.version} />
              <RadioField
                field={fields.state}
                label={t("recomputation.finding")}
                choices={["explained", "upheld"].map((value) => ({ value, label: t(`recomputation-state.${value}`) }))}
              />
              <AreaField field={fields.text} label={t("recomputation.text")} />
            </EntryForm>
          </Section>
        ) : null}
      </div>
    </>
  );
}
