import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAwake } from "../awake";
import { Icon } from "../icons";
import { FieldFrame } from "./field-frame";
import { type FieldProps, inputProps } from "./field-types";

interface Props extends FieldProps {
  /** ".xlsx,.csv" */
  accept?: string;
  multiple?: boolean;
}

/** One file, dropped or chosen: a native input in either case, stretched over the whole box once scripts run. */
export function FileField({ accept, multiple, ...props }: Props) {
  const { t } = useTranslation("common");
  const awake = useAwake();
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const invalid = Boolean(props.field.errors?.length);
  return (
    <FieldFrame {...props}>
      <div
        className="file-drop"
        data-live={awake ? "" : undefined}
        data-over={over ? "" : undefined}
        data-invalid={invalid ? "" : undefined}
      >
        {awake ? (
          <>
            <Icon name="file" size={20} />
            <span>
              {chosen.length > 0 ? chosen.join(t("ui.joint")) : t(multiple ? "ui.file.several" : "ui.file.one")}
            </span>
          </>
        ) : null}
        <input
          type="file"
          accept={accept}
          multiple={multiple}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) =>
            setChosen([...(event.target.files ?? [])].map((file) => `${file.name}（${size(file.size)}）`))
          }
          {...inputProps(props)}
        />
      </div>
    </FieldFrame>
  );
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
