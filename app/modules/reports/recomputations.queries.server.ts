import type { ExpressionBuilder } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import type { RecomputationState } from "./reports.types";

/** Re-computed grades as the regulator works on them. */

const columns = [
  "grade_recomputations.version_id as versionId",
  "grade_recomputations.report_id as reportId",
  "reports.no",
  "grade_recomputations.agency_id as agencyId",
  "agencies.name as agencyName",
  "enterprises.name as enterpriseName",
  "grade_recomputations.stated_grade as statedGrade",
  "grade_recomputations.computed_grade as computedGrade",
  "grade_recomputations.points",
  "grade_recomputations.steps_json as stepsJson",
  "grade_recomputations.outcome",
  "grade_recomputations.state",
  "grade_recomputations.decision_text as decisionText",
  "grade_recomputations.decided_at as decidedAt",
  "grade_recomputations.version",
  "grade_recomputations.created_at as createdAt",
] as const;

const joined = (db: Db) =>
  db
    .selectFrom("grade_recomputations")
    .innerJoin("reports", "reports.id", "grade_recomputations.report_id")
    .innerJoin("agencies", "agencies.id", "grade_recomputations.agency_id")
    .innerJoin("enterprises", "enterprises.id", "reports.enterprise_id");

export async function recomputationById(db: Db, versionId: string) {
  return joined(db).select(columns).where("grade_recomputations.version_id", "=", versionId).executeTakeFirst();
}

/** All of one report, the first one first. */
export async function recomputationsOf(db: Db, reportId: string) {
  return db
    .selectFrom("grade_recomputations")
    .select([
      "grade_recomputations.version_id as versionId",
      "grade_recomputations.stated_grade as statedGrade",
      "grade_recomputations.computed_grade as computedGrade",
      "grade_recomputations.points",
      "grade_recomputations.outcome",
      "grade_recomputations.state",
      "grade_recomputations.decision_text as decisionText",
      "grade_recomputations.version",
    ])
    .where("grade_recomputations.report_id", "=", reportId)
    .orderBy("grade_recomputations.created_at")
    .orderBy("grade_recomputations.version_id")
    .limit(500)
    .execute();
}

export interface RecomputationFilter {
  state: RecomputationState;
  outcome: "different" | "not-computable";
  /** Code of an agency. */
  agency?: string | null;
}

function matching({ state, outcome, agency }: RecomputationFilter) {
  return (eb: ExpressionBuilder<DB, "grade_recomputations" | "agencies">) =>
    eb.and([
      eb("grade_recomputations.state", "=", state),
      eb("grade_recomputations.outcome", "=", outcome),
      ...(agency ? [eb("agencies.code", "=", agency)] : []),
    ]);
}

/** Those that fit, oldest first. */
export async function recomputationsIn(
  db: Db,
  filter: RecomputationFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  return joined(db)
    .select(columns)
    .where(matching(filter))
    .orderBy("grade_recomputations.created_at")
    .orderBy("grade_recomputations.version_id")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countRecomputations(db: Db, filter: RecomputationFilter): Promise<number> {
  const row = await db
    .selectFrom("grade_recomputations")
    .innerJoin("agencies", "agencies.id", "grade_recomputations.agency_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(matching(filter))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many grades of each agency wait that the filed values do not allow to compute, and since when: of one agency, or of all. */
export async function uncomputableByAgency(db: Db, onlyAgency: string | null) {
  let query = db
    .selectFrom("grade_recomputations")
    .innerJoin("agencies", "agencies.id", "grade_recomputations.agency_id")
    .select((eb) => [
      "agencies.id as agencyId",
      "agencies.code",
      "agencies.name",
      eb.fn.countAll<number>().as("count"),
      eb.fn.min<Date>("grade_recomputations.created_at").as("oldest"),
    ])
    .where("grade_recomputations.state", "=", "open")
    .where("grade_recomputations.outcome", "=", "not-computable");
  if (onlyAgency !== null) query = query.where("grade_recomputations.agency_id", "=", onlyAgency);
  return query.groupBy(["agencies.id", "agencies.code", "agencies.name"]).orderBy("agencies.id").limit(1_000).execute();
}

/** Closes an open one as it was read at `version`; false where somebody was faster. */
export async function closeRecomputation(
  db: Db,
  versionId: string,
  version: number,
  values: {
    state: "explained" | "upheld" | "overtaken";
    decision_text: string | null;
    decided_by: string | null;
    decided_at: Date;
  },
): Promise<boolean> {
  const result = await db
    .updateTable("grade_recomputations")
    .set({ ...values, version: version + 1 })
    .where("version_id", "=", versionId)
    .where("version", "=", version)
    .where("state", "=", "open")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
