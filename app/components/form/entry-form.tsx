import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form, Link, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonKind } from "../button";
import { ErrorSummary } from "./error-summary";
import { labelsIn } from "./labels-in";
import { useSentOnce } from "./sent-once";

interface Props<T extends Record<string, unknown>> {
  /** From `useEntryForm`. */
  form: FormMetadata<T, string[]>;
  /** The verb: "提交审批". */
  submit: string;
  kind?: ButtonKind;
  disabledReason?: string | null;
  /** Where leaving without saving leads. */
  back?: string;
  /** Address of the act where it is not this page. */
  action?: string;
  /** With a file among the fields. */
  multipart?: boolean;
  wide?: boolean;
  /** More buttons beside the verb. */
  foot?: ReactNode;
  /** Labels of fields that are not direct children, for the summary of errors. */
  labels?: Record<string, string>;
  children: ReactNode;
}

/** One form, one address, one use case: errors summed at the top and beside each field, the verb at the foot. */
export function EntryForm<T extends Record<string, unknown>>({
  form,
  submit,
  kind,
  disabledReason,
  back,
  action,
  multipart,
  wide,
  foot,
  labels,
  children,
}: Props<T>) {
  const { t, i18n } = useTranslation("common");
  const navigation = useNavigation();
  const known = labelsIn(children, (namespace) => i18n.getFixedT(i18n.language, namespace));
  const fields = Object.entries(form.allErrors)
    .filter(([name]) => name !== "")
    .map(([name, errors]) => ({
      id: known[name]?.id ?? `${form.id}-${name}`,
      label: labels?.[name] ?? known[name]?.label ?? "",
      errors,
    }));
  const busy = navigation.state === "submitting";
  const sendOnce = useSentOnce();
  const formProps = getFormProps(form);
  return (
    <Form
      method="post"
      className="form"
      data-wide={wide ? "" : undefined}
      action={action}
      encType={multipart ? "multipart/form-data" : undefined}
      {...formProps}
      onSubmit={(event) => {
        formProps.onSubmit(event);
        if (!event.defaultPrevented) sendOnce(event);
      }}
    >
      <ErrorSummary errors={form.errors} fields={fields} />
      {children}
      <div className="form-foot">
        <Button kind={kind} disabledReason={disabledReason} aria-busy={busy || undefined}>
          {submit}
        </Button>
        {foot}
        {back ? <Link to={back}>{t("ui.back")}</Link> : null}
      </div>
    </Form>
  );
}
