import { FieldFrame } from "./field-frame";
import { type FieldProps, initialText } from "./field-types";
import type { Choice } from "./select-field";

/** One of a few, all in sight. */
export function RadioField({ choices, ...props }: FieldProps & { choices: readonly Choice[] }) {
  const { field } = props;
  const chosen = initialText(field);
  return (
    <FieldFrame {...props} group>
      {choices.map(({ value, label, help }) => (
        <label key={value} className="choice">
          <input type="radio" name={field.name} value={value} defaultChecked={chosen === value} />
          <span>
            {label}
            {help ? <span className="field-help"> {help}</span> : null}
          </span>
        </label>
      ))}
    </FieldFrame>
  );
}
