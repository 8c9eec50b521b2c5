import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import type { Choice, ChoiceGroup } from "~/components/form/select-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { FurtherFields, MainFields, type TypedContent } from "./content-fields";
import { type RecordHead, VersionInput } from "./record-head";

interface Change extends TypedContent {
  reasonCode: string;
  reasonText: string;
  evidence: string;
}

interface Props {
  title: string;
  purpose: string;
  submit: string;
  head: RecordHead;
  values: Record<string, string>;
  kinds: readonly ChoiceGroup[];
  reasons: readonly Choice[];
  /** Fields of this kind beside the common ones. */
  further: readonly string[];
  answer: unknown;
}

/** The whole content of a record to be put right or changed, with the reason and the paper. */
export function ContentChange({ title, purpose, submit, head, values, kinds, reasons, further, answer }: Props) {
  const { form, fields } = useEntryForm<Change>({ answer, defaultValue: values });
  return (
    <>
      <PageHeader
        title={title}
        purpose={purpose}
        crumbs={[{ label: `${head.person} · ${head.kind}`, to: `/records/${head.id}` }]}
      />
      <EntryForm form={form} submit={submit} back={`/records/${head.id}`} multipart>
        <VersionInput head={head} />
        <MainFields fields={fields} kinds={kinds} />
        <FurtherFields fields={fields} names={further} />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} evidence={fields.evidence} choices={reasons} />
      </EntryForm>
    </>
  );
}
