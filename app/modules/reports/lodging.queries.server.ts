import { sql } from "kysely";
import type { Db } from "#db/connection";
import { heldInside } from "#db/held-inside";
import type { CivilDate } from "~/platform/civil-date";

/** What is looked up, in batches, before reports are lodged. */

/** Holds the row of an agency until the transaction ends: nobody signs a measure, nor takes a filing, beside what is decided by it meanwhile. */
export async function holdAgency(db: Db, agencyId: string): Promise<void> {
  await db
    .selectFrom("agencies")
    .select("agencies.id")
    .where("agencies.id", "=", agencyId)
    .modifyEnd(sql`lock in share mode`)
    .execute();
}

/** Everyone who ever worked at an agency, with the days. */
export async function postingsOf(db: Db, agencyId: string) {
  return db
    .selectFrom("analyst_postings")
    .innerJoin("analysts", "analysts.id", "analyst_postings.analyst_id")
    .select([
      "analysts.id",
      "analysts.name",
      "analysts.credential",
      "analysts.credential_no as credentialNo",
      "analyst_postings.from_on as from",
      "analyst_postings.until_on as until",
    ])
    .where("analyst_postings.agency_id", "=", agencyId)
    .orderBy("analyst_postings.from_on")
    .orderBy("analyst_postings.id")
    .limit(5_000)
    .execute();
}

const interestColumns = [
  "agency_interests.id",
  "agency_interests.analyst_id as analystId",
  "agency_interests.uscc",
  "agency_interests.kind",
  "agency_interests.from_on as from",
  "agency_interests.until_on as until",
] as const;

/** Every declared tie of an agency, and of whoever ever worked there: a tie goes with the person, whichever agency declared it. */
export async function interestsOfAgency(db: Db, agencyId: string) {
  return db
    .selectFrom("agency_interests")
    .select(interestColumns)
    .where("agency_interests.agency_id", "=", agencyId)
    .union((eb) =>
      eb
        .selectFrom("analyst_postings")
        .innerJoin("agency_interests", "agency_interests.analyst_id", "analyst_postings.analyst_id")
        .select(interestColumns)
        .where("analyst_postings.agency_id", "=", agencyId),
    )
    .orderBy("id")
    .limit(20_000)
    .execute();
}

export async function enterprisesByUscc(db: Db, usccs: readonly string[]) {
  if (usccs.length === 0) return [];
  return db
    .selectFrom("enterprises")
    .select([
      "enterprises.id",
      "enterprises.uscc",
      "enterprises.name",
      "enterprises.former_names_json as formerNamesJson",
      "enterprises.founded_on as foundedOn",
      "enterprises.status",
    ])
    .where("enterprises.uscc", "in", [...usccs])
    .orderBy("enterprises.id")
    .limit(5_000)
    .execute();
}

/** Reports of an agency on these enterprises: what a double submission would hit. */
export async function reportsOnEnterprises(db: Db, agencyId: string, enterpriseIds: readonly string[]) {
  if (enterpriseIds.length === 0) return [];
  return db
    .selectFrom("reports")
    .select(["reports.no", "reports.enterprise_id as enterpriseId", "reports.purpose", "reports.issued_on as issuedOn"])
    .where("reports.agency_id", "=", agencyId)
    .where("reports.enterprise_id", "in", [...enterpriseIds])
    .where("reports.standing_on", "is not", null)
    .orderBy("reports.id")
    .limit(50_000)
    .execute();
}

/** Versions of any report with PDFs of these bytes. */
export async function versionsOfFiles(db: Db, digests: readonly string[]) {
  if (digests.length === 0) return [];
  return db
    .selectFrom("report_versions")
    .innerJoin("reports", "reports.id", "report_versions.report_id")
    .select([
      "reports.id as reportId",
      "reports.no",
      "reports.agency_id as agencyId",
      "report_versions.file_sha256 as sha256",
      "report_versions.in_force_from as inForceFrom",
      "report_versions.in_force_until as inForceUntil",
    ])
    .where(
      "report_versions.file_sha256",
      "in",
      digests.map((digest) => Buffer.from(digest, "hex")),
    )
    .orderBy("report_versions.id")
    .limit(5_000)
    .execute();
}

export async function takenOwnNumbers(db: Db, agencyId: string, ownNumbers: readonly string[]): Promise<string[]> {
  if (ownNumbers.length === 0) return [];
  const rows = await db
    .selectFrom("reports")
    .select("reports.own_no as ownNo")
    .where("reports.agency_id", "=", agencyId)
    .where("reports.own_no", "in", [...ownNumbers])
    .orderBy("reports.id")
    .limit(5_000)
    .execute();
  return rows.map((row) => row.ownNo!);
}

/** Adverse public facts about these enterprises that were decided by a day, whatever became of them. */
export async function factsOfEnterprises(db: Db, enterpriseIds: readonly string[], until: CivilDate) {
  if (enterpriseIds.length === 0) return [];
  const facts = db
    .selectFrom("enterprise_facts")
    .select([
      "enterprise_facts.id",
      "enterprise_facts.enterprise_id as enterpriseId",
      "enterprise_facts.decided_on as decidedOn",
      "enterprise_facts.ended_on as endedOn",
      "enterprise_facts.state",
    ])
    .where("enterprise_facts.enterprise_id", "in", [...enterpriseIds])
    .where("enterprise_facts.decided_on", "<=", until)
    .orderBy("enterprise_facts.enterprise_id")
    .orderBy("enterprise_facts.id")
    .limit(50_000);
  return heldInside(db, facts).execute();
}

/** A setting as it stands; undefined where nobody changed it. */
export async function settingOf(db: Db, name: string): Promise<unknown> {
  const row = await db
    .selectFrom("settings")
    .select("settings.value_json")
    .where("settings.name", "=", name)
    .executeTakeFirst();
  return row ? (JSON.parse(row.value_json) as unknown) : undefined;
}
