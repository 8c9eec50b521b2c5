import { AreaField } from "./area-field";
import type { FieldLike } from "./field-types";
import { FileField } from "./file-field";
import { type Choice, SelectField } from "./select-field";
import { withFields } from "./with-fields";

interface Props {
  code: FieldLike;
  text: FieldLike;
  /** Leave out where the act needs no evidence. */
  evidence?: FieldLike;
  choices: readonly Choice[];
  evidenceOptional?: boolean;
}

/** Why an act is done: from a list, in words, with the paper that shows it. */
export const ReasonFields = withFields<Props>("common", ({ code, text, evidence, choices, evidenceOptional }, t) => (
  <>
    <SelectField field={code} label={t("ui.reason.code")} choices={choices} />
    <AreaField field={text} label={t("ui.reason.text")} help={t("ui.reason.text-help")} rows={3} />
    {evidence ? (
      <FileField
        field={evidence}
        label={t("ui.reason.evidence")}
        help={t("ui.reason.evidence-help")}
        accept=".pdf,.jpg,.jpeg,.png"
        optional={evidenceOptional}
      />
    ) : null}
  </>
));
