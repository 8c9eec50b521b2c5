import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icons";
import { Section } from "~/components/section";
import { FileBox } from "./file-box";

/** By number: a plain form. */
export function NumberForm({ no, on, isOnUnreadable }: { no: string; on: string; isOnUnreadable?: boolean }) {
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
        <OnField on={on} isUnreadable={isOnUnreadable} />
        <div className="form-foot">
          <button type="submit" className="button" data-kind="first">
            {t("verify.submit")}
          </button>
        </div>
      </form>
    </Section>
  );
}

/** By file: the digest is computed in the browser by /verify.js (browser/verify-file.ts); without scripts the form says that it needs them. */
export function FileForm({ action, on }: { action: string; on: string }) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("verify.by-file")} note={t("verify.file-note")}>
      <form method="get" action={action} className="form" data-verify-file="" hidden>
        <div className="field">
          <label htmlFor="file">{t("verify.file")}</label>
          <FileBox accept="application/pdf,.pdf" />
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

/** The day again, where what was typed could not be read; what was asked about stays. */
export function DayForm({ action, on, sha256 }: { action: string; on: string; sha256: string }) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("verify.on")}>
      <form method="get" action={action} className="form">
        {sha256 ? <input type="hidden" name="sha256" value={sha256} /> : null}
        <OnField on={on} isUnreadable />
        <div className="form-foot">
          <button type="submit" className="button" data-kind="first">
            {t("verify.submit")}
          </button>
        </div>
      </form>
    </Section>
  );
}

function OnField({ on, isUnreadable }: { on: string; isUnreadable?: boolean }) {
  const { t } = useTranslation("reports");
  return (
    <div className="field" data-invalid={isUnreadable ? "" : undefined}>
      <label htmlFor="on">
        {t("verify.on")}
        <span className="field-optional">{t("common:ui.optional")}</span>
      </label>
      <div className="field-help" id="on-help">
        {t("verify.on-help")}
      </div>
      <input
        id="on"
        className="input"
        data-width="date"
        name="on"
        defaultValue={on}
        inputMode="numeric"
        placeholder={t("common:ui.date.form")}
        maxLength={20}
        autoComplete="off"
        aria-invalid={isUnreadable || undefined}
        aria-describedby={isUnreadable ? "on-help on-error" : "on-help"}
      />
      {isUnreadable ? (
        <div className="field-error" id="on-error">
          <Icon name="judgement" size={14} />
          <span>{t("problem.day")}</span>
        </div>
      ) : null}
    </div>
  );
}
