import { useTranslation } from "react-i18next";
import { useAwake } from "./awake";
import { Icon } from "./icons";

/** Prints the page; appears with the scripts, the browser's own menu does without. */
export function PrintButton() {
  const { t } = useTranslation("common");
  const awake = useAwake();
  return (
    <button
      type="button"
      className="button no-print"
      data-kind="second"
      style={awake ? undefined : { visibility: "hidden" }}
      onClick={() => window.print()}
    >
      <Icon name="print" />
      {t("ui.print")}
    </button>
  );
}
