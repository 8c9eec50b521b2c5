import type { Db } from "#db/connection";
import { everInForce } from "./in-force.rules";
import { versionsOfFiles } from "./lodging.queries.server";
import { printedNumber } from "./report-number.rules";

/** Whose PDF it would be: of a report of this agency, one there already or a new one. */
export interface FileOwner {
  readonly agencyId: string;
  readonly reportId: string | null;
}

/**
 * Which of these bytes (SHA-256 in hex) stand under another report, and its number: one PDF is the original of one report, else the
 * genuine file would be told to be of another. Bytes that an agency itself corrected away were never of that report.
 */
export async function knownFiles(
  db: Db,
  digests: readonly string[],
  { agencyId, reportId }: FileOwner,
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const version of await versionsOfFiles(db, digests)) {
    if (version.reportId === reportId) continue;
    if (version.agencyId === agencyId && everInForce([version]).length === 0) continue;
    known.set(version.sha256!.toString("hex"), printedNumber(version.no));
  }
  return known;
}
