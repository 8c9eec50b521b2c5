import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import type { AgencyFilingState } from "./agencies.types";
import type { RatingMethod, ScaleGrade } from "./grading.types";

const stored = [
  "agencies.id",
  "agencies.code",
  "agencies.uscc",
  "agencies.name",
  "agencies.home",
  "agencies.filing_state as filingState",
  "agencies.standing",
  "agencies.filing_no as filingNo",
  "agencies.listed_on as listedOn",
  "agencies.content_json as contentJson",
  "agencies.version",
] as const;

export type StoredAgency = NonNullable<Awaited<ReturnType<typeof lockAgency>>>;

/** One agency with its content, its row locked until the transaction ends. */
export async function lockAgency(db: Db, id: string) {
  return db.selectFrom("agencies").select(stored).where("agencies.id", "=", id).forUpdate().executeTakeFirst();
}

/** Agencies by id after `after` (exclusive; null from the start). */
export async function storedAgenciesAfter(db: Db, after: string | null, limit: number): Promise<StoredAgency[]> {
  let query = db.selectFrom("agencies").select(stored).orderBy("agencies.id").limit(limit);
  if (after !== null) query = query.where("agencies.id", ">", after);
  return query.execute();
}

export async function contentOf(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("agencies")
    .select("agencies.content_json")
    .where("agencies.id", "=", id)
    .executeTakeFirst();
  return row?.content_json;
}

/** The highest code given so far, by its number (A1000 comes after A999), its row locked; null before the first listing. */
export async function lastCode(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom("agencies")
    .select("agencies.code")
    .where("agencies.code", "is not", null)
    .orderBy(sql`char_length(agencies.code)`, "desc")
    .orderBy("agencies.code", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row?.code ?? null;
}

export interface AgencyValues {
  uscc?: string;
  name?: string;
  nameSort?: string;
  shortName?: string | null;
  home?: "here" | "elsewhere";
  elsewhereAuthority?: string | null;
  elsewhereFilingNo?: string | null;
  filingState?: AgencyFilingState;
  standing?: "good" | "suspended" | "removed";
  code?: string;
  filingNo?: string;
  listedOn?: CivilDate;
  contentJson?: string;
  currentFilingId?: string;
}

export async function insertAgency(
  db: Db,
  row: { id: string; uscc: string; name: string; nameSort: string; contentJson: string },
  at: Date,
): Promise<void> {
  await db
    .insertInto("agencies")
    .values({
      id: row.id,
      uscc: row.uscc,
      name: row.name,
      name_sort: row.nameSort,
      home: "here",
      filing_state: "draft",
      content_json: row.contentJson,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export async function changeAgency(db: Db, id: string, values: AgencyValues, at: Date): Promise<void> {
  const columns = {
    uscc: values.uscc,
    name: values.name,
    name_sort: values.nameSort,
    short_name: values.shortName,
    home: values.home,
    elsewhere_authority: values.elsewhereAuthority,
    elsewhere_filing_no: values.elsewhereFilingNo,
    filing_state: values.filingState,
    standing: values.standing,
    code: values.code,
    filing_no: values.filingNo,
    listed_on: values.listedOn,
    content_json: values.contentJson,
    current_filing_id: values.currentFilingId,
  };
  await db
    .updateTable("agencies")
    .set({ ...columns, updated_at: at, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

interface Version {
  id: string;
  agencyId: string;
  ordinal: number;
  filingId: string;
  validFrom: CivilDate;
}

export async function insertScale(db: Db, row: Version & { grades: readonly ScaleGrade[] }, at: Date): Promise<void> {
  await db
    .insertInto("agency_scales")
    .values({
      id: row.id,
      agency_id: row.agencyId,
      ordinal: row.ordinal,
      filing_id: row.filingId,
      grades_json: JSON.stringify(row.grades),
      valid_from_on: row.validFrom,
      created_at: at,
    })
    .execute();
}

export async function endScale(db: Db, id: string, until: CivilDate): Promise<void> {
  await db.updateTable("agency_scales").set({ valid_until_on: until }).where("id", "=", id).execute();
}

export async function insertMethod(
  db: Db,
  row: Version & { scaleId: string; name: string; method: RatingMethod },
  at: Date,
): Promise<void> {
  await db
    .insertInto("agency_methods")
    .values({
      id: row.id,
      agency_id: row.agencyId,
      ordinal: row.ordinal,
      filing_id: row.filingId,
      scale_id: row.scaleId,
      name: row.name,
      method_json: JSON.stringify(row.method),
      valid_from_on: row.validFrom,
      created_at: at,
    })
    .execute();
}

export async function endMethod(db: Db, id: string, until: CivilDate): Promise<void> {
  await db.updateTable("agency_methods").set({ valid_until_on: until }).where("id", "=", id).execute();
}

export async function scalesAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("agency_scales")
    .select(["id", "agency_id", "ordinal", "grades_json", "valid_from_on", "valid_until_on"])
    .orderBy("agency_scales.id")
    .limit(limit);
  if (after !== null) query = query.where("agency_scales.id", ">", after);
  return query.execute();
}

export async function methodsAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("agency_methods")
    .select(["id", "agency_id", "ordinal", "scale_id", "name", "method_json", "valid_from_on", "valid_until_on"])
    .orderBy("agency_methods.id")
    .limit(limit);
  if (after !== null) query = query.where("agency_methods.id", ">", after);
  return query.execute();
}
