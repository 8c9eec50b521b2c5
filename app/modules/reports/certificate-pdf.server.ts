import { instantOf, shanghaiMinute } from "~/platform/clock";
import { env } from "~/platform/env.server";
import type { Language } from "~/platform/i18n";
import { translator } from "~/platform/messages.server";
import { renderOfficialDocument } from "~/platform/pdf/official-document.server";
import { signingFingerprint } from "~/platform/signing.server";
import type { Certificate } from "./certificate.server";
import { carriedLine } from "./certificate-file.rules";
import { printedNumber } from "./report-number.rules";

/**
 * The certificate on paper: what is certified, the signature and by which fingerprint the key is known, so
 * that it can be checked with the published key where there is no network. The file carries the certificate itself, so that the page at
 * `address` (`certificateAddress`) reads it from there.
 */
export async function certificatePdf(certificate: Certificate, language: Language, address: string): Promise<Buffer> {
  const t = translator(language);
  const { content, signature, algorithm, signerId } = certificate;
  const { agency } = content;
  const rows = [
    ["no", printedNumber(content.no)],
    ["version", String(content.ordinal)],
    ["inForceFrom", content.inForceFrom],
    ["agency", `${agency.name}${agency.code ? ` ${agency.code}` : ""}`],
    ["standingOnIssue", agency.standingOnIssue && t(`reports:standing.${agency.standingOnIssue}`)],
    ["standingOnAcceptance", agency.standingOnAcceptance && t(`reports:standing.${agency.standingOnAcceptance}`)],
    ["enterprise", `${content.enterprise.name}\n${content.enterprise.uscc}`],
    ["purpose", t(`reports:purpose.${content.purpose}`)],
    ["dataCutoffOn", content.dataCutoffOn],
    ["issuedOn", content.issuedOn],
    ["expiresOn", content.expiresOn],
    ["grade", content.grade],
    ["sha256", inGroups(content.sha256)],
    ["sm3", inGroups(content.sm3)],
    ["acceptedAt", shanghaiMinute(instantOf(content.acceptedAt))],
  ].flatMap(([key, value]) => (value ? [[t(`reports:certificate.${key}`), value]] : []));
  return renderOfficialDocument({
    createdAt: content.acceptedAt,
    title: t("reports:certificate.title"),
    carries: carriedLine(certificate, language),
    blocks: [
      { kind: "paragraph", text: t("reports:certificate.text"), indent: true },
      {
        kind: "table",
        columns: [
          { header: "", weight: 2 },
          { header: "", weight: 5 },
        ],
        rows,
        size: 10,
      },
      { kind: "note", text: t("reports:certificate.online", { address }) },
      { kind: "heading", level: 1, text: t("reports:certificate.offline") },
      { kind: "note", text: t("reports:certificate.how", { algorithm, signerId }) },
      { kind: "note", text: `${t("reports:certificate.fingerprint")} ${inGroups(signingFingerprint())}` },
      { kind: "note", text: `${t("reports:certificate.signature")} ${inGroups(signature)}` },
    ],
    footLine: printedNumber(content.no),
  });
}

/** Where anyone checks a certificate: under the public address of the product, else under the one that was asked. */
export const certificateAddress = (asked: string): string =>
  new URL("/verify/certificate", env().PUBLIC_URL ?? asked).href;

const inGroups = (hex: string) => hex.match(/.{1,8}/g)!.join(" ");
