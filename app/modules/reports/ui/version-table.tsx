import { useTranslation } from "react-i18next";
import { DownloadLink } from "~/components/button";
import { Moment } from "~/components/moment";
import { Section } from "~/components/section";
import { InForceDays } from "./in-force-days";

interface ShownVersion {
  ordinal: number;
  act: string;
  reason: string;
  reasonText: string | null;
  inForceFrom: string;
  inForceUntil: string | null;
  grade: string;
  analysts: readonly string[];
  sha256: string | null;
  sm3: string | null;
  at: string;
}

/** Every version of a report, the newest first: what was done, when it speaks for the report, who signed it and its PDF. */
export function VersionTable({ at, versions }: { at: string; versions: readonly ShownVersion[] }) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("page.versions")} flush>
      <table className="table">
        <thead>
          <tr>
            {["version", "act", "inForce", "grade", "analysts", "digests", "at"].map((key) => (
              <th key={key} scope="col">
                {t(`page.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.ordinal}>
              <td>{version.ordinal}</td>
              <td>
                {t(`act-done.${version.act}`)}
                {version.reason ? ` · ${version.reason}` : ""}
                {version.reasonText ? ` · ${version.reasonText}` : ""}
              </td>
              <td>
                <InForceDays from={version.inForceFrom} until={version.inForceUntil} />
              </td>
              <td>{version.grade}</td>
              <td>{version.analysts.join(t("common:ui.comma"))}</td>
              <td>
                {version.sha256 ? (
                  <>
                    <code className="digest">SHA-256 {version.sha256}</code>
                    <br />
                    <code className="digest">SM3 {version.sm3}</code>
                    <br />
                    <DownloadLink size="small" to={`${at}/original/${version.ordinal}`}>
                      {t("page.original")}
                    </DownloadLink>{" "}
                    <DownloadLink size="small" to={`${at}/certificate/pdf/${version.ordinal}`}>
                      {t("page.certificate-pdf")}
                    </DownloadLink>{" "}
                    <DownloadLink size="small" to={`${at}/certificate/json/${version.ordinal}`}>
                      {t("page.certificate-json")}
                    </DownloadLink>
                  </>
                ) : (
                  t("bytes.no-original-yet")
                )}
              </td>
              <td>
                <Moment at={version.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
