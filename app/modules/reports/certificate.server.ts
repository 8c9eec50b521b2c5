import type { Db } from "#db/connection";
import { agencyById, measuresOf } from "~/modules/agencies/agencies.queries.server";
import { type Standing, standingOn } from "~/modules/agencies/standing.rules";
import { canonicalJson } from "~/platform/canonical-json";
import { civilDayOf } from "~/platform/clock";
import {
  isSignedBy,
  SIGNATURE_ALGORITHM,
  SIGNER_ID,
  signingFingerprint,
  signingPublicKey,
  signText,
} from "~/platform/signing.server";
import * as versionQueries from "./report-versions.queries.server";
import * as writes from "./report-writes.queries.server";
import type * as queries from "./reports.queries.server";

/** What is certified of one version of a report. Canonical JSON of `content` is the text that is signed. */
export interface CertificateContent {
  readonly type: "xinheng-report-certificate";
  /** 1: without act, days in force and standing. */
  readonly version: 1 | 2;
  readonly no: string;
  readonly ordinal: number;
  readonly act?: string;
  readonly inForceFrom?: string;
  readonly agency: {
    readonly code: string | null;
    readonly name: string;
    readonly standingOnIssue?: Standing;
    readonly standingOnAcceptance?: Standing;
  };
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
  /** Later than the acceptance where it was made on request. */
  readonly signedAt?: string;
}

export interface Certificate {
  readonly content: CertificateContent;
  readonly algorithm: string;
  readonly signerId: string;
  /** SHA-256 of the public key, which is published at /open-data/signing-key.json; the certificate does not carry the key itself. */
  readonly keyFingerprint: string;
  readonly signature: string;
}

export interface CertifiedVersion {
  readonly no: string;
  readonly ordinal: number;
  readonly act: string;
  readonly inForceFrom: string;
  readonly agencyId: string;
  readonly enterprise: { readonly uscc: string; readonly name: string };
  readonly purpose: string;
  readonly dataCutoffOn: string;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly grade: string;
  readonly file: { readonly sha256: string; readonly sm3: string; readonly size: number };
  readonly acceptedAt: Date;
}

/** Signs versions of one agency, with its name as it is now and its standing on the day of issue and of acceptance. */
export async function signCertificates(
  db: Db,
  now: Date,
  versions: readonly CertifiedVersion[],
): Promise<Certificate[]> {
  const [first] = versions;
  const agency = first && (await agencyById(db, first.agencyId));
  if (!agency) return [];
  const measures = await measuresOf(db, agency.id);
  return versions.map(({ agencyId: _, file, acceptedAt, ...version }) => {
    const content: CertificateContent = {
      type: "xinheng-report-certificate",
      version: 2,
      ...version,
      agency: {
        code: agency.code,
        name: agency.name,
        standingOnIssue: standingOn(measures, agency, version.issuedOn).standing,
        standingOnAcceptance: standingOn(measures, agency, civilDayOf(acceptedAt)).standing,
      },
      sha256: file.sha256,
      sm3: file.sm3,
      sizeBytes: file.size,
      acceptedAt: acceptedAt.toISOString(),
      signedAt: now.toISOString(),
    };
    return {
      content,
      algorithm: SIGNATURE_ALGORITHM,
      signerId: SIGNER_ID,
      keyFingerprint: signingFingerprint(),
      signature: signText(canonicalJson(content)),
    };
  });
}

/**
 * The certificate of a version: as it was signed on acceptance, or made and kept now where there is none yet, as for past reports. Null
 * while its PDF is not there: nothing is certified of bytes nobody has. What came later by attaching was accepted in that moment.
 */
export async function certificateOf(
  { db, now }: { db: Db; now: Date },
  report: queries.ReportRow,
  version: versionQueries.VersionRow,
): Promise<Certificate | null> {
  if (version.certificateJson) return JSON.parse(version.certificateJson) as Certificate;
  const { ordinal, act, inForceFrom, purpose, dataCutoffOn, issuedOn, expiresOn, grade } = version;
  if (!version.fileSha256 || !version.fileSm3 || version.fileSize === null) return null;
  const [certificate] = await signCertificates(db, now, [
    {
      ...{ no: report.no, ordinal, act, inForceFrom, agencyId: report.agencyId, purpose },
      ...{ dataCutoffOn, issuedOn, expiresOn, grade, acceptedAt: version.attachedAt ?? version.createdAt },
      enterprise: { uscc: report.uscc, name: version.enterpriseName },
      file: {
        sha256: version.fileSha256.toString("hex"),
        sm3: version.fileSm3.toString("hex"),
        size: version.fileSize,
      },
    },
  ]);
  await writes.keepCertificate(db, version.id, JSON.stringify(certificate));
  const kept = await versionQueries.versionById(db, version.id);
  return kept?.certificateJson ? (JSON.parse(kept.certificateJson) as Certificate) : certificate!;
}

/**
 * Whether a certificate is whole and this register's own: signed with its key, whatever key or fingerprint the certificate itself names.
 * Anyone computes the same offline with the published key.
 */
export function isCertificateWhole({ content, signature }: { content: unknown; signature: string }): boolean {
  return isSignedBy(signingPublicKey(), canonicalJson(content), signature);
}
