import type { InputHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icons";

/** A file input of a page without the product's scripts: browser/file-box.ts stretches it over the box, without scripts it stands bare. */
export function FileBox(input: InputHTMLAttributes<HTMLInputElement>) {
  const { t } = useTranslation("common");
  return (
    <div className="file-drop" data-invalid={input["aria-invalid"] ? "" : undefined}>
      <Icon name="file" size={20} />
      <span>{t("ui.file.one")}</span>
      <input id="file" type="file" {...input} />
    </div>
  );
}
