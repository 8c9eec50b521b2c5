import type { TextareaHTMLAttributes } from "react";
import { FieldFrame } from "./field-frame";
import { type FieldProps, initialText, inputProps } from "./field-types";

interface Props extends FieldProps {
  rows?: number;
  input?: TextareaHTMLAttributes<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function AreaField({ rows = 4, input, ...props }: Props) {
  return (
    <FieldFrame {...props}>
      <textarea
        className="input"
        rows={rows}
        defaultValue={initialText(props.field)}
        {...input}
        {...inputProps(props)}
      />
    </FieldFrame>
  );
}
