import fc from "fast-check";
import { scaleText } from "~/modules/insights/quality.rules";
import type { QualityReport } from "~/modules/insights/quality.types";
import { addDays } from "~/platform/civil-date";

export const SCALE = scaleText(["A", "B", "C"]);
export const OTHER_SCALE = scaleText(["A", "B", "C", "D"]);

/** A report as the statistics see it: of agency `own`, about `e1`, issued on 2023-03-01 with the best of three grades. */
export function report(id: string, fields: Partial<QualityReport> = {}): QualityReport {
  const base = {
    id,
    agencyId: "own",
    enterpriseId: "e1",
    purpose: "tender",
    issuedOn: "2023-03-01",
    withdrawn: false,
    withdrawnOn: null,
    grade: "A",
    scale: SCALE,
    standard: "filed once",
    revised: [],
    firstUsedOn: null,
    ...fields,
  };
  return { ...base, rank: (JSON.parse(base.scale) as string[]).indexOf(base.grade) };
}

/** Reports of agency `own`, numbered, on three enterprises over some thirty months from 2022-11-01 on. */
export const anyReports = (maxLength: number): fc.Arbitrary<QualityReport[]> =>
  fc
    .array(
      fc.record({
        enterpriseId: fc.constantFrom("e1", "e2", "e3"),
        grade: fc.constantFrom("A", "B", "C"),
        withdrawn: fc.boolean(),
        days: fc.integer({ min: 0, max: 900 }),
      }),
      { minLength: 1, maxLength },
    )
    .map((made) =>
      made.map(({ days, ...fields }, index) =>
        report(`r${index}`, { ...fields, issuedOn: addDays("2022-11-01", days) }),
      ),
    );
