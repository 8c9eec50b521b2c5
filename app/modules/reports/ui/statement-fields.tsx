import { AreaField } from "~/components/form/area-field";
import { DateField } from "~/components/form/date-field";
import type { FieldLike } from "~/components/form/field-types";
import { FileField } from "~/components/form/file-field";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { withFields } from "~/components/form/with-fields";

export const STATEMENT_FIELDS = [
  "no",
  "ownNo",
  "uscc",
  "enterpriseName",
  "purpose",
  "dataCutoffOn",
  "issuedOn",
  "expiresOn",
  "grade",
  "analysts",
  "minutesNo",
  "summary",
  "indicators",
  "file",
] as const;

export type StatementField = (typeof STATEMENT_FIELDS)[number];
export type StatementForm = Record<StatementField | "reasonCode" | "reasonText", string>;

interface Props {
  fields: Record<StatementField, FieldLike>;
  purposes: readonly { value: string; label: string }[];
  /** Of a change, number and own number stay. */
  isChange?: boolean;
}

/** What an agency states about a report, and its PDF. */
export const StatementFields = withFields<Props>("reports", ({ fields, purposes, isChange }, t) => (
  <>
    {isChange ? null : (
      <>
        <TextField field={fields.no} label={t("field.no")} help={t("lodge.no-help")} optional />
        <TextField field={fields.ownNo} label={t("field.ownNo")} optional />
      </>
    )}
    <TextField field={fields.uscc} label={t("field.uscc")} />
    <TextField field={fields.enterpriseName} label={t("field.enterpriseName")} />
    <SelectField field={fields.purpose} label={t("field.purpose")} choices={purposes} />
    <DateField field={fields.dataCutoffOn} label={t("field.dataCutoffOn")} />
    <DateField field={fields.issuedOn} label={t("field.issuedOn")} />
    <DateField field={fields.expiresOn} label={t("field.expiresOn")} help={t("lodge.expires-help")} optional />
    <TextField field={fields.grade} label={t("field.grade")} help={t("lodge.grade-help")} />
    <TextField field={fields.analysts} label={t("field.analysts")} help={t("lodge.analysts-help")} />
    <TextField field={fields.minutesNo} label={t("field.minutesNo")} optional />
    <AreaField field={fields.summary} label={t("field.summary")} optional />
    <AreaField
      field={fields.indicators}
      label={t("field.indicators")}
      help={t("lodge.indicators-help")}
      rows={6}
      optional
    />
    <FileField field={fields.file} label={t("field.file")} help={t("lodge.file-help")} accept=".pdf,application/pdf" />
  </>
));
