import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { Moment } from "~/components/moment";
import { Notice } from "~/components/notice";
import { Section } from "~/components/section";
import { type MarkState, StateMark } from "~/components/state-mark";
import type { CertificateContent } from "../certificate.server";
import type { CertificateVerdict, Difference } from "../certificate-check.rules";
import type { CertificateCheck } from "../certificate-check.server";
import { printedNumber } from "../report-number.rules";
import type { Verification } from "../verification.server";
import { ReportStatusMark } from "./report-status-mark";

const VERDICTS: Record<CertificateVerdict, MarkState> = {
  genuine: "clear",
  unsigned: "cannot-say",
  "unknown-key": "bars",
  "content-differs": "bars",
};

export function CertificateMark({ verdict }: { verdict: CertificateVerdict }) {
  const { t } = useTranslation("reports");
  return <StateMark state={VERDICTS[verdict]} label={t(`certificate-verdict.${verdict}`)} />;
}

/** What a certificate came to: the signature, what it vouches for or where it departs from the register, and how the report stands. */
export function CheckedCertificate({ check }: { check: CertificateCheck }) {
  const { verdict, certified, differences, paper, report } = check;
  const { t } = useTranslation("reports");
  return (
    <>
      <Section title={t("certificate.signature")}>
        <p>{t(`certificate-verdict-note.${verdict}`)}</p>
        {paper ? (
          <Notice tone={paper === "as-printed" ? "clear" : "judgement"}>{t(`certificate-paper.${paper}`)}</Notice>
        ) : null}
      </Section>
      {certified ? <Certified content={certified} /> : null}
      {differences.length > 0 ? <Differences rows={differences} /> : null}
      <Section title={t("verify-certificate.today")}>
        {report ? (
          <Today report={report} certified={certified?.ordinal ?? null} />
        ) : (
          <p>{t("verify-certificate.no-report")}</p>
        )}
      </Section>
    </>
  );
}

function Certified({ content }: { content: CertificateContent }) {
  const { t } = useTranslation("reports");
  const { agency, enterprise } = content;
  const digest = (text: string) => <code className="digest">{text}</code>;
  return (
    <Section title={t("verify-certificate.certified")}>
      <FactList
        facts={[
          { label: t("certificate.no"), value: printedNumber(content.no) },
          { label: t("certificate.version"), value: t("verify.version", { version: content.ordinal }) },
          { label: t("certificate.enterprise"), value: enterprise.name },
          { label: t("field.uscc"), value: enterprise.uscc },
          { label: t("certificate.grade"), value: content.grade },
          { label: t("certificate.purpose"), value: t(`purpose.${content.purpose}`) },
          { label: t("certificate.dataCutoffOn"), value: content.dataCutoffOn },
          { label: t("certificate.issuedOn"), value: content.issuedOn },
          { label: t("certificate.expiresOn"), value: content.expiresOn },
          ...(content.inForceFrom ? [{ label: t("certificate.inForceFrom"), value: content.inForceFrom }] : []),
          { label: t("certificate.agency"), value: `${agency.name}${agency.code ? ` ${agency.code}` : ""}` },
          ...(["standingOnIssue", "standingOnAcceptance"] as const).flatMap((key) =>
            agency[key] ? [{ label: t(`certificate.${key}`), value: t(`standing.${agency[key]}`) }] : [],
          ),
          { label: t("certificate.acceptedAt"), value: <Moment at={content.acceptedAt} /> },
          { label: "SHA-256", value: digest(content.sha256), wide: true },
          { label: "SM3", value: digest(content.sm3), wide: true },
        ]}
      />
    </Section>
  );
}

/** Fields of a certificate by where they stand in it; what else a forged one may say is shown as it is. */
const FIELDS: Readonly<Record<string, string>> = {
  no: "certificate.no",
  ordinal: "certificate.version",
  inForceFrom: "certificate.inForceFrom",
  "agency.name": "certificate.agency",
  "agency.code": "verify-certificate.agency-code",
  "agency.standingOnIssue": "certificate.standingOnIssue",
  "agency.standingOnAcceptance": "certificate.standingOnAcceptance",
  "enterprise.name": "certificate.enterprise",
  "enterprise.uscc": "field.uscc",
  purpose: "certificate.purpose",
  dataCutoffOn: "certificate.dataCutoffOn",
  issuedOn: "certificate.issuedOn",
  expiresOn: "certificate.expiresOn",
  grade: "certificate.grade",
  sha256: "certificate.sha256",
  sm3: "certificate.sm3",
  acceptedAt: "certificate.acceptedAt",
};

function Differences({ rows }: { rows: readonly Difference[] }) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("verify-certificate.differences")} flush>
      <table className="difference">
        <thead>
          <tr>
            {["field", "stated", "kept"].map((key) => (
              <th key={key} scope="col">
                {t(`verify-certificate.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, stated, kept }) => (
            <tr key={at}>
              <th scope="row">{FIELDS[at] ? t(FIELDS[at]) : <code translate="no">{at}</code>}</th>
              <td>{stated === null ? "—" : <del>{stated}</del>}</td>
              <td>{kept === null ? "—" : <ins>{kept}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** The report as it is on file now, whatever the certificate says. */
function Today({ report, certified }: { report: Verification; certified: number | null }) {
  const { t } = useTranslation("reports");
  return (
    <>
      {certified !== null && certified !== report.versionToday ? (
        <Notice tone="judgement">
          {t("verify-certificate.other-version", { version: certified, today: report.versionToday })}
        </Notice>
      ) : null}
      <FactList
        facts={[
          { label: t("field.no"), value: <Link to={`/verify/${report.no}`}>{report.printedNo}</Link> },
          {
            label: t("field.status"),
            value: <ReportStatusMark status={report.statusToday} factMark={report.factMark} />,
          },
          {
            label: t("verify-certificate.version-today"),
            value: t("verify.version", { version: report.versionToday }),
          },
          { label: t("field.grade"), value: report.grade },
          { label: t("field.expiresOn"), value: report.expiresOn },
          { label: t("verify.standing-today"), value: t(`standing.${report.agency.standingToday}`) },
        ]}
      />
    </>
  );
}
