import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { typedDate } from "~/platform/typed-date";
import { useAwake } from "../awake";
import { Icon } from "../icons";
import { FieldFrame } from "./field-frame";
import { type FieldProps, initialText, inputProps } from "./field-types";

interface Props extends FieldProps {
  min?: string;
  max?: string;
  required?: boolean;
}

/**
 * A civil day, typed as `YYYY-MM-DD` (20260105, 2026.1.5 and 2026年1月5日 are put into that form on leaving the field), or
 * picked from the browser's calendar once scripts run.
 */
export function DateField({ min, max, ...props }: Props) {
  const { t } = useTranslation("common");
  const awake = useAwake();
  const text = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const open = () => {
    if (!picker.current || !text.current) return;
    picker.current.value = text.current.value;
    picker.current.showPicker();
  };
  return (
    <FieldFrame {...props}>
      <div className="date-input">
        <input
          ref={text}
          className="input"
          data-width="date"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={t("ui.date.form")}
          maxLength={20}
          defaultValue={initialText(props.field)}
          onBlur={(event) => {
            event.target.value = typedDate(event.target.value);
          }}
          {...inputProps(props)}
        />
        {awake ? (
          <span>
            <button
              type="button"
              className="plain-button"
              onClick={open}
              aria-label={t("ui.date.pick", { label: props.label })}
            >
              <Icon name="calendar" size={18} />
            </button>
            <input
              ref={picker}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              min={min}
              max={max}
              onChange={(event) => {
                if (text.current) text.current.value = event.target.value;
              }}
            />
          </span>
        ) : null}
      </div>
    </FieldFrame>
  );
}
