import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AreaField } from "./form/area-field";
import { EntryForm } from "./form/entry-form";
import { useEntryForm } from "./form/use-entry-form";
import { Notice } from "./notice";
import { Section } from "./section";

interface Props {
  /** Title, purpose and the thing it is about. */
  head: ReactNode;
  /** The verb. */
  submit: string;
  /** The page where it would be signed instead. */
  back: string;
  /** The proposal that was read; it alone is returned. */
  proposal: string;
  answer: unknown;
  /** What it says, in a part of the page; null where it no longer waits. */
  children?: ReactNode;
  /** What it says, where it takes parts of its own. */
  parts?: ReactNode;
  /** Hidden inputs beside the proposal. */
  hidden?: ReactNode;
}

/** In place of what was proposed, where it no longer waits. */
export function ProposalGone() {
  const { t } = useTranslation("common");
  return <Notice tone="judgement">{t("ui.proposed.replaced")}</Notice>;
}

/** A proposal goes back with a reason: what goes back is on the page. */
export function ReturnPage({ head, submit, back, proposal, answer, children, parts, hidden }: Props) {
  const { t } = useTranslation("common");
  const { form, fields } = useEntryForm<{ text: string }>({ answer });
  return (
    <>
      {head}
      <div className="stack">
        {parts}
        {children ? <Section title={t("ui.proposed.what")}>{children}</Section> : null}
        {parts || children ? null : <ProposalGone />}
        <EntryForm form={form} submit={submit} back={back}>
          <input type="hidden" name="proposal" value={proposal} />
          {hidden}
          <AreaField field={fields.text} label={t("ui.proposed.return-text")} rows={3} />
        </EntryForm>
      </div>
    </>
  );
}
