import type { Db } from "#db/connection";
import type { RatingMethod, ScaleGrade } from "~/modules/agencies/grading.types";
import { groupBy } from "~/platform/group-by";
import { revisionsOf, type StoredReport } from "./quality.queries.server";
import { scaleText, standardText } from "./quality.rules";
import type { Grade, QualityReport } from "./quality.types";

type CutOffs = ReadonlyMap<string, RatingMethod["cutOffs"]>;

/** Stored reports as the statistics see them, with what they were revised to; `cutOffs` of the methods of their agency, where its standard matters. */
export async function seenReports(
  db: Db,
  stored: readonly StoredReport[],
  scales: ReadonlyMap<string, readonly ScaleGrade[]>,
  cutOffs: CutOffs = new Map(),
): Promise<QualityReport[]> {
  const ids = stored.map(({ id }) => id);
  const revisions = groupBy(await revisionsOf(db, ids), ({ reportId }) => reportId);
  const gradeOf = (row: { grade: string; scaleId: string; methodId: string }): Grade => {
    const grades = scales.get(row.scaleId) ?? [];
    return {
      grade: row.grade,
      rank: grades.findIndex(({ grade }) => grade === row.grade),
      scale: lettersOf(grades),
      standard: standardText(grades, cutOffs.get(row.methodId) ?? []),
    };
  };
  return stored.map((row) => {
    const { scaleId: _s, methodId: _m, state, ...report } = row;
    const revised = (revisions.get(row.id) ?? []).map((one) => ({ from: one.from, ...gradeOf(one) }));
    return { ...report, ...gradeOf(row), withdrawn: state === "withdrawn", revised };
  });
}

/** A filed scale by its letters. */
export const lettersOf = (grades: readonly ScaleGrade[]) => scaleText(grades.map(({ grade }) => grade));
