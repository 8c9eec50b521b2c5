import type { Db } from "#db/connection";
import { measuresOf } from "~/modules/agencies/agencies.queries.server";
import type { Measure } from "~/modules/agencies/agencies.types";
import { listingEnteredAt } from "~/modules/agencies/filings.queries.server";
import { decidedAfter, listedAfter, standingOn } from "~/modules/agencies/standing.rules";
import { decisionsOn } from "~/modules/agencies/supervision.queries.server";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { Kept } from "~/platform/kept.server";
import { everInForce, inForceOn } from "./in-force.rules";
import { registerBegan } from "./lodging.server";
import { printedNumber } from "./report-number.rules";
import * as versionQueries from "./report-versions.queries.server";
import * as queries from "./reports.queries.server";
import { bytesVerdict, notChecked, statusOn } from "./verification.rules";

/**
 * What anyone may know of a report whose number or PDF they hold: whether it is on file, about whom, how it stands on a day by the
 * version in force then, and how its agency stood. No account, analyst, file or reason leaves the register this way.
 */
export async function verificationOf(
  db: Db,
  report: queries.ReportRow,
  { today, on, sha256 }: { today: CivilDate; on: CivilDate | null; sha256?: string },
) {
  const { agencyId } = report;
  const [versions, measures, { enteredOn, began }] = await Promise.all([
    versionQueries.versionsOf(db, report.id),
    measuresOf(db, agencyId),
    entered.get(db, agencyId, () => listingOf(db, agencyId)),
  ]);
  const decided = await withDecisions(db, agencyId, measures);
  const filing = { listedOn: report.agencyListedOn, enteredOn };
  const day = on ?? today;
  const version = inForceOn(versions, day);
  const unlistedOn = [...new Set([version.issuedOn, day])].filter((each) => listedAfter(filing, each, began)).sort();
  const originals = versions.map(({ ordinal, fileSha256 }) => ({
    ordinal,
    sha256: fileSha256?.toString("hex") ?? null,
  }));
  const bytes = sha256 === undefined ? null : bytesVerdict(sha256, originals, version.ordinal);
  const { state, withdrawnOn } = report;
  return {
    result: "on-file" as const,
    no: report.no,
    printedNo: printedNumber(report.no),
    bytes,
    on: day,
    status: statusOn({ ...version, state, withdrawnOn }, day),
    statusToday: statusOn(report, today),
    withdrawnOn,
    enterprise: { name: report.enterpriseName, uscc: report.uscc },
    agency: {
      code: report.agencyCode,
      name: report.agencyName,
      standingOnIssue: standingOn(measures, filing, version.issuedOn).standing,
      standingOn: standingOn(measures, filing, day).standing,
      standingToday: standingOn(measures, filing, today).standing,
      /** Where the register said otherwise on those days themselves: when what is said of them now was decided. */
      standingOnIssueDecidedOn: decidedAfter(decided, filing, version.issuedOn),
      standingDecidedOn: decidedAfter(decided, filing, day),
      listedOn: filing.listedOn,
      /** Which of those days lie before the listing came into the register, though it holds from then or before; and when it came. */
      unlistedOn,
      listingEnteredOn: unlistedOn.length > 0 ? enteredOn : null,
    },
    purpose: version.purpose,
    dataCutoffOn: version.dataCutoffOn,
    issuedOn: version.issuedOn,
    expiresOn: version.expiresOn,
    grade: version.grade,
    /** The version in force on the day asked for; the grade, the days and the digests are its own. */
    version: version.ordinal,
    versionToday: inForceOn(versions, today).ordinal,
    /** Every version that was ever in force, with its days. */
    inForce: everInForce(versions).map(({ ordinal, grade, expiresOn, inForceFrom, inForceUntil }) => ({
      ...{ version: ordinal, grade, expiresOn, inForceFrom, inForceUntil },
    })),
    /** The day on which the report came on file, and the one on which this version did: asked of a day before, the register said otherwise then. */
    lodgedOn: civilDayOf(report.lodgedAt),
    acceptedOn: civilDayOf(version.createdAt),
    factMark: report.factMark,
    /** Issued before the register began and entered by the regulator. */
    isTakenIn: versions[0]?.act === "taken-in",
    /** Whether the PDF of that version is on file: without it no bytes can be compared. */
    original: version.fileSha256 ? ("on-file" as const) : ("awaited" as const),
    digests: {
      sha256: version.fileSha256?.toString("hex") ?? null,
      sm3: version.fileSm3?.toString("hex") ?? null,
    },
    notChecked: notChecked(bytes),
  };
}

const entered = new Kept<{ enteredOn: CivilDate | null; began: CivilDate | null }>(["agency-filing", "system-setting"]);

/** When an agency came into the register, and since when there is one. */
async function listingOf(db: Db, agencyId: string) {
  const [at, began] = await Promise.all([listingEnteredAt(db, agencyId), registerBegan(db)]);
  return { enteredOn: at ? civilDayOf(at) : null, began };
}

/** The measures of an agency with the days on which they and their liftings were signed. */
async function withDecisions(db: Db, agencyId: string, measures: readonly Measure[]) {
  const decisions = measures.length > 0 ? await decisionsOn(db, agencyId) : new Map();
  const dayOf = (at: Date | null | undefined) => (at ? civilDayOf(at) : null);
  return measures.map((measure) => {
    const { decidedAt, liftingDecidedAt } = decisions.get(measure.id) ?? {};
    return { ...measure, decidedOn: dayOf(decidedAt), liftingDecidedOn: dayOf(liftingDecidedAt) };
  });
}

export type Verification = Awaited<ReturnType<typeof verificationOf>>;

/** The answer by number; null where no report is on file under it (a reserved number is not). */
export async function verifyByNumber(
  db: Db,
  no: string,
  days: { today: CivilDate; on: CivilDate | null; sha256?: string },
): Promise<Verification | null> {
  const report = await queries.reportByNo(db, no);
  return report ? verificationOf(db, report, days) : null;
}

/** The answer by the digest of a PDF; null where nothing of these bytes is on file. */
export async function verifyByDigest(
  db: Db,
  sha256: string,
  days: { today: CivilDate; on: CivilDate | null },
): Promise<Verification | null> {
  const report = await queries.reportByDigest(db, Buffer.from(sha256, "hex"));
  return report ? verificationOf(db, report, { ...days, sha256 }) : null;
}
