import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";

const columns = [
  "analysts.id",
  "analysts.name",
  "analysts.credential",
  "analysts.credential_no as credentialNo",
] as const;

export type StoredAnalyst = NonNullable<Awaited<ReturnType<typeof lockAnalyst>>>;

/** The analyst with a credential, its row locked. */
export async function lockAnalyst(db: Db, credentialNo: string) {
  return db
    .selectFrom("analysts")
    .select(columns)
    .where("analysts.credential_no", "=", credentialNo)
    .forUpdate()
    .executeTakeFirst();
}

export async function analystById(db: Db, id: string) {
  return db.selectFrom("analysts").select(columns).where("analysts.id", "=", id).executeTakeFirst();
}

export async function analystsAfter(db: Db, after: string | null, limit: number): Promise<StoredAnalyst[]> {
  let query = db.selectFrom("analysts").select(columns).orderBy("analysts.id").limit(limit);
  if (after !== null) query = query.where("analysts.id", ">", after);
  return query.execute();
}

/** Where these analysts work and worked, from the first posting on, with the names of the agencies. */
export async function postingsOf(db: Db, analystIds: readonly string[]) {
  if (analystIds.length === 0) return [];
  return db
    .selectFrom("analyst_postings")
    .innerJoin("agencies", "agencies.id", "analyst_postings.agency_id")
    .select([
      "analyst_postings.id",
      "analyst_postings.analyst_id as analystId",
      "analyst_postings.agency_id as agencyId",
      "agencies.name as agencyName",
      "analyst_postings.from_on as fromOn",
      "analyst_postings.until_on as untilOn",
    ])
    .where("analyst_postings.analyst_id", "in", [...analystIds])
    .orderBy("analyst_postings.analyst_id")
    .orderBy("analyst_postings.from_on")
    .limit(5_000)
    .execute();
}

/**
 * Where an analyst works and worked, as it stands now, held with those agencies until the transaction ends: none of them lodges a report
 * with the signature, nor is the analyst taken over by another one, beside what is decided by it meanwhile.
 */
export async function lockPostings(db: Db, analystId: string) {
  return db
    .selectFrom("analyst_postings")
    .innerJoin("agencies", "agencies.id", "analyst_postings.agency_id")
    .select([
      "analyst_postings.id",
      "analyst_postings.agency_id as agencyId",
      "analyst_postings.from_on as fromOn",
      "analyst_postings.until_on as untilOn",
    ])
    .where("analyst_postings.analyst_id", "=", analystId)
    .orderBy("analyst_postings.from_on")
    .limit(5_000)
    .forUpdate()
    .execute();
}

/** Everyone who works or worked at an agency. */
export async function everAnalystsOf(db: Db, agencyId: string) {
  return db
    .selectFrom("analyst_postings")
    .innerJoin("analysts", "analysts.id", "analyst_postings.analyst_id")
    .select([...columns, "analyst_postings.from_on as from", "analyst_postings.until_on as until"])
    .where("analyst_postings.agency_id", "=", agencyId)
    .orderBy((eb) => eb("analyst_postings.until_on", "is not", null))
    .orderBy("analysts.name_sort")
    .orderBy("analyst_postings.id")
    .limit(500)
    .execute();
}

/** Enters an analyst; nothing where somebody entered the credential at the same moment. */
export async function insertAnalyst(
  db: Db,
  row: { id: string; name: string; nameSort: string; credential: string; credentialNo: string },
  at: Date,
): Promise<void> {
  await db
    .insertInto("analysts")
    .values({
      id: row.id,
      name: row.name,
      name_sort: row.nameSort,
      credential: row.credential,
      credential_no: row.credentialNo,
      created_at: at,
      updated_at: at,
    })
    .onDuplicateKeyUpdate({ credential_no: row.credentialNo })
    .execute();
}

export async function changeAnalyst(
  db: Db,
  id: string,
  values: { name: string; nameSort: string; credential: string },
  at: Date,
): Promise<void> {
  await db
    .updateTable("analysts")
    .set({
      name: values.name,
      name_sort: values.nameSort,
      credential: values.credential,
      updated_at: at,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

export async function insertPosting(
  db: Db,
  row: { id: string; analystId: string; agencyId: string; fromOn: CivilDate; filingId: string },
  at: Date,
): Promise<void> {
  await db
    .insertInto("analyst_postings")
    .values({
      id: row.id,
      analyst_id: row.analystId,
      agency_id: row.agencyId,
      from_on: row.fromOn,
      filing_id: row.filingId,
      created_at: at,
    })
    .execute();
}

/** The last day, `from` or later, from which a report of an agency that stands holds under the signature of an analyst, as it stands now; undefined where there is none. */
export async function lastSigned(
  db: Db,
  { analystId, agencyId, from }: { analystId: string; agencyId: string; from: CivilDate },
) {
  return db
    .selectFrom("report_analysts")
    .innerJoin("report_versions", "report_versions.id", "report_analysts.version_id")
    .innerJoin("reports", "reports.current_version_id", "report_versions.id")
    .select("report_versions.in_force_from as day")
    .where("report_analysts.analyst_id", "=", analystId)
    .where("reports.agency_id", "=", agencyId)
    .where("reports.state", "=", "valid")
    .where("report_versions.in_force_from", ">=", from)
    .orderBy("report_versions.in_force_from", "desc")
    .orderBy("report_versions.id")
    .limit(1)
    .modifyEnd(sql`lock in share mode`)
    .executeTakeFirst();
}

export async function endPosting(db: Db, id: string, until: CivilDate): Promise<void> {
  await db.updateTable("analyst_postings").set({ until_on: until }).where("id", "=", id).execute();
}
