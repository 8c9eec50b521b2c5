import { useId } from "react";
import { useTranslation } from "react-i18next";

/** Why an act is done, in words; asked on the page of the act. */
export function ReasonArea({ label }: { label: string }) {
  const { t } = useTranslation("vetting");
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-help">{t("act.reason-help")}</div>
      <textarea id={id} className="input" name="reason" rows={3} maxLength={1000} required />
    </div>
  );
}
