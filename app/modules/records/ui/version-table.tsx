import { useTranslation } from "react-i18next";
import { DownloadLink } from "~/components/button";
import { Difference } from "~/components/difference";
import { Moment } from "~/components/moment";
import { Section } from "~/components/section";

interface Version {
  version: number;
  act: string;
  at: Date | string;
  by: string | null;
  confirmedBy: string | null;
  isImported: boolean;
  reason: string | null;
  reasonText: string | null;
  hasEvidence: boolean;
  changes: readonly { label: string; before: string | null; after: string | null }[];
}

interface Props {
  recordId: string;
  /** Case or ground of the page, carried on to the files. */
  search: string;
  versions: readonly Version[];
}

/** Every version of a record, newest first: who, when, why, and what it changed. */
export function VersionTable({ recordId, search, versions }: Props) {
  const { t } = useTranslation("records");
  return (
    <Section title={t("record.versions")} flush>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("record.what")}</th>
            <th scope="col">{t("record.when")}</th>
            <th scope="col">{t("record.who")}</th>
            <th scope="col">{t("record.why")}</th>
            <th scope="col">{t("record.changes")}</th>
            <th scope="col">{t("record.evidence")}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.version}>
              <td>
                {t("record.version", { version: version.version })} {version.act}
              </td>
              <td>
                <Moment at={version.at} />
              </td>
              <td>
                {version.isImported && version.version === 1 ? `${t("record.from-import")} ` : null}
                {version.by ?? "—"}
                {version.confirmedBy ? ` · ${t("record.confirmed-by", { name: version.confirmedBy })}` : null}
              </td>
              <td>
                {version.reason ?? "—"}
                {version.reasonText ? ` · ${version.reasonText}` : null}
              </td>
              <td>
                {version.changes.length > 0 ? (
                  <Difference rows={version.changes} caption={t("record.version", { version: version.version })} />
                ) : (
                  "—"
                )}
              </td>
              <td>
                {version.hasEvidence ? (
                  <DownloadLink size="small" to={`/records/${recordId}/evidence/${version.version}${search}`}>
                    {t("record.open-evidence")}
                  </DownloadLink>
                ) : (
                  "—"
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
