import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, diffInDays } from "~/platform/civil-date";
import { backTest, distribution, migration, type Parameters, scaleText } from "./quality.rules";
import type { QualityFact, QualityReport } from "./quality.types";
import { median, shoppingCases, timeToUse } from "./shopping.rules";

const SCALE = scaleText(["A", "B", "C"]);
const OTHER = scaleText(["A", "B", "C", "D"]);
const P: Parameters = { leastReports: 2, leastPeers: 2, factMonths: 12, migrationDays: 90, shoppingDays: 90 };
const YEAR = { from: "2023-01-01", until: "2023-12-31" };
const TODAY = "2026-11-24";

function report(id: string, fields: Partial<QualityReport> = {}): QualityReport {
  const base = {
    id,
    agencyId: "own",
    enterpriseId: "e1",
    purpose: "tender",
    issuedOn: "2023-03-01",
    withdrawn: false,
    grade: "A",
    scale: SCALE,
    firstUsedOn: null,
    ...fields,
  };
  return { ...base, rank: (JSON.parse(base.scale) as string[]).indexOf(base.grade) };
}

describe("distribution against peers", () => {
  const own = [report("1"), report("2"), report("3", { grade: "B" })];
  const peers = [
    { agencyId: "p", scale: SCALE, grade: "A", count: 4 },
    { agencyId: "q", scale: SCALE, grade: "C", count: 6 },
    { agencyId: "r", scale: OTHER, grade: "A", count: 99 },
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
    ["scale-changed", [...own, report("4", { scale: OTHER })], peers],
    ["no-peers", own, peers.slice(1)],
    ["too-few", own.slice(0, 1), peers],
  ])("is withheld: %s", (why, mine, theirs) => {
    expect(distribution(mine, theirs, P)).toEqual({ told: false, why });
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

  it("of what is not over yet is counted apart", () => {
    const early = migration(CAREER, YEAR, 3, "2026-05-30", P);
    expect(early).toEqual({ told: false, why: "too-few" });
    const later = [report("8", { issuedOn: "2023-12-31", enterpriseId: "e8" })];
    expect(migration([...CAREER, ...later], YEAR, 1, "2024-12-31", P)).toMatchObject({ told: true, pending: 1 });
  });

  it.each([
    [
      "on the way",
      [
        report("x", { enterpriseId: "e1", issuedOn: "2024-03-02" }),
        report("1b2", { enterpriseId: "e1", issuedOn: "2024-03-01", scale: OTHER, purpose: "p2" }),
        report("1a2", { enterpriseId: "e1", purpose: "p2" }),
      ],
    ],
    ["within the period", [report("y", { scale: OTHER, enterpriseId: "e9" })]],
  ])("is withheld where the scale changed %s", (_, more) => {
    expect(migration([...CAREER, ...more], YEAR, 1, TODAY, P)).toEqual({ told: false, why: "scale-changed" });
  });

  it("is what counting pair by pair gives, whatever the reports", () => {
    fc.assert(
      fc.property(fc.array(anyReport(), { minLength: 2, maxLength: 60 }), (made) => {
        const all = made.map((one, index) => ({ ...one, id: `r${index}` }));
        const result = migration(all, YEAR, 1, TODAY, P);
        if (!result.told) return;
        const counted = new Map<string, number>();
        for (const a of all.filter((one) => !one.withdrawn && one.issuedOn.startsWith("2023"))) {
          let best: QualityReport | null = null;
          let bestDistance = 91;
          for (const b of all) {
            if (b.withdrawn || b.enterpriseId !== a.enterpriseId || b.purpose !== a.purpose || b.issuedOn <= a.issuedOn)
              continue;
            const distance = Math.abs(diffInDays(addMonths(a.issuedOn, 12), b.issuedOn));
            if (distance < bestDistance || (distance === bestDistance && best !== null && b.issuedOn > best.issuedOn)) {
              best = b;
              bestDistance = distance;
            }
          }
          const key = `${a.grade}>${best?.issuedOn ?? ""}`;
          counted.set(key, (counted.get(key) ?? 0) + 1);
        }
        const total = [...counted.values()].reduce((sum, count) => sum + count, 0);
        const gone = [...counted].filter(([key]) => key.endsWith(">")).reduce((sum, [, count]) => sum + count, 0);
        expect(result.rows.reduce((sum, row) => sum + row.gone.length, 0)).toBe(gone);
        expect(result.rows.flatMap((row) => [...row.to.flat(), ...row.gone]).length).toBe(total);
      }),
      { numRuns: 300 },
    );
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

  it("is what counting day by day gives, whatever the facts", () => {
    const fact = fc.record({
      enterpriseId: fc.constantFrom("e1", "e2", "e3"),
      decidedOn: fc.integer({ min: 0, max: 900 }).map((days) => addDays("2022-12-01", days)),
      voided: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyReport(), { minLength: 1, maxLength: 30 }),
        fc.array(fact, { maxLength: 30 }),
        (made, given) => {
          const mine = made.map((one, index) => ({
            ...one,
            id: `r${index}`,
            issuedOn: one.issuedOn.replace(/^\d+/, "2023").replace("02-29", "02-28"),
          }));
          const result = backTest(mine, given, TODAY, P);
          if (!result.told) throw new Error("told");
          let expected = 0;
          for (const one of mine) {
            const stop = addMonths(one.issuedOn, 12);
            for (let day = addDays(one.issuedOn, 1); day <= stop; day = addDays(day, 1)) {
              if (
                given.some((item) => !item.voided && item.enterpriseId === one.enterpriseId && item.decidedOn === day)
              ) {
                expected++;
                break;
              }
            }
          }
          expect(result.rows.reduce((sum, row) => sum + row.followed.length, 0)).toBe(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("grade-shopping radar", () => {
  const used = report("u", { firstUsedOn: "2023-03-10" });
  const rival = (fields: Partial<QualityReport> = {}) =>
    report("x", { agencyId: "p", grade: "B", issuedOn: "2023-04-01", ...fields });

  it("shows a used report beside unused worse ones of other agencies", () => {
    expect(shoppingCases([used], [used, rival()], P)).toEqual([{ used: "u", unused: ["x"] }]);
  });

  it.each([
    ["was not used itself", report("u"), [rival()]],
    ["stands alone", used, []],
    ["another was used too", used, [rival(), rival({ firstUsedOn: "2023-05-01" })]],
    ["another is as good", used, [rival({ grade: "A" })]],
    ["the other is of the same agency", used, [rival({ agencyId: "own" })]],
    ["the other is 91 days away", used, [rival({ issuedOn: "2023-05-31" })]],
    ["the scales do not compare", used, [rival({ scale: OTHER })]],
    ["the other has another purpose", used, [rival({ purpose: "preschool" })]],
    ["the other is about another enterprise", used, [rival({ enterpriseId: "e2" })]],
  ])("shows nothing where it %s", (_, mine, others) => {
    expect(shoppingCases([mine], [mine, ...others], P)).toEqual([]);
  });

  it("reaches 90 days either way", () => {
    expect(shoppingCases([used], [used, rival({ issuedOn: "2023-05-30" })], P)).toHaveLength(1);
    expect(shoppingCases([used], [used, rival({ issuedOn: "2022-12-01" })], P)).toHaveLength(1);
  });
});

describe("time to use", () => {
  it("is put into bands, with the median", () => {
    const days = [0, 7, 8, 30, 31, 181];
    const own = days.map((count, index) => report(`${index}`, { firstUsedOn: addDays("2023-03-01", count) }));
    const result = timeToUse([...own, report("never"), report("before", { firstUsedOn: "2023-02-01" })]);
    expect(result.bands.map(({ key, ids }) => [key, ids])).toEqual([
      ["week", ["0", "1", "before"]],
      ["month", ["2", "3"]],
      ["quarter", ["4"]],
      ["half", []],
      ["later", ["5"]],
    ]);
    expect(result.unused).toEqual(["never"]);
    expect(result.median).toBe(8);
  });

  it.each([
    [[], null],
    [[3], 3],
    [[5, 1], 3],
    [[9, 1, 4], 4],
  ])("the median of %j is %s", (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

function anyReport(): fc.Arbitrary<QualityReport> {
  return fc
    .record({
      enterpriseId: fc.constantFrom("e1", "e2", "e3"),
      grade: fc.constantFrom("A", "B", "C"),
      withdrawn: fc.boolean(),
      days: fc.integer({ min: 0, max: 900 }),
    })
    .map(({ days, ...fields }) => report("", { ...fields, issuedOn: addDays("2022-11-01", days) }));
}
