import { AreaField } from "~/components/form/area-field";
import { DateField } from "~/components/form/date-field";
import type { FieldLike } from "~/components/form/field-types";
import { type ChoiceGroup, SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { withFields } from "~/components/form/with-fields";

/** What is typed of a record, as text. */
export interface TypedContent extends Record<string, unknown> {
  kind: string;
  body: string;
  documentNo: string;
  decidedOn: string;
  effectiveOn: string;
  months: string;
  statedUntil: string;
  untilBasis: string;
  liftedOn: string;
  liftDocumentNo: string;
  removedOn: string;
  restoredOn: string;
  caseNo: string;
  assessmentYear: string;
  sentence: string;
  rightsDeprivedUntil: string;
  courtCaseNo: string;
  performance: string;
  honourLevel: string;
  revocationNo: string;
  facts: string;
  note: string;
}

type Fields = Record<string, FieldLike>;

/** The fields that any decision has. */
export const MainFields = withFields<{ fields: Fields; kinds: readonly ChoiceGroup[] }>(
  "records",
  ({ fields, kinds }, t) => (
    <>
      <SelectField field={fields.kind!} label={t("field.kind")} choices={kinds} />
      <TextField field={fields.body!} label={t("field.body")} />
      <TextField field={fields.documentNo!} label={t("field.documentNo")} optional />
      <DateField field={fields.decidedOn!} label={t("field.decidedOn")} />
      <DateField
        field={fields.effectiveOn!}
        label={t("field.effectiveOn")}
        help={t("enter.effectiveOn-help")}
        optional
      />
      <TextField
        field={fields.months!}
        label={t("field.months")}
        help={t("enter.months-help")}
        width="short"
        input={{ inputMode: "numeric" }}
        optional
      />
      <DateField
        field={fields.statedUntil!}
        label={t("field.statedUntil")}
        help={t("enter.statedUntil-help")}
        optional
      />
      <TextField field={fields.untilBasis!} label={t("field.untilBasis")} optional />
      <TextField field={fields.caseNo!} label={t("field.caseNo")} optional />
      <AreaField field={fields.facts!} label={t("field.facts")} optional />
      <AreaField field={fields.note!} label={t("field.note")} rows={2} optional />
    </>
  ),
);

/** Fields that only some kinds have, or that later events bring; `names` says which to show. */
export const FurtherFields = withFields<{ fields: Fields; names: readonly string[] }>(
  "records",
  ({ fields, names }, t) => (
    <>
      {names.map((name) => {
        const Field = name.endsWith("On") || name.endsWith("Until") ? DateField : TextField;
        return <Field key={name} field={fields[name]!} label={t(`field.${name}`)} optional />;
      })}
    </>
  ),
);
