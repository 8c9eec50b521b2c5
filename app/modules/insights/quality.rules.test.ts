import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyReports, OTHER_SCALE, report, SCALE } from "#tests/factories/quality-reports";
import { addDays, addMonths, toDayNumber } from "~/platform/civil-date";
import {
  backTest,
  distribution,
  gradeOn,
  gradesGiven,
  migration,
  type Parameters,
  standardText,
} from "./quality.rules";
import { cohortOf } from "./quality.schema";
import type { GivenGrade, QualityFact, QualityReport } from "./quality.types";

const P: Parameters = { leastReports: 2, leastPeers: 2, factMonths: 12, migrationDays: 90, shoppingDays: 90 };
const YEAR = { from: "2023-01-01", until: "2023-12-31" };
const TODAY = "2026-11-24";

const CAREER: readonly QualityReport[] = [
  report("1", { enterpriseId: "e1" }),
  report("1b", { enterpriseId: "e1", issuedOn: "2024-03-01" }),
  report("2", { enterpriseId: "e2" }),
  report("2b", { enterpriseId: "e2", issuedOn: "2024-02-29", grade: "B" }),
  report("2c", { enterpriseId: "e2", issuedOn: "2024-04-20", grade: "C" }),
  report("3", { enterpriseId: "e3", grade: "B" }),
  report("3b", { enterpriseId: "e3", issuedOn: "2024-05-30", grade: "C" }),
  report("4", { enterpriseId: "e4", grade: "B" }),
  report("4b", { enterpriseId: "e4", issuedOn: "2024-05-31", grade: "A" }),
  report("5", { enterpriseId: "e5" }),
  report("5b", { enterpriseId: "e5", issuedOn: "2024-03-01", purpose: "preschool" }),
  report("6", { enterpriseId: "e6", withdrawn: true }),
  report("7", { enterpriseId: "e7", issuedOn: "2022-03-01" }),
];

/** Over three years: 1 A→A, 2 A→C (90 days late; the B in between is no matter), 3 gone (91 days early), 4 B→B, 5 not over. */
const THREE_YEARS: readonly QualityReport[] = [
  report("1", { enterpriseId: "e1" }),
  report("1b", { enterpriseId: "e1", issuedOn: "2024-03-01", grade: "B" }),
  report("1c", { enterpriseId: "e1", issuedOn: "2026-03-01" }),
  report("2", { enterpriseId: "e2" }),
  report("2b", { enterpriseId: "e2", issuedOn: "2025-03-01", grade: "B" }),
  report("2c", { enterpriseId: "e2", issuedOn: "2026-05-30", grade: "C" }),
  report("3", { enterpriseId: "e3" }),
  report("3b", { enterpriseId: "e3", issuedOn: "2025-11-30", grade: "B" }),
  report("4", { enterpriseId: "e4", grade: "B" }),
  report("4b", { enterpriseId: "e4", issuedOn: "2026-02-01", grade: "B" }),
  report("5", { enterpriseId: "e5", issuedOn: "2023-10-02" }),
];

describe("migration", () => {
  it("over one year is the table worked by hand", () => {
    expect(migration(CAREER, YEAR, 1, TODAY, P)).toEqual({
      told: true,
      grades: ["A", "B", "C"],
      pending: 0,
      rows: [
        { grade: "A", to: [["1"], ["2"], []], gone: ["5"] },
        { grade: "B", to: [[], [], ["3"]], gone: ["4"] },
        { grade: "C", to: [[], [], []], gone: [] },
      ],
    });
  });

  it("over three years is the table worked by hand", () => {
    expect(migration(THREE_YEARS, YEAR, 3, "2026-12-31", P)).toEqual({
      told: true,
      grades: ["A", "B", "C"],
      pending: 1,
      rows: [
        { grade: "A", to: [["1"], [], ["2"]], gone: ["3"] },
        { grade: "B", to: [[], ["4"], []], gone: [] },
        { grade: "C", to: [[], [], []], gone: [] },
      ],
    });
  });

  it("of the last three years holds those against it of which it can be told, whatever the years between", () => {
    for (const [years, from, until] of [
      [1, "2022-08-26", "2025-08-25"],
      [3, "2020-08-26", "2023-08-25"],
    ] as const) {
      const cohort = cohortOf("recent", TODAY, years, P.migrationDays);
      expect(cohort).toEqual({ from, until });
      const issued = [report("first", { issuedOn: from }), report("last", { issuedOn: until, enterpriseId: "e2" })];
      expect(migration(issued, cohort, years, TODAY, P)).toMatchObject({ told: true, pending: 0 });
      const next = addDays(until, 1);
      const late = issued.map((one) => ({ ...one, issuedOn: next }));
      expect(migration(late, { from, until: next }, years, TODAY, P)).toEqual({ told: false, why: "not-yet-over" });
    }
    expect(cohortOf("2023", TODAY, 3, P.migrationDays)).toEqual(YEAR);
  });

  it("of what is not over yet is counted apart", () => {
    const early = migration(CAREER, YEAR, 3, "2026-05-30", P);
    expect(early).toEqual({ told: false, why: "not-yet-over" });
    expect(migration(CAREER.slice(0, 1), YEAR, 3, "2026-05-30", P)).toEqual({ told: false, why: "too-few" });
    const later = [report("8", { issuedOn: "2023-12-31", enterpriseId: "e8" })];
    expect(migration([...CAREER, ...later], YEAR, 1, "2024-12-31", P)).toMatchObject({ told: true, pending: 1 });
  });

  it.each([
    [
      "on the way",
      [
        report("x", { enterpriseId: "e1", issuedOn: "2024-03-02" }),
        report("1b2", { enterpriseId: "e1", issuedOn: "2024-03-01", scale: OTHER_SCALE, purpose: "p2" }),
        report("1a2", { enterpriseId: "e1", purpose: "p2" }),
      ],
    ],
    ["within the period", [report("y", { scale: OTHER_SCALE, enterpriseId: "e9" })]],
    ["under the same letters", [report("y", { standard: "filed anew", enterpriseId: "e9" })]],
  ])("is withheld where the scale changed %s", (_, more) => {
    expect(migration([...CAREER, ...more], YEAR, 1, TODAY, P)).toEqual({ told: false, why: "scale-changed" });
  });

  it("is cell by cell what trying every pair gives, whatever the reports", () => {
    fc.assert(
      fc.property(anyReports(60), (all) => {
        const result = migration(all, YEAR, 1, TODAY, P);
        const cells: Record<string, string[]> = {};
        let begun = 0;
        for (const from of all) {
          if (from.withdrawn || !from.issuedOn.startsWith("2023")) continue;
          begun++;
          const key = `${from.grade}>${gradeAYearLater(from, all) ?? "gone"}`;
          cells[key] = [...(cells[key] ?? []), from.id];
        }
        if (begun < 2) {
          expect(result).toEqual({ told: false, why: begun === 0 ? "no-reports" : "too-few" });
          return;
        }
        const cell = (from: string, to: string) => cells[`${from}>${to}`] ?? [];
        const grades = ["A", "B", "C"];
        expect(result).toEqual({
          ...{ told: true, grades, pending: 0 },
          rows: grades.map((grade) => ({
            grade,
            to: grades.map((target) => cell(grade, target)),
            gone: cell(grade, "gone"),
          })),
        });
      }),
      { numRuns: 500 },
    );
  });
});

/** The grade of the report nearest to the anniversary, walking out from it a day at a time, the later day first. */
function gradeAYearLater(from: QualityReport, all: readonly QualityReport[]): string | null {
  const anniversary = toDayNumber(addMonths(from.issuedOn, 12));
  for (let away = 0; away <= 90; away++)
    for (const day of [anniversary + away, anniversary - away])
      for (const other of all) {
        if (other.withdrawn || toDayNumber(other.issuedOn) !== day || day <= toDayNumber(from.issuedOn)) continue;
        if (other.enterpriseId === from.enterpriseId && other.purpose === from.purpose) return other.grade;
      }
  return null;
}

describe("a standard", () => {
  const grades = [
    { grade: "A", meaning: "好" },
    { grade: "B", meaning: "差" },
  ];
  const cutOffs = [
    { grade: "A", points: 60 },
    { grade: "B", points: 0 },
  ];

  it("is the same while letters, meanings and cut-offs are, in whatever order the cut-offs were filed", () => {
    expect(standardText(grades, [...cutOffs].reverse())).toBe(standardText(grades, cutOffs));
  });

  it.each([
    ["another meaning", [grades[0]!, { grade: "B", meaning: "很差" }], cutOffs],
    ["another cut-off", grades, [{ grade: "A", points: 50 }, cutOffs[1]!]],
    ["another order", [...grades].reverse(), cutOffs],
  ])("is another with %s", (_, changed, points) => {
    expect(standardText(changed, points)).not.toBe(standardText(grades, cutOffs));
  });
});

/** What a report was revised to on a day. */
const to = (grade: string, from: string, fields: Partial<GivenGrade> = {}): GivenGrade => {
  const { rank, scale, standard } = report("", { grade });
  return { grade, from, rank, scale, standard, ...fields };
};

describe("a revised report", () => {
  const revised = report("r", { revised: [to("C", "2023-09-01")] });
  const penalty = (decidedOn: string): QualityFact => ({ enterpriseId: "e1", decidedOn, voided: false });

  it.each([
    ["2023-02-01", "A"],
    ["2023-03-01", "A"],
    ["2023-08-31", "A"],
    ["2023-09-01", "C"],
    ["2026-01-01", "C"],
  ])("has on %s the grade %s", (day, grade) => {
    expect(gradeOn(revised, day).grade).toBe(grade);
  });

  it("that keeps its grade has one only", () => {
    expect(
      gradesGiven(report("r", { revised: [to("A", "2023-09-01"), to("B", "2023-10-01"), to("B", "2023-11-01")] })),
    ).toEqual([to("A", "2023-03-01"), to("B", "2023-10-01")]);
  });

  it("is spread with the grade it was issued with", () => {
    const peers = ["p", "q"].map((agencyId) => ({ agencyId, scale: SCALE, grade: "A", count: 1 }));
    const result = distribution([revised, report("s")], peers, P);
    expect(result.told && result.rows.map(({ ids }) => ids)).toEqual([["r", "s"], [], []]);
  });

  it.each([
    ["before it", "2023-08-31", { A: ["r"], C: [] }],
    ["on its day", "2023-09-01", { A: ["r"], C: [] }],
    ["the day after it", "2023-09-02", { A: [], C: ["r"] }],
    ["a year after it", "2024-09-01", { A: [], C: ["r"] }],
    ["later still", "2024-09-02", { A: [], C: [] }],
  ])("leaves a penalty decided %s with the grade of then", (_, decidedOn, followed) => {
    const result = backTest([revised], [penalty(decidedOn)], TODAY, P);
    if (!result.told) throw new Error(result.why);
    const [a, b, c] = result.rows;
    expect([a!.observed, b!.observed, c!.observed]).toEqual([["r"], [], ["r"]]);
    expect({ A: a!.followed, C: c!.followed }).toEqual(followed);
  });

  it.each([
    ["before its withdrawal", "2023-08-31", ["w"]],
    ["on that day", "2023-09-01", ["w"]],
    ["after it", "2023-09-02", []],
  ])("and a withdrawn one answers for a penalty decided %s", (_, decidedOn, followed) => {
    const withdrawn = report("w", { withdrawn: true, withdrawnOn: "2023-09-01" });
    const result = backTest([withdrawn], [penalty(decidedOn)], TODAY, P);
    expect(result.told && result.rows[0]).toMatchObject({ observed: ["w"], followed });
  });

  it("is pending while the time of either grade runs, and withheld where its standard changed", () => {
    expect(backTest([revised], [], "2024-09-01", P)).toMatchObject({ pending: 1, rows: [{ observed: ["r"] }, {}, {}] });
    const anew = report("r", { revised: [to("C", "2023-09-01", { standard: "filed anew" })] });
    expect(backTest([anew], [], TODAY, P)).toEqual({ told: false, why: "scale-changed" });
  });

  it("counts once where it came back to a grade", () => {
    const back = report("r", { revised: [to("B", "2023-06-01"), to("A", "2023-09-01")] });
    const result = backTest([back], [penalty("2023-04-01"), penalty("2023-10-01")], TODAY, P);
    expect(result.told && result.rows[0]).toMatchObject({
      observed: ["r"],
      followed: ["r"],
      share: { count: 1, of: 1 },
    });
  });

  it("migrates from the grade of issue, to what it was revised to where that is nearest", () => {
    const late = report("x", { enterpriseId: "e2", revised: [to("B", "2024-02-20"), to("C", "2024-06-01")] });
    const renewed = [
      report("y", { enterpriseId: "e3", revised: [to("C", "2023-05-01")] }),
      report("z", { enterpriseId: "e3", issuedOn: "2024-03-03", grade: "B", revised: [to("C", "2024-03-20")] }),
    ];
    const result = migration([late, ...renewed], YEAR, 1, TODAY, P);
    expect(result.told && result.rows[0]).toEqual({ grade: "A", to: [[], ["x", "y"], []], gone: [] });
  });
});
