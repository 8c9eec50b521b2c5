import { AreaField } from "~/components/form/area-field";
import { plainField } from "~/components/form/plain-field";
import { withFields } from "~/components/form/with-fields";

interface Props {
  label: string;
  /** What the action answered. */
  answer: unknown;
}

/** Why an act is done, in words; asked on the page of the act. */
export const ReasonArea = withFields<Props>("vetting", ({ label, answer }, t) => (
  <AreaField
    field={plainField("reason", answer)}
    label={label}
    help={t("act.reason-help")}
    rows={3}
    input={{ maxLength: 1000, required: true }}
  />
));
