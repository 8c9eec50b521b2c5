import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { MOST_OF_ONE } from "~/platform/most-of-one";
import type { DutyTerm } from "./duty.rules";

export type DutyState = "open" | "met" | "late" | "missed" | "waived";

const columns = [
  "agency_duties.id",
  "agency_duties.agency_id as agencyId",
  "agency_duties.rule_code as ruleCode",
  "agency_duties.subject",
  "agency_duties.due_on as dueOn",
  "agency_duties.state",
  "agency_duties.met_on as metOn",
  "agency_duties.waiver_reason as waiverReason",
  "agency_duties.waiver_text as waiverText",
  "agency_duties.reminded_on as remindedOn",
  "agency_duties.version",
] as const;

export type Duty = NonNullable<Awaited<ReturnType<typeof lockDuty>>>;

/** One duty by what it is about, its row locked. */
export async function lockDuty(db: Db, agencyId: string, ruleCode: string, subject: string) {
  return db
    .selectFrom("agency_duties")
    .select(columns)
    .where("agency_duties.agency_id", "=", agencyId)
    .where("agency_duties.rule_code", "=", ruleCode)
    .where("agency_duties.subject", "=", subject)
    .forUpdate()
    .executeTakeFirst();
}

export async function dutyById(db: Db, id: string): Promise<Duty | undefined> {
  return db.selectFrom("agency_duties").select(columns).where("agency_duties.id", "=", id).executeTakeFirst();
}

/** One duty by its id, its row locked. */
export async function lockDutyById(db: Db, id: string): Promise<Duty | undefined> {
  return db
    .selectFrom("agency_duties")
    .select(columns)
    .where("agency_duties.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Duties of an agency, the latest due first. */
export async function dutiesOf(db: Db, agencyId: string): Promise<Duty[]> {
  return db
    .selectFrom("agency_duties")
    .select(columns)
    .where("agency_duties.agency_id", "=", agencyId)
    .orderBy("agency_duties.due_on", "desc")
    .orderBy("agency_duties.id", "desc")
    .limit(MOST_OF_ONE)
    .execute();
}

/** Open duties of all agencies with their names, the first due first. */
export async function openDuties(db: Db) {
  return db
    .selectFrom("agency_duties")
    .innerJoin("agencies", "agencies.id", "agency_duties.agency_id")
    .select([...columns, "agencies.name"])
    .where("agency_duties.state", "=", "open")
    .orderBy("agency_duties.due_on")
    .orderBy("agency_duties.id")
    .limit(5_000)
    .execute();
}

/** Duties by id after `after` (exclusive; null from the start). */
export async function dutiesAfter(db: Db, after: string | null, limit: number): Promise<Duty[]> {
  let query = db.selectFrom("agency_duties").select(columns).orderBy("agency_duties.id").limit(limit);
  if (after !== null) query = query.where("agency_duties.id", ">", after);
  return query.execute();
}

export async function insertDuty(
  db: Db,
  row: {
    id: string;
    agencyId: string;
    ruleCode: string;
    subject: string;
    dueOn: CivilDate;
    state: DutyState;
    metOn: CivilDate | null;
    filingId: string | null;
  },
  at: Date,
): Promise<void> {
  await db
    .insertInto("agency_duties")
    .values({
      id: row.id,
      agency_id: row.agencyId,
      rule_code: row.ruleCode,
      subject: row.subject,
      due_on: row.dueOn,
      state: row.state,
      met_on: row.metOn,
      filing_id: row.filingId,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export async function changeDuty(
  db: Db,
  id: string,
  change: {
    state?: DutyState;
    metOn?: CivilDate;
    filingId?: string;
    remindedOn?: CivilDate;
    waiverReason?: string;
    waiverText?: string | null;
  },
  at: Date,
): Promise<void> {
  await db
    .updateTable("agency_duties")
    .set({
      state: change.state,
      met_on: change.metOn,
      filing_id: change.filingId,
      reminded_on: change.remindedOn,
      waiver_reason: change.waiverReason,
      waiver_text: change.waiverText,
      updated_at: at,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

export interface DutyRule {
  code: string;
  labelZh: string;
  labelEn: string;
  term: DutyTerm;
  consequenceZh: string;
  consequenceEn: string;
  effect: "none" | "public-note" | "check" | "suspension-proposal";
  /** Days before the due day on which the agency is reminded. */
  remindDays: number[];
  sourceCode: string;
  article: string;
  confidence: "H" | "M" | "L";
  validFrom: CivilDate;
  validUntil: CivilDate | null;
}

/** The catalogue of duties, by code. */
export async function dutyRules(db: Db): Promise<DutyRule[]> {
  const rows = await db
    .selectFrom("agency_duty_rules")
    .select([
      "code",
      "label_zh as labelZh",
      "label_en as labelEn",
      "term_json as termJson",
      "consequence_zh as consequenceZh",
      "consequence_en as consequenceEn",
      "effect",
      "remind_days_json as remindJson",
      "source_code as sourceCode",
      "article",
      "confidence",
      "valid_from_on as validFrom",
      "valid_until_on as validUntil",
    ])
    .orderBy("agency_duty_rules.code")
    .limit(200)
    .execute();
  return rows.map(({ termJson, remindJson, ...row }) => ({
    ...row,
    term: JSON.parse(termJson) as DutyTerm,
    remindDays: JSON.parse(remindJson) as number[],
  }));
}

/** Every listed agency. */
export async function agenciesUnderRules(db: Db) {
  return db
    .selectFrom("agencies")
    .select(["agencies.id", "agencies.name", "agencies.listed_on as listedOn", "agencies.home"])
    .where("agencies.filing_state", "=", "listed")
    .orderBy("agencies.id")
    .limit(2_000)
    .execute();
}

/** Yearly statements and changes that were handed in and wait, or were taken, by agency. */
export async function owedHandedIn(db: Db) {
  return db
    .selectFrom("agency_filings")
    .select([
      "agency_filings.agency_id as agencyId",
      "agency_filings.kind",
      "agency_filings.ordinal",
      "agency_filings.event_on as eventOn",
      "agency_filings.statement_year as year",
      "agency_filings.received_on as receivedOn",
    ])
    .where("agency_filings.kind", "in", ["yearly", "change"])
    .where("agency_filings.state", "in", ["submitted", "accepted"])
    .orderBy("agency_filings.id")
    .limit(20_000)
    .execute();
}
