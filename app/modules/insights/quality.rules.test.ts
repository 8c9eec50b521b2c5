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

describe("distribution against peers", () => {
  const own = [report("1"), report("2"), report("3", { grade: "B" })];
  const peers = [
    { agencyId: "p", scale: SCALE, grade: "A", count: 4 },
    { agencyId: "q", scale: SCALE, grade: "C", count: 6 },
    { agencyId: "r", scale: OTHER_SCALE, grade: "A", count: 99 },
  ];

  it("counts own reports and those of agencies with the same scale, and leaves other scales out", () => {
    expect(distribution(own, peers, P)).toEqual({
      told: true,
      total: 3,
      peerTotal: 10,
      peerAgencies: 2,
      rows: [
        { grade: "A", ids: ["1", "2"], peers: 4 },
        { grade: "B", ids: ["3"], peers: 0 },
        { grade: "C", ids: [], peers: 6 },
      ],
    });
  });

  it.each([
    ["no-reports", [], peers],
    ["scale-changed", [...own, report("4", { scale: OTHER_SCALE })], peers],
    ["no-peers", own, peers.slice(1)],
    ["too-few", own.slice(0, 1), peers],
  ])("is withheld: %s", (why, mine, theirs) => {
    expect(distribution(mine, theirs, P)).toEqual({ told: false, why });
  });

  it("is what reading report by report gives, whatever the grades", () => {
    const peer = fc.record({
      agencyId: fc.constantFrom("p", "q", "r"),
      scale: fc.constantFrom(SCALE, OTHER_SCALE),
      grade: fc.constantFrom("A", "B", "C"),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(anyReports(40), fc.array(peer, { maxLength: 12 }), (mine, theirs) => {
        const cells: Record<string, { ids: string[]; peers: number }> = {};
        for (const grade of ["A", "B", "C"]) cells[grade] = { ids: [], peers: 0 };
        for (const { grade, id } of mine) cells[grade]!.ids.push(id);
        const agencies = new Set<string>();
        let peerTotal = 0;
        for (const { agencyId, scale, grade, count } of theirs) {
          if (scale !== SCALE) continue;
          for (let one = 0; one < count; one++) cells[grade]!.peers++;
          peerTotal += count;
          agencies.add(agencyId);
        }
        const result = distribution(mine, theirs, P);
        if (agencies.size < 2) expect(result).toEqual({ told: false, why: "no-peers" });
        else if (mine.length < 2) expect(result).toEqual({ told: false, why: "too-few" });
        else
          expect(result).toEqual({
            ...{ told: true, total: mine.length, peerTotal, peerAgencies: agencies.size },
            rows: ["A", "B", "C"].map((grade) => ({ grade, ...cells[grade] })),
          });
      }),
      { numRuns: 300 },
    );
  });
});

/**
 * Worked by hand over one year: 1 A→A, 2 A→B (364 days), 3 B→C, 4 B gone (next one 91 days off), 5 A gone (other purpose), 6 withdrawn,
 * 7 of another period. Expected: A: 1, 1, 0, gone 1; B: 0, 0, 1, gone 1.
 */
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

describe("adverse public facts after a grade", () => {
  const facts: readonly QualityFact[] = [
    { enterpriseId: "e1", decidedOn: "2023-03-01", voided: false },
    { enterpriseId: "e2", decidedOn: "2023-03-02", voided: false },
    { enterpriseId: "e3", decidedOn: "2024-03-01", voided: false },
    { enterpriseId: "e4", decidedOn: "2024-03-02", voided: false },
    { enterpriseId: "e5", decidedOn: "2023-06-01", voided: true },
  ];
  const own = ["e1", "e2", "e3", "e4", "e5"].map((enterpriseId) => report(enterpriseId, { enterpriseId }));

  it("count from the day after the issue to the same-numbered day 12 months later, voided ones never", () => {
    const result = backTest(own, facts, TODAY, P);
    expect(result.told && result.rows[0]).toMatchObject({
      grade: "A",
      observed: ["e1", "e2", "e3", "e4", "e5"],
      followed: ["e2", "e3"],
      share: { count: 2, of: 5 },
    });
  });

  it("leaves out what is not over, and says nothing of too few", () => {
    const result = backTest(own, facts, "2024-03-01", { ...P, leastReports: 6 });
    expect(result).toMatchObject({ told: true, pending: 5 });
    const few = backTest(own, facts, TODAY, { ...P, leastReports: 6 });
    expect(few.told && few.rows[0]?.share.interval).toBeNull();
  });

  it("is row by row what walking day by day gives, whatever the facts", () => {
    const fact = fc.record({
      enterpriseId: fc.constantFrom("e1", "e2", "e3"),
      decidedOn: fc.integer({ min: 0, max: 900 }).map((days) => addDays("2022-12-01", days)),
      voided: fc.boolean(),
    });
    fc.assert(
      fc.property(anyReports(30), fc.array(fact, { maxLength: 30 }), (mine, given) => {
        const today = "2025-01-15";
        const rows: Record<string, { observed: string[]; followed: string[] }> = {};
        for (const grade of ["A", "B", "C"]) rows[grade] = { observed: [], followed: [] };
        let pending = 0;
        for (const one of mine) {
          const stop = addMonths(one.issuedOn, 12);
          if (stop >= today) {
            pending++;
            continue;
          }
          rows[one.grade]!.observed.push(one.id);
          for (let day = addDays(one.issuedOn, 1); day <= stop; day = addDays(day, 1)) {
            const isHit = (item: QualityFact) =>
              !item.voided && item.enterpriseId === one.enterpriseId && item.decidedOn === day;
            if (!given.some(isHit)) continue;
            rows[one.grade]!.followed.push(one.id);
            break;
          }
        }
        const result = backTest(mine, given, today, P);
        if (!result.told) throw new Error(result.why);
        expect(result.pending).toBe(pending);
        expect(result.rows.map(({ grade, observed, followed }) => ({ grade, observed, followed }))).toEqual(
          ["A", "B", "C"].map((grade) => ({ grade, ...rows[grade] })),
        );
        for (const { grade, share } of result.rows)
          expect(share).toMatchObject({ count: rows[grade]!.followed.length, of: rows[grade]!.observed.length });
      }),
      { numRuns: 60 },
    );
  });
});
