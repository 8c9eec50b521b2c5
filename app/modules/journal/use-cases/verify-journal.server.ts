import type { Db } from "#db/connection";
import type { Foldable } from "~/platform/fold";
import type { TamperFinding } from "../journal.types";
import { verifyEntries } from "./verify-entries.server";
import { verifyTables } from "./verify-tables.server";

export interface Verification {
  processes: number;
  /** How many things of each kind were compared with their tables. */
  compared: Record<string, number>;
  findings: TamperFinding[];
}

/**
 * The whole check: entries against signatures, events and seals; tables against the folded journal. Reads only, all of
 * it as of one moment, so that the product may go on working meanwhile.
 */
export async function verifyJournal(db: Db, foldables: readonly Foldable<Db>[]): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (snapshot) => {
      const findings: TamperFinding[] = [];
      const report = (finding: TamperFinding) => findings.push(finding);
      const processes = await verifyEntries(snapshot, report);
      const compared: Record<string, number> = {};
      for (const foldable of foldables) compared[foldable.subjectType] = await verifyTables(snapshot, foldable, report);
      return { processes, compared, findings };
    });
}
