import { Form } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/form/error-summary";

interface Props {
  grounds: readonly { value: string; label: string }[];
  /** Why the last try was refused. */
  problem: string | null;
}

/** No look-up without a ground: a small form that leads to the same address with the ground in it. */
export function GroundForm({ grounds, problem }: Props) {
  const { t } = useTranslation("people");
  const id = useId();
  return (
    <Form method="get" className="form">
      <ErrorSummary fields={problem ? [{ id, label: t("ground.label"), errors: [problem] }] : []} />
      <div className="field">
        <label htmlFor={id}>{t("ground.label")}</label>
        <div className="field-help">{t("ground.help")}</div>
        <select id={id} name="ground" className="input" required defaultValue="">
          <option value="" disabled>
            {t("ground.choose")}
          </option>
          {grounds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="form-foot">
        <Button>{t("ground.open")}</Button>
      </div>
    </Form>
  );
}
