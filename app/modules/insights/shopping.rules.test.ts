import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyReports, OTHER_SCALE, report } from "#tests/factories/quality-reports";
import { addDays, toDayNumber } from "~/platform/civil-date";
import type { Parameters } from "./quality.rules";
import type { QualityReport } from "./quality.types";
import { median, shoppingCases, timeToUse } from "./shopping.rules";

const P: Parameters = { leastReports: 2, leastPeers: 2, factMonths: 12, migrationDays: 90, shoppingDays: 90 };

describe("grade-shopping radar", () => {
  const used = report("u", { firstUsedOn: "2023-03-10" });
  const rival = (fields: Partial<QualityReport> = {}) =>
    report(fields.id ?? "x", { agencyId: "p", grade: "B", issuedOn: "2023-04-01", ...fields });
  const third = (fields: Partial<QualityReport> = {}) => rival({ id: "y", agencyId: "q", ...fields });
  const found = { used: { id: "u", grade: "A" }, unused: [{ id: "x", grade: "B" }], lead: 1 };

  it("shows a used report beside unused worse ones of other agencies, the best of them first", () => {
    expect(shoppingCases([used], [used, rival()], P)).toEqual([found]);
    const two = [third({ grade: "C" }), rival()];
    expect(shoppingCases([used], two, P)).toEqual([{ ...found, unused: [...found.unused, { id: "y", grade: "C" }] }]);
  });

  it.each([
    ["was not used itself", report("u"), [rival()]],
    ["stands alone", used, []],
    ["another was used too", used, [rival(), rival({ id: "z", firstUsedOn: "2023-05-01" })]],
    [
      "a third agency's was used on another scale",
      used,
      [rival(), third({ scale: OTHER_SCALE, firstUsedOn: "2023-05-01" })],
    ],
    [
      "a third agency's was used and then withdrawn",
      used,
      [rival(), third({ withdrawn: true, firstUsedOn: "2023-05-01" })],
    ],
    ["the only other was withdrawn", used, [rival({ withdrawn: true })]],
    ["another is as good", used, [rival({ grade: "A" })]],
    ["one of two others is as good", used, [rival(), third({ grade: "A" })]],
    ["another is better", { ...used, grade: "B", rank: 1 }, [rival({ grade: "A" })]],
    ["the other is of the same agency", used, [rival({ agencyId: "own" })]],
    ["the other is 91 days away", used, [rival({ issuedOn: "2023-05-31" })]],
    ["the scales do not compare", used, [rival({ scale: OTHER_SCALE })]],
    ["the other has another purpose", used, [rival({ purpose: "preschool" })]],
    ["the other is about another enterprise", used, [rival({ enterpriseId: "e2" })]],
    ["its grade is not on its scale", { ...used, grade: "Z", rank: -1 }, [rival()]],
  ] as const)("shows nothing where it %s", (_, mine, others) => {
    expect(shoppingCases([mine], [mine, ...others], P)).toEqual([]);
  });

  it.each([
    ["a withdrawn one that was as good", third({ withdrawn: true, grade: "A" })],
    ["an unused one on another scale", third({ scale: OTHER_SCALE, grade: "A" })],
    ["one used 91 days away", third({ issuedOn: "2023-05-31", firstUsedOn: "2023-06-01" })],
  ])("is not put off by %s, nor counts it", (_, other) => {
    expect(shoppingCases([used], [used, rival(), other], P)).toEqual([found]);
  });

  it("reaches 90 days either way", () => {
    expect(shoppingCases([used], [used, rival({ issuedOn: "2023-05-30" })], P)).toHaveLength(1);
    expect(shoppingCases([used], [used, rival({ issuedOn: "2022-12-01" })], P)).toHaveLength(1);
  });

  it("goes by the grades in force on the day of the use", () => {
    const { scale, standard } = used;
    const to = (grade: string, rank: number, from: string) => ({ grade, rank, from, scale, standard });
    const sunk = { ...used, revised: [to("C", 2, "2023-03-11")] };
    expect(shoppingCases([sunk], [rival()], P)).toEqual([found]);
    const sunkBefore = { ...used, revised: [to("C", 2, "2023-03-10")] };
    expect(shoppingCases([sunkBefore], [rival()], P)).toEqual([]);
    const other = rival({ issuedOn: "2023-03-01", grade: "A", revised: [to("B", 1, "2023-03-10")] });
    expect(shoppingCases([used], [other], P)).toEqual([found]);
    const laterOnly = rival({ issuedOn: "2023-03-01", grade: "A", revised: [to("B", 1, "2023-03-11")] });
    expect(shoppingCases([used], [laterOnly], P)).toEqual([]);
  });

  it("is what asking of every pair gives, whatever the reports", () => {
    const extra = fc.record({
      agencyId: fc.constantFrom("own", "p", "q"),
      scale: fc.constantFrom(report("").scale, OTHER_SCALE),
      usedAfter: fc.option(fc.integer({ min: 0, max: 200 })),
    });
    fc.assert(
      fc.property(anyReports(40), fc.array(extra, { minLength: 40, maxLength: 40 }), (made, extras) => {
        const all = made.map((one, index) => {
          const { usedAfter, ...fields } = extras[index]!;
          const firstUsedOn = usedAfter === null ? null : addDays(one.issuedOn, usedAfter);
          return report(one.id, { ...one, ...fields, firstUsedOn });
        });
        const own = all.filter(({ agencyId }) => agencyId === "own");
        const expected = own.filter((mine) => isFound(mine, all)).map(({ id }) => id);
        expect(shoppingCases(own, all, P).map(({ used }) => used.id)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

/** The sentence of the radar asked of every other report, one after the other. */
function isFound(mine: QualityReport, all: readonly QualityReport[]): boolean {
  if (mine.firstUsedOn === null) return false;
  const grades = JSON.parse(mine.scale) as string[];
  let worse = 0;
  for (const other of all) {
    if (other.agencyId === mine.agencyId) continue;
    if (other.enterpriseId !== mine.enterpriseId || other.purpose !== mine.purpose) continue;
    const apart = toDayNumber(other.issuedOn) - toDayNumber(mine.issuedOn);
    if (apart > 90 || apart < -90) continue;
    if (other.firstUsedOn !== null) return false;
    if (other.withdrawn || other.scale !== mine.scale) continue;
    if (grades.indexOf(other.grade) <= grades.indexOf(mine.grade)) return false;
    worse++;
  }
  return worse > 0;
}

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

  it("is what sorting each report by hand gives, whatever the days", () => {
    const given = fc.array(fc.option(fc.integer({ min: -5, max: 400 })), { maxLength: 40 });
    fc.assert(
      fc.property(given, (days) => {
        const own = days.map((count, index) =>
          report(`${index}`, { firstUsedOn: count === null ? null : addDays("2023-03-01", count) }),
        );
        const bands: Record<string, string[]> = { week: [], month: [], quarter: [], half: [], later: [] };
        const unused: string[] = [];
        days.forEach((count, index) => {
          if (count === null) unused.push(`${index}`);
          else if (count < 8) bands.week!.push(`${index}`);
          else if (count < 31) bands.month!.push(`${index}`);
          else if (count < 91) bands.quarter!.push(`${index}`);
          else if (count < 181) bands.half!.push(`${index}`);
          else bands.later!.push(`${index}`);
        });
        const result = timeToUse(own);
        expect(Object.fromEntries(result.bands.map(({ key, ids }) => [key, ids]))).toEqual(bands);
        expect(result.unused).toEqual(unused);
        // As many lie below the median as above it, and it lies halfway between the two in the middle.
        const counted = days.flatMap((count) => (count === null ? [] : [Math.max(0, count)]));
        if (result.median === null) expect(counted).toEqual([]);
        else {
          const below = Math.max(
            ...counted.filter((count) => counted.filter((one) => one < count).length * 2 < counted.length),
          );
          const above = Math.min(
            ...counted.filter((count) => counted.filter((one) => one > count).length * 2 < counted.length),
          );
          expect(result.median).toBe((Math.min(below, above) + Math.max(below, above)) / 2);
        }
      }),
      { numRuns: 300 },
    );
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
