import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icons";
import { Section } from "~/components/section";
import { FileBox } from "./file-box";

/**
 * A certificate as a file or as text. /verify-certificate.js (browser/check-certificate.ts) takes it out of the file in the browser, so
 * that the file stays there; without scripts the file is sent.
 */
export function CertificateForm({ problem }: { problem: string | null }) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("verify-certificate.given")} note={t("verify-certificate.note")}>
      <form
        method="post"
        action="/verify/certificate"
        encType="multipart/form-data"
        className="form"
        data-certificate=""
      >
        <div className="field" data-invalid={problem ? "" : undefined}>
          <label htmlFor="file">{t("verify-certificate.file")}</label>
          <div className="field-help" id="file-help">
            {t("verify-certificate.file-help")}
          </div>
          <FileBox
            name="file"
            accept="application/pdf,application/json,.pdf,.json"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "file-help file-error" : "file-help"}
          />
          {problem ? (
            <div className="field-error" id="file-error">
              <Icon name="judgement" size={14} />
              <span>{problem}</span>
            </div>
          ) : null}
        </div>
        <div className="field">
          <label htmlFor="text">{t("verify-certificate.text")}</label>
          <div className="field-help" id="text-help">
            {t("verify-certificate.text-help")}
          </div>
          <textarea
            id="text"
            className="input"
            name="text"
            rows={5}
            maxLength={20_000}
            spellCheck={false}
            autoComplete="off"
            aria-describedby="text-help"
          />
        </div>
        <input type="hidden" name="sha256" />
        <p
          role="status"
          data-status=""
          data-reading={t("verify-certificate.reading")}
          data-failed={t("refusal.no-certificate")}
        />
        <div className="form-foot">
          <button type="submit" className="button" data-kind="first">
            {t("verify-certificate.submit")}
          </button>
        </div>
      </form>
      <script src="/verify-certificate.js" defer />
    </Section>
  );
}
