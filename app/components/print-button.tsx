import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAwake } from "./awake";
import { Icon } from "./icons";
import { printPage } from "./printing";

/** Prints the page once that is in the journal; appears with the scripts, the browser's own menu does without. */
export function PrintButton({ size }: { size?: "small" }) {
  const { t } = useTranslation("common");
  const awake = useAwake();
  const [isRefused, setRefused] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button no-print"
        data-kind="second"
        data-size={size}
        style={awake ? undefined : { visibility: "hidden" }}
        onClick={() => printPage().then((printed) => setRefused(!printed))}
      >
        <Icon name="print" />
        {t("ui.print")}
      </button>
      {isRefused ? (
        <p role="alert" className="no-print">
          {t("ui.print-refused")}
        </p>
      ) : null}
    </>
  );
}
