import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";

/** By number: a plain form. */
export function NumberForm({ no, on }: { no: string; on: string }) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("verify.by-number")}>
      <form method="get" action="/verify" className="form">
        <div className="field">
          <label htmlFor="no">{t("field.no")}</label>
          <div className="field-help" id="no-help">
            {t("verify.no-help")}
          </div>
          <input
            id="no"
            className="input"
            name="no"
            defaultValue={no}
            required
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="no-help"
          />
        </div>
        <OnField on={on} id="on" />
        <div className="form-foot">
          <button type="submit" className="button" data-kind="first">
            {t("verify.submit")}
          </button>
        </div>
      </form>
    </Section>
  );
}

/** By file: the digest is computed in the browser by /verify.js; without scripts the form says that it needs them. */
export function FileForm({ action, on }: { action: string; on: string }) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("verify.by-file")} note={t("verify.file-note")}>
      <form method="get" action={action} className="form" data-verify-file="" hidden>
        <div className="field">
          <label htmlFor="file">{t("verify.file")}</label>
          <input id="file" className="input" type="file" accept="application/pdf,.pdf" />
        </div>
        <input type="hidden" name="sha256" />
        <input type="hidden" name="on" value={on} />
        <p role="status" data-verify-status="" data-reading={t("verify.reading")} data-failed={t("verify.failed")} />
      </form>
      <noscript>
        <p>{t("verify.needs-script")}</p>
      </noscript>
      <script src="/verify.js" defer />
    </Section>
  );
}

function OnField({ on, id }: { on: string; id: string }) {
  const { t } = useTranslation("reports");
  return (
    <div className="field">
      <label htmlFor={id}>
        {t("verify.on")}
        <span className="field-optional">{t("common:ui.optional")}</span>
      </label>
      <div className="field-help" id={`${id}-help`}>
        {t("verify.on-help")}
      </div>
      <input
        id={id}
        className="input"
        data-width="date"
        name="on"
        defaultValue={on}
        inputMode="numeric"
        placeholder={t("common:ui.date.form")}
        maxLength={10}
        autoComplete="off"
        aria-describedby={`${id}-help`}
      />
    </div>
  );
}
