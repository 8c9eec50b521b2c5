import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyReports, OTHER_SCALE, report, SCALE } from "#tests/factories/quality-reports";
import { addDays, addMonths } from "~/platform/civil-date";
import { backTest, distribution, type Parameters } from "./quality.rules";
import type { QualityFact } from "./quality.types";

const P: Parameters = { leastReports: 2, leastPeers: 2, factMonths: 12, migrationDays: 90, shoppingDays: 90 };
const _YEAR = { from: "2023-01-01", until: "2023-12-31" };
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
