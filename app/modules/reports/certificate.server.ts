import type { Db } from "#db/connection";
import { canonicalJson } from "~/platform/canonical-json";
import { isSignedBy, SIGNATURE_ALGORITHM, SIGNER_ID, signingPublicKey, signText } from "~/platform/signing.server";
import * as versionQueries from "./report-versions.queries.server";
import * as writes from "./report-writes.queries.server";
import type * as queries from "./reports.queries.server";

/** What is certified of one version of a report. Canonical JSON of `content` is the text that is signed. */
export interface CertificateContent {
  readonly type: "xinheng-report-certificate";
  readonly version: 1;
  readonly no: string;
  readonly ordinal: number;
  readonly agency: { readonly code: string | null; readonly name: string };
  readonly enterprise: { readonly uscc: string; readonly name: string };
  readonly purpose: string;
  readonly dataCutoffOn: string;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly grade: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly sizeBytes: number;
  readonly acceptedAt: string;
}

export interface Certificate {
  readonly content: CertificateContent;
  readonly algorithm: string;
  readonly signerId: string;
  readonly publicKey: string;
  readonly signature: string;
}

/**
 * The certificate of a version; made and kept where there is none yet. Null while its PDF is not there: nothing is certified of bytes
 * nobody has.
 */
export async function certificateOf(
  db: Db,
  report: queries.ReportRow,
  version: versionQueries.VersionRow,
): Promise<Certificate | null> {
  if (version.certificateJson) return JSON.parse(version.certificateJson) as Certificate;
  if (!version.fileSha256 || !version.fileSm3 || version.fileSize === null) return null;
  const content: CertificateContent = {
    type: "xinheng-report-certificate",
    version: 1,
    no: report.no,
    ordinal: version.ordinal,
    agency: { code: report.agencyCode, name: report.agencyName },
    enterprise: { uscc: report.uscc, name: version.enterpriseName },
    purpose: version.purpose,
    dataCutoffOn: version.dataCutoffOn,
    issuedOn: version.issuedOn,
    expiresOn: version.expiresOn,
    grade: version.grade,
    sha256: version.fileSha256.toString("hex"),
    sm3: version.fileSm3.toString("hex"),
    sizeBytes: version.fileSize,
    acceptedAt: version.createdAt.toISOString(),
  };
  const certificate: Certificate = {
    content,
    algorithm: SIGNATURE_ALGORITHM,
    signerId: SIGNER_ID,
    publicKey: signingPublicKey(),
    signature: signText(canonicalJson(content)),
  };
  await writes.keepCertificate(db, version.id, JSON.stringify(certificate));
  const kept = await versionQueries.versionById(db, version.id);
  return kept?.certificateJson ? (JSON.parse(kept.certificateJson) as Certificate) : certificate;
}

/** Whether a certificate is whole, under the key it names; what anyone can compute offline. */
export function isCertificateWhole({ content, publicKey, signature }: Certificate): boolean {
  return isSignedBy(publicKey, canonicalJson(content), signature);
}
