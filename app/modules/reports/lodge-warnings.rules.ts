import type { CivilDate } from "~/platform/civil-date";

/** What is implausible and yet may be so: the report is taken, and it is said. `reports:warning.<code>`, in imports `collection:warning.<code>`. */
export interface LodgeWarning {
  readonly field: string;
  readonly code: (typeof LODGE_WARNINGS)[number];
  readonly params?: Readonly<Record<string, string>>;
}

/** The end of the address of the page that says them after the act; empty where nothing is to be said. */
export const noting = (warnings: readonly { readonly code: string }[]): string =>
  warnings.length === 0 ? "" : `?noted=${warnings.map(({ code }) => code).join(",")}`;

/** What an address notes; words that are none are left out. */
export const notedIn = (noted: string): string[] =>
  [...LODGE_WARNINGS, ...USE_WARNINGS].filter((code) => noted.split(",").includes(code));

/** What is said of a use (`warningOfUse`). */
const USE_WARNINGS = ["used-after-expiry", "used-after-withdrawal"] as const;

export const LODGE_WARNINGS = [
  "enterprise-revoked",
  "enterprise-cancelled",
  "issued-before-founding",
  "other-enterprise-printed",
] as const;

interface Registered {
  readonly status: string;
  readonly foundedOn: CivilDate | null;
}

/** An enterprise that no longer trades, or did not exist yet. The register holds its status of today, not since when. */
export function enterpriseWarnings(
  { issuedOn }: { readonly issuedOn: CivilDate },
  { status, foundedOn }: Registered,
): LodgeWarning[] {
  const warnings: LodgeWarning[] = [];
  if (status === "revoked" || status === "cancelled") warnings.push({ field: "uscc", code: `enterprise-${status}` });
  if (foundedOn !== null && issuedOn < foundedOn)
    warnings.push({ field: "issuedOn", code: "issued-before-founding", params: { on: foundedOn } });
  return warnings;
}
