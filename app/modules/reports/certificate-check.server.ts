import { createHash } from "node:crypto";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import type { Language } from "~/platform/i18n";
import { signingFingerprint } from "~/platform/signing.server";
import type { StatedCertificate } from "./certificate.schema";
import { type Certificate, type CertificateContent, isCertificateWhole } from "./certificate.server";
import { type CertificateVerdict, certificateVerdict, type Difference, differencesOf } from "./certificate-check.rules";
import { certificatePdf } from "./certificate-pdf.server";
import { readReportNumber } from "./report-number.rules";
import { versionsOf } from "./report-versions.queries.server";
import { reportByNo } from "./reports.queries.server";
import { type Verification, verificationOf } from "./verification.server";

/** A forged one may say anything: no more than this is shown. */
const MOST_DIFFERENCES = 40;

export interface CertificateCheck {
  readonly verdict: CertificateVerdict;
  /** What was signed; only where the signature holds. */
  readonly certified: CertificateContent | null;
  /** Where it says otherwise than what the register signed for that version; empty where nothing is on file to hold it against. */
  readonly differences: readonly Difference[];
  /** Whether the PDF that carried it is, byte for byte, what the register prints of it now; null where none was given or it does not hold. */
  readonly paper: "as-printed" | "otherwise" | null;
  /** The report it names as it stands today; null where nothing is on file under its number. */
  readonly report: Verification | null;
}

interface Asked {
  readonly today: CivilDate;
  /** The PDF that carried it: its SHA-256 in hex and its language; `address` is where the register's papers send their readers. */
  readonly paper?: { readonly sha256: string; readonly language: Language; readonly address: string };
}

/** What anyone may know of a certificate they hold; tells of the report no more than its verification by number does. */
export async function checkCertificate(
  db: Db,
  { content, signature = null, keyFingerprint = null }: StatedCertificate,
  { today, paper }: Asked,
): Promise<CertificateCheck> {
  const read = readReportNumber(typeof content.no === "string" ? content.no : "");
  const report = read.ok ? await reportByNo(db, read.no) : undefined;
  const versions = report ? await versionsOf(db, report.id) : [];
  const keptJson = versions.find(({ ordinal }) => ordinal === content.ordinal)?.certificateJson;
  const kept = keptJson ? (JSON.parse(keptJson) as Certificate) : null;
  const isSigned = signature !== null && isCertificateWhole({ content, signature });
  const known = { isSigned, fingerprint: signingFingerprint(), keptSignature: kept?.signature ?? null };
  // The signature vouches for the form: nothing else than such content is ever signed.
  const certified = isSigned ? (content as unknown as CertificateContent) : null;
  return {
    verdict: certificateVerdict({ signature, keyFingerprint }, known),
    certified,
    differences: kept && !isSigned ? differencesOf(content, kept.content).slice(0, MOST_DIFFERENCES) : [],
    paper: paper && certified ? await paperOf(signature === kept?.signature ? kept : null, paper) : null,
    report: report ? await verificationOf(db, report, { today, on: null }) : null,
  };
}

/** Holds a PDF against the one that the register would print of the same certificate now. */
async function paperOf(kept: Certificate | null, { sha256, language, address }: NonNullable<Asked["paper"]>) {
  if (!kept) return "otherwise";
  const printed = await certificatePdf(kept, language, address);
  return createHash("sha256").update(printed).digest("hex") === sha256 ? "as-printed" : "otherwise";
}
