import type { Db } from "#db/connection";
import type { RecomputationState } from "./reports.types";

/** Re-computed grades as the regulator works on them. */

const columns = [
  "grade_recomputations.version_id as versionId",
  "grade_recomputations.report_id as reportId",
  "reports.no",
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

/** Those in a state, oldest first. */
export async function recomputationsIn(
  db: Db,
  state: RecomputationState,
  outcome: "different" | "not-computable",
  { limit, offset }: { limit: number; offset: number },
) {
  return joined(db)
    .select(columns)
    .where("grade_recomputations.state", "=", state)
    .where("grade_recomputations.outcome", "=", outcome)
    .orderBy("grade_recomputations.created_at")
    .orderBy("grade_recomputations.version_id")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countRecomputations(
  db: Db,
  state: RecomputationState,
  outcome: "different" | "not-computable",
): Promise<number> {
  const row = await db
    .selectFrom("grade_recomputations")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("grade_recomputations.state", "=", state)
    .where("grade_recomputations.outcome", "=", outcome)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Closes an open one as it was read at `version`; false where somebody was faster. */
export async function closeRecomputation(
  db: Db,
  versionId: string,
  version: number,
  values: { state: "explained" | "upheld"; decision_text: string; decided_by: string; decided_at: Date },
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
