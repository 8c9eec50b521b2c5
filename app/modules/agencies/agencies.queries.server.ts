import type { Db } from "#db/connection";
import { isAscii } from "~/platform/ascii";
import type { CivilDate } from "~/platform/civil-date";
import { MOST_OF_ONE } from "~/platform/most-of-one";
import type { Agency, AnalystAt, Interest, Measure } from "./agencies.types";
import type { RatingMethod, Scale, ScaleGrade } from "./grading.types";

/** What other modules read of the register of agencies. */

export const agencyColumns = [
  "agencies.id",
  "agencies.code",
  "agencies.uscc",
  "agencies.name",
  "agencies.short_name as shortName",
  "agencies.home",
  "agencies.elsewhere_authority as elsewhereAuthority",
  "agencies.elsewhere_filing_no as elsewhereFilingNo",
  "agencies.filing_state as filingState",
  "agencies.filing_no as filingNo",
  "agencies.listed_on as listedOn",
  "agencies.version",
] as const;

export async function agencyById(db: Db, id: string): Promise<Agency | undefined> {
  return db.selectFrom("agencies").select(agencyColumns).where("agencies.id", "=", id).executeTakeFirst();
}

export async function agencyByCode(db: Db, code: string): Promise<Agency | undefined> {
  if (!isAscii(code)) return undefined;
  return db.selectFrom("agencies").select(agencyColumns).where("agencies.code", "=", code).executeTakeFirst();
}

export async function agencyByUscc(db: Db, uscc: string): Promise<Agency | undefined> {
  if (!isAscii(uscc)) return undefined;
  return db.selectFrom("agencies").select(agencyColumns).where("agencies.uscc", "=", uscc).executeTakeFirst();
}

/** The scale that holds on a day; undefined where none was filed by then. */
export async function scaleAt(db: Db, agencyId: string, day: CivilDate): Promise<Scale | undefined> {
  return (await scalesOf(db, agencyId)).find((scale) => holdsOn(scale, day));
}

/** All versions of an agency's scale, the first one first. */
export async function scalesOf(db: Db, agencyId: string): Promise<Scale[]> {
  const rows = await db
    .selectFrom("agency_scales")
    .select([
      "agency_scales.id",
      "agency_scales.ordinal",
      "agency_scales.grades_json as gradesJson",
      "agency_scales.valid_from_on as validFrom",
      "agency_scales.valid_until_on as validUntil",
    ])
    .where("agency_scales.agency_id", "=", agencyId)
    .orderBy("agency_scales.ordinal")
    .limit(200)
    .execute();
  return rows.map(({ gradesJson, ...row }) => ({ ...row, grades: JSON.parse(gradesJson) as ScaleGrade[] }));
}

/** A filed method in one of its versions. */
export interface FiledMethod {
  id: string;
  ordinal: number;
  scaleId: string;
  name: string;
  method: RatingMethod;
  validFrom: CivilDate;
  /** Inclusive; null while it is the present one. */
  validUntil: CivilDate | null;
}

/** The method that holds on a day; undefined where none was filed by then. */
export async function methodAt(db: Db, agencyId: string, day: CivilDate): Promise<FiledMethod | undefined> {
  return (await methodsOf(db, agencyId)).find((method) => holdsOn(method, day));
}

/** All versions of an agency's method, the first one first. */
export async function methodsOf(db: Db, agencyId: string): Promise<FiledMethod[]> {
  const rows = await db
    .selectFrom("agency_methods")
    .select([
      "agency_methods.id",
      "agency_methods.ordinal",
      "agency_methods.scale_id as scaleId",
      "agency_methods.name",
      "agency_methods.method_json as methodJson",
      "agency_methods.valid_from_on as validFrom",
      "agency_methods.valid_until_on as validUntil",
    ])
    .where("agency_methods.agency_id", "=", agencyId)
    .orderBy("agency_methods.ordinal")
    .limit(200)
    .execute();
  return rows.map(({ methodJson, ...row }) => ({ ...row, method: JSON.parse(methodJson) as RatingMethod }));
}

function holdsOn(version: { validFrom: CivilDate; validUntil: CivilDate | null }, day: CivilDate): boolean {
  return version.validFrom <= day && (version.validUntil === null || day <= version.validUntil);
}

const analystColumns = [
  "analysts.id",
  "analysts.name",
  "analysts.credential",
  "analysts.credential_no as credentialNo",
  "analyst_postings.from_on as from",
  "analyst_postings.until_on as until",
] as const;

/** The analysts who work at an agency on a day, by the pinyin of their name. */
export async function analystsOf(db: Db, agencyId: string, day: CivilDate): Promise<AnalystAt[]> {
  return db
    .selectFrom("analyst_postings")
    .innerJoin("analysts", "analysts.id", "analyst_postings.analyst_id")
    .select(analystColumns)
    .where("analyst_postings.agency_id", "=", agencyId)
    .where("analyst_postings.from_on", "<=", day)
    .where((eb) => eb.or([eb("analyst_postings.until_on", "is", null), eb("analyst_postings.until_on", ">=", day)]))
    .orderBy("analysts.name_sort")
    .orderBy("analysts.id")
    .limit(500)
    .execute();
}

const interestColumns = [
  "agency_interests.id",
  "agency_interests.agency_id as agencyId",
  "agency_interests.analyst_id as analystId",
  "agency_interests.uscc",
  "agency_interests.kind",
  "agency_interests.note",
  "agency_interests.from_on as from",
  "agency_interests.until_on as until",
  "agency_interests.version",
] as const;

/** Declared ties of an agency and of its analysts to one enterprise that stand on a day. */
export async function interestsTouching(db: Db, agencyId: string, uscc: string, day: CivilDate): Promise<Interest[]> {
  return db
    .selectFrom("agency_interests")
    .select(interestColumns)
    .where("agency_interests.uscc", "=", uscc)
    .where("agency_interests.agency_id", "=", agencyId)
    .where("agency_interests.from_on", "<=", day)
    .where((eb) => eb.or([eb("agency_interests.until_on", "is", null), eb("agency_interests.until_on", ">=", day)]))
    .orderBy("agency_interests.id")
    .limit(200)
    .execute();
}

export const measureColumns = [
  "agency_measures.id",
  "agency_measures.agency_id as agencyId",
  "agency_measures.kind",
  "agency_measures.state",
  "agency_measures.from_on as from",
  "agency_measures.until_on as until",
  "agency_measures.public_until_on as publicUntil",
  "agency_measures.basis_code as basisCode",
  "agency_measures.reason_text as reason",
  "agency_measures.document_no as documentNo",
  "agency_measures.penalty_document_no as penaltyDocumentNo",
  "agency_measures.lifted_on as liftedOn",
  "agency_measures.lifting_document_no as liftingDocumentNo",
  "agency_measures.lifting_reason as liftingReason",
  "agency_measures.proposed_by as proposedBy",
  "agency_measures.version",
] as const;

/** Measures of an agency in every state, newest first; `standingOn` sees itself which have effect. */
export async function measuresOf(db: Db, agencyId: string): Promise<Measure[]> {
  return db
    .selectFrom("agency_measures")
    .select(measureColumns)
    .where("agency_measures.agency_id", "=", agencyId)
    .orderBy("agency_measures.from_on", "desc")
    .orderBy("agency_measures.id", "desc")
    .limit(MOST_OF_ONE)
    .execute();
}

/** Measures of several agencies by agency, for lists. */
export async function measuresByAgency(db: Db, agencyIds: readonly string[]): Promise<Map<string, Measure[]>> {
  if (agencyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("agency_measures")
    .select(measureColumns)
    .where("agency_measures.agency_id", "in", [...agencyIds])
    .orderBy("agency_measures.from_on", "desc")
    .orderBy("agency_measures.id", "desc")
    .limit(MOST_OF_ONE * agencyIds.length)
    .execute();
  const byAgency = new Map<string, Measure[]>();
  for (const { agencyId, ...measure } of rows) byAgency.set(agencyId, [...(byAgency.get(agencyId) ?? []), measure]);
  return byAgency;
}
