import type { CivilDate } from "~/platform/civil-date";
import { type InForce, inForceOn } from "./in-force.rules";
import type { ReportState, ReportUseField } from "./reports.types";

/** Where a report was used, as recorded by hand, delivered or sent. `usedOn` is a civil day. */
export interface StatedUse {
  readonly field: ReportUseField;
  readonly projectNo: string;
  readonly projectTitle: string;
  readonly usedOn: CivilDate;
  /** Yuan with at most two places. */
  readonly amountYuan: string | null;
  readonly unitId: string | null;
}

export interface UsedReport {
  readonly state: ReportState;
  readonly issuedOn: CivilDate;
  readonly expiresOn: CivilDate;
  readonly withdrawnOn: CivilDate | null;
}

export interface UseFinding {
  readonly field: "usedOn";
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** What cannot have been: a use that is still to come, or of a report that was not issued yet. */
export function problemOfUse(report: UsedReport, use: Pick<StatedUse, "usedOn">, today: CivilDate): UseFinding | null {
  if (use.usedOn > today) return { field: "usedOn", code: "use-in-future" };
  if (use.usedOn < report.issuedOn)
    return { field: "usedOn", code: "use-before-issue", params: { on: report.issuedOn } };
  return null;
}

/**
 * What should not have been and yet may have happened: it is recorded, and said. What runs out is the version in force on the day of the
 * use: a later one that is valid longer or shorter says nothing of that day. `versions`: all of them, in their order.
 */
export function warningOfUse(
  report: UsedReport,
  { usedOn }: Pick<StatedUse, "usedOn">,
  versions: readonly (InForce & Pick<UsedReport, "expiresOn">)[],
): UseFinding | null {
  if (report.state === "withdrawn" && report.withdrawnOn && usedOn >= report.withdrawnOn)
    return { field: "usedOn", code: "used-after-withdrawal", params: { on: report.withdrawnOn } };
  const { expiresOn } = versions.length > 0 ? inForceOn(versions, usedOn) : report;
  if (usedOn > expiresOn) return { field: "usedOn", code: "used-after-expiry", params: { on: expiresOn } };
  return null;
}

export interface Striker {
  readonly accountId: string;
  readonly unitId: string | null;
  /** Whether it supervises the use of reports as a whole. */
  readonly reviews: boolean;
}

/** Why an account may not strike a use: it was struck, or it belongs to another unit and somebody else recorded it. */
export function strikeRefusal(
  use: { struckAt: unknown; recordedBy: string | null; unitId: string | null },
  by: Striker,
): "struck-already" | "use-not-yours" | null {
  if (use.struckAt !== null) return "struck-already";
  const isOwn = use.recordedBy === by.accountId || (use.unitId !== null && use.unitId === by.unitId);
  return isOwn || by.reviews ? null : "use-not-yours";
}

/** Whether two statements of one report and project say the same. */
export const isSameUse = (one: StatedUse, other: StatedUse): boolean =>
  one.field === other.field &&
  one.projectTitle === other.projectTitle &&
  one.usedOn === other.usedOn &&
  one.unitId === other.unitId &&
  one.amountYuan === other.amountYuan;

/** An amount as typed, in yuan with two places (`3,200,000`, `¥12.5`, `320万元`); null where it is none. */
export function readAmount(typed: string): string | null {
  const text = typed
    .normalize("NFKC")
    .replace(/[\s,，¥￥]/g, "")
    .replace(/元$/, "");
  const match = /^(\d{1,14})(?:\.(\d{1,6}))?(万?)$/.exec(text);
  if (!match) return null;
  const [, whole, places = "", tenThousands] = match;
  const kept = tenThousands ? 6 : 2;
  if (places.length > kept) return null;
  const cents = BigInt(whole + places.padEnd(kept, "0"));
  return cents >= 10n ** 16n ? null : `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}
