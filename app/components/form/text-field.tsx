import type { InputHTMLAttributes } from "react";
import { FieldFrame } from "./field-frame";
import { type FieldProps, initialText, inputProps } from "./field-types";

interface Props extends FieldProps {
  type?: "text" | "password" | "number" | "tel" | "email" | "search";
  /** As wide as what belongs in it. */
  width?: "date" | "short";
  input?: InputHTMLAttributes<HTMLInputElement>;
}

/** One line of text. Passwords are never shown again. */
export function TextField({ type = "text", width, input, ...props }: Props) {
  return (
    <FieldFrame {...props}>
      <input
        className="input"
        data-width={width}
        type={type}
        autoComplete="off"
        defaultValue={type === "password" ? undefined : initialText(props.field)}
        {...input}
        {...inputProps(props)}
      />
    </FieldFrame>
  );
}
