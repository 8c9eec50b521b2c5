import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonKind } from "./button";
import { ErrorSummary } from "./form/error-summary";
import { PageHeader } from "./page-header";

interface Props {
  title: string;
  /** What will happen, in one sentence. */
  purpose: string;
  /** The verb. */
  submit: string;
  kind?: ButtonKind;
  /** Where "not now" leads. */
  back: string;
  disabledReason?: string | null;
  errors?: readonly string[] | null;
  /** Hidden inputs (version) and what is shown to be checked before acting. */
  children?: ReactNode;
}

/** A page of its own to say yes on: works without scripts, can be bookmarked, is never a dialog. */
export function ConfirmPage({ title, purpose, submit, kind = "first", back, disabledReason, errors, children }: Props) {
  const { t } = useTranslation("common");
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Form method="post" className="form" data-wide="">
        <ErrorSummary errors={errors} />
        {children}
        <div className="form-foot">
          <Button kind={kind} disabledReason={disabledReason}>
            {submit}
          </Button>
          <Link to={back}>{t("ui.back")}</Link>
        </div>
      </Form>
    </>
  );
}
