import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { StatementFields, type StatementForm } from "./statement-fields";

interface Props {
  title: string;
  purpose: string;
  submit: string;
  id: string;
  version: number;
  name: string;
  purposes: readonly { value: string; label: string }[];
  reasons: readonly { value: string; label: string }[];
  values: Partial<StatementForm>;
  answer: unknown;
}

/** A new version of a report with its own PDF, and why. */
export function ChangeForm({ title, purpose, submit, id, version, name, purposes, reasons, values, answer }: Props) {
  const { form, fields } = useEntryForm<StatementForm>({ answer, defaultValue: values });
  const back = `/reports/${id}`;
  return (
    <>
      <PageHeader title={title} purpose={purpose} crumbs={[{ label: name, to: back }]} />
      <EntryForm form={form} submit={submit} back={back} multipart>
        <input type="hidden" name="version" value={version} />
        <StatementFields fields={fields} purposes={purposes} isChange />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} choices={reasons} />
      </EntryForm>
    </>
  );
}
