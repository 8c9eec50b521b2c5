import type { SelectHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "./field-frame";
import { type FieldProps, initialText, inputProps } from "./field-types";

export interface Choice {
  value: string;
  label: string;
  help?: string;
}

export interface ChoiceGroup {
  label: string;
  choices: readonly Choice[];
}

interface Props extends FieldProps {
  choices: readonly (Choice | ChoiceGroup)[];
  /** The first, empty line; "请选择" unless said, none where false. */
  empty?: string | false;
  width?: "date" | "short";
  input?: SelectHTMLAttributes<HTMLSelectElement>;
}

/** One of a list: the browser's own, so it works before scripts and by every keyboard. */
export function SelectField({ choices, empty, width, input, ...props }: Props) {
  const { t } = useTranslation("common");
  return (
    <FieldFrame {...props}>
      <select
        className="input"
        data-width={width}
        defaultValue={initialText(props.field)}
        {...input}
        {...inputProps(props)}
      >
        {empty === false ? null : <option value="">{empty ?? t("ui.choose")}</option>}
        <ChoiceOptions choices={choices} />
      </select>
    </FieldFrame>
  );
}

export function ChoiceOptions({ choices }: { choices: readonly (Choice | ChoiceGroup)[] }) {
  return (
    <>
      {choices.map((item) =>
        "choices" in item ? (
          // Not by its label: said in the other language it would be another group, and what was chosen in it gone.
          <optgroup key={item.choices[0]?.value ?? item.label} label={item.label}>
            <ChoiceOptions choices={item.choices} />
          </optgroup>
        ) : (
          <option key={item.value} value={item.value}>
            {item.label}
          </option>
        ),
      )}
    </>
  );
}
