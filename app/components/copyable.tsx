import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAwake } from "./awake";
import { Icon } from "./icons";

/** A code or number with a button that copies it; without scripts just the text. */
export function Copyable({ text }: { text: string }) {
  const { t } = useTranslation("common");
  const awake = useAwake();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <span className="copyable">
      <span className="mono">{text}</span>
      {awake ? (
        <button type="button" className="plain-button no-print" onClick={copy} aria-label={t("ui.copy.do", { text })}>
          <Icon name={copied ? "done" : "copy"} />
        </button>
      ) : null}
      <span role="status" className="seen-by-readers-only">
        {copied ? t("ui.copy.done") : ""}
      </span>
    </span>
  );
}
