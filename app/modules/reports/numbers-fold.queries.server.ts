import type { Db } from "#db/connection";

/** What the journal is held against: numbers, by the agency that holds them. */

/** Agencies that hold numbers, in the order of their ids. */
export async function numberHoldersAfter(db: Db, after: string | null, limit: number): Promise<string[]> {
  let query = db.selectFrom("report_numbers").select("report_numbers.agency_id as id").distinct();
  if (after !== null) query = query.where("report_numbers.agency_id", ">", after);
  const rows = await query.orderBy("report_numbers.agency_id").limit(limit).execute();
  return rows.map(({ id }) => id);
}

/**
 * Numbers of these agencies that were reserved, and those that say they were drawn for a report which does not have them; with the
 * report that has the number.
 */
export async function reservedNumbers(db: Db, agencyIds: readonly string[]) {
  if (agencyIds.length === 0) return [];
  return db
    .selectFrom("report_numbers")
    .leftJoin("reports", (join) =>
      join
        .onRef("reports.id", "=", "report_numbers.report_id")
        .onRef("reports.no", "=", "report_numbers.no")
        .onRef("reports.agency_id", "=", "report_numbers.agency_id"),
    )
    .select([
      "report_numbers.no",
      "report_numbers.agency_id as agencyId",
      "report_numbers.state",
      "report_numbers.reserved_by as by",
      "report_numbers.reserved_at as at",
      "reports.id as reportId",
    ])
    .where("report_numbers.agency_id", "in", [...agencyIds])
    .where((eb) => eb.or([eb("report_numbers.is_drawn", "=", 0), eb("reports.id", "is", null)]))
    .orderBy("report_numbers.no")
    .execute();
}

/** What is known of the numbers of these reports: the state of each, and whose it is. */
export async function numbersOfReports(db: Db, reportIds: readonly string[]) {
  if (reportIds.length === 0) return [];
  return db
    .selectFrom("reports")
    .innerJoin("report_numbers", "report_numbers.no", "reports.no")
    .select([
      "reports.id as reportId",
      "report_numbers.state",
      "report_numbers.agency_id as agencyId",
      "report_numbers.report_id as usedFor",
    ])
    .where("reports.id", "in", [...reportIds])
    .orderBy("reports.id")
    .execute();
}
