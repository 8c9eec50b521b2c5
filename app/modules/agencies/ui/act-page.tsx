import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ButtonKind } from "~/components/button";
import { AreaField } from "~/components/form/area-field";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { FileField } from "~/components/form/file-field";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { type Crumb, PageHeader } from "~/components/page-header";

export interface ActField {
  name: string;
  kind: "text" | "area" | "date" | "select" | "file";
  label: string;
  help?: string;
  optional?: boolean;
  value?: string;
  choices?: { value: string; label: string }[];
}

export interface ActPageData {
  title: string;
  purpose: string;
  submit: string;
  back: string;
  fields: ActField[];
  crumbs?: Crumb[];
}

interface Props {
  page: ActPageData;
  answer: unknown;
  kind?: ButtonKind;
  /** What it is done to, above the form. */
  about?: ReactNode;
  children?: ReactNode;
}

/** One act on an agency, a filing or a measure: what will happen, what is to be said, the verb. */
export function ActPage({ page, answer, kind, about, children }: Props) {
  const { t } = useTranslation("agencies");
  const defaultValue = Object.fromEntries(page.fields.map(({ name, value }) => [name, value ?? ""]));
  const { form, fields } = useEntryForm<Record<string, string>>({ answer, defaultValue });
  const labels = Object.fromEntries(
    Object.keys(form.allErrors).map((name) => [name, t(`field.${name.split(/[.[]/)[0]}`, { defaultValue: "" })]),
  );
  return (
    <>
      <PageHeader title={page.title} purpose={page.purpose} crumbs={page.crumbs} />
      {about ? <div className="stack">{about}</div> : null}
      <EntryForm
        form={form}
        submit={page.submit}
        kind={kind}
        back={page.back}
        labels={labels}
        multipart={page.fields.some((field) => field.kind === "file")}
      >
        {children}
        {page.fields.map((one) => {
          const field = fields[one.name]!;
          const props = { field, label: one.label, help: one.help, optional: one.optional };
          if (one.kind === "area") return <AreaField key={one.name} {...props} />;
          if (one.kind === "date") return <DateField key={one.name} {...props} />;
          if (one.kind === "file") return <FileField key={one.name} {...props} accept=".pdf,.jpg,.jpeg,.png" />;
          if (one.kind === "select") return <SelectField key={one.name} {...props} choices={one.choices ?? []} />;
          return <TextField key={one.name} {...props} />;
        })}
      </EntryForm>
    </>
  );
}
