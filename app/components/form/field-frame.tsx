import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons";
import type { FieldProps } from "./field-types";

/** Label above, help under it, the input, and what is wrong with it. `group` for several inputs under one legend. */
export function FieldFrame({
  field,
  label,
  help,
  optional,
  group,
  children,
}: FieldProps & { group?: boolean; children: ReactNode }) {
  const { t } = useTranslation("common");
  const words = (
    <>
      {label}
      {optional ? <span className="field-optional">{t("ui.optional")}</span> : null}
    </>
  );
  const inside = (
    <>
      {help ? (
        <div className="field-help" id={field.descriptionId}>
          {help}
        </div>
      ) : null}
      {children}
      {field.errors?.length ? (
        <div className="field-error" id={field.errorId}>
          <Icon name="judgement" size={14} />
          <span>{field.errors.join(t("ui.joint"))}</span>
        </div>
      ) : null}
    </>
  );
  const invalid = field.errors?.length ? "" : undefined;
  if (group) {
    return (
      <fieldset className="field" data-invalid={invalid} id={field.id} tabIndex={-1}>
        <legend>{words}</legend>
        {inside}
      </fieldset>
    );
  }
  return (
    <div className="field" data-invalid={invalid}>
      <label htmlFor={field.id}>{words}</label>
      {inside}
    </div>
  );
}
