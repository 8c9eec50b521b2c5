import { describe, expect, it } from "vitest";
import { beginsOn, endsOn, everInForce, followsOn, type InForce, inForceOn, judgedOn } from "./in-force.rules";

const ISSUED = { issuedOn: "2026-10-20", inForceFrom: "2026-10-20" };
const REVISED = { issuedOn: "2026-10-20", inForceFrom: "2026-11-05" };
const TODAY = "2026-11-24";

describe("a new version", () => {
  it.each([
    ["corrected", ISSUED, "2026-10-20", "2026-10-20", "2026-10-19"],
    ["corrected with another day of issue", ISSUED, "2026-10-25", "2026-10-25", "2026-10-19"],
    ["corrected after a revision", REVISED, "2026-10-20", "2026-11-05", "2026-11-04"],
    ["revised", ISSUED, "2026-10-20", TODAY, "2026-11-23"],
    ["revised again", REVISED, "2026-10-20", TODAY, "2026-11-23"],
  ] as const)("%s", (name, changed, issuedOn, from, until) => {
    const act = name.startsWith("corrected") ? "corrected" : "revised";
    const begins = beginsOn(act, changed, { issuedOn, today: TODAY });
    expect([begins, endsOn(act, changed, begins)]).toEqual([from, until]);
  });

  it("revised on the day the present one began leaves that one no day", () => {
    const begins = beginsOn("revised", REVISED, { issuedOn: "2026-10-20", today: "2026-11-05" });
    expect(endsOn("revised", REVISED, begins)).toBe("2026-11-04");
  });

  it.each([
    ["corrected", ISSUED, null],
    ["corrected", REVISED, "2026-11-05"],
    ["revised", ISSUED, TODAY],
    ["revised", REVISED, TODAY],
  ] as const)("%s follows what came by the day it is of", (act, changed, day) => {
    expect(followsOn(act, changed, TODAY)).toBe(day);
  });
});

describe("inForceOn", () => {
  const version = (
    ordinal: number,
    inForceFrom: string,
    inForceUntil: string | null,
  ): InForce & { ordinal: number } => ({
    ordinal,
    inForceFrom,
    inForceUntil,
  });
  const versions = [
    version(1, "2026-10-20", "2026-10-19"),
    version(2, "2026-10-20", "2026-11-04"),
    version(3, "2026-11-05", "2026-11-04"),
    version(4, "2026-11-05", null),
  ];

  it.each([
    ["2026-10-01", 2],
    ["2026-10-20", 2],
    ["2026-11-04", 2],
    ["2026-11-05", 4],
    ["2030-01-01", 4],
  ])("on %s: version %i", (day, ordinal) => {
    expect(inForceOn(versions, day).ordinal).toBe(ordinal);
  });

  it("what was replaced never was in force", () => {
    expect(everInForce(versions).map(({ ordinal }) => ordinal)).toEqual([2, 4]);
  });
});

describe("analysts, ties, method and scale are judged as of", () => {
  it.each([
    ["the day of issue where nothing is replaced", undefined, "2026-10-20"],
    ["the day of issue of what is corrected", { act: "corrected", version: ISSUED }, "2026-10-20"],
    ["the day of a revision", { act: "revised", version: ISSUED }, TODAY],
    ["the day of the second revision", { act: "revised", version: REVISED }, TODAY],
    ["the day of the revision that is corrected", { act: "corrected", version: REVISED }, "2026-11-05"],
  ] as const)("%s", (_, change, day) => {
    expect(judgedOn("2026-10-20", change, TODAY)).toBe(day);
  });
});
