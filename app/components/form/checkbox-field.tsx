import { Icon } from "../icons";
import { type FieldProps, inputProps } from "./field-types";

/** Yes or no; posts "on" or nothing. */
export function CheckboxField({ field, label, help }: FieldProps) {
  return (
    <div className="field" data-invalid={field.errors?.length ? "" : undefined}>
      <label className="choice">
        <input type="checkbox" defaultChecked={field.initialValue === "on"} {...inputProps({ field, help })} />
        <span>{label}</span>
      </label>
      {help ? (
        <div className="field-help" id={field.descriptionId}>
          {help}
        </div>
      ) : null}
      {field.errors?.length ? (
        <div className="field-error" id={field.errorId}>
          <Icon name="judgement" size={14} />
          <span>{field.errors.join(" ")}</span>
        </div>
      ) : null}
    </div>
  );
}
