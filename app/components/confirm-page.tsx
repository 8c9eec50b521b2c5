import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonKind } from "./button";
import { ErrorSummary } from "./form/error-summary";
import { type KnownField, labelsIn } from "./form/labels-in";
import { problemsOf } from "./form/plain-field";
import { useSentOnce } from "./form/sent-once";
import { type Crumb, PageHeader } from "./page-header";

interface Props {
  title: string;
  /** What will happen, in one sentence. */
  purpose: string;
  /** Where this page hangs, outermost first. */
  crumbs?: readonly Crumb[];
  /** The verb. */
  submit: string;
  kind?: ButtonKind;
  /** Where "not now" leads. */
  back: string;
  disabledReason?: string | null;
  errors?: readonly string[] | null;
  /** What the action answered, where the page asks for something; instead of `errors`. */
  answer?: unknown;
  /** Fields that are no components of this product, by name. */
  labels?: Record<string, KnownField>;
  /** More buttons beside the verb, such as the way to return what is to be confirmed. */
  foot?: ReactNode;
  /** Hidden inputs (version) and what is shown to be checked before acting. */
  children?: ReactNode;
}

/** A page of its own to say yes on: works without scripts, can be bookmarked, is never a dialog. */
export function ConfirmPage(props: Props) {
  const {
    title,
    purpose,
    crumbs,
    submit,
    kind = "first",
    back,
    disabledReason,
    errors,
    answer,
    labels,
    foot,
    children,
  } = props;
  const { t, i18n } = useTranslation("common");
  const sendOnce = useSentOnce();
  const problems = problemsOf(answer);
  const known = { ...labelsIn(children, (namespace) => i18n.getFixedT(i18n.language, namespace)), ...labels };
  return (
    <>
      <PageHeader title={title} purpose={purpose} crumbs={crumbs} />
      <Form method="post" className="form" data-wide="" onSubmit={sendOnce}>
        <ErrorSummary
          errors={errors ?? problems.whole}
          fields={problems.fields.map(([name, sentences]) => ({
            ...(known[name] ?? { id: name, label: "" }),
            errors: sentences,
          }))}
        />
        {children}
        <div className="form-foot">
          <Button kind={kind} disabledReason={disabledReason}>
            {submit}
          </Button>
          {foot}
          <Link to={back}>{t("ui.back")}</Link>
        </div>
      </Form>
    </>
  );
}
