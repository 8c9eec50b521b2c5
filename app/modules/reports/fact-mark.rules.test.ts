import { describe, expect, it } from "vitest";
import { factMarkOf, restsOn } from "./fact-mark.rules";

describe("restsOn", () => {
  const lodged = { dataCutoffOn: "2026-09-30", usedOn: "2026-09-30" };
  const revised = { dataCutoffOn: "2026-09-30", usedOn: "2026-11-24" };
  it.each([
    ["decided on the day of data", "2026-09-30", null, lodged, true],
    ["decided the day after", "2026-10-01", null, lodged, false],
    ["ended on the day of data", "2026-03-01", "2026-09-30", lodged, false],
    ["ended after the data, before it was lodged", "2026-03-01", "2026-10-10", lodged, true],
    ["revised after the end", "2026-03-01", "2026-10-10", revised, false],
    ["revised on the day of the end", "2026-03-01", "2026-11-24", revised, false],
    ["revised while it stands", "2026-03-01", null, revised, true],
  ] as const)("%s", (_, decidedOn, endedOn, days, rests) => expect(restsOn({ decidedOn, endedOn }, days)).toBe(rests));
});

describe("factMarkOf", () => {
  it.each([
    [[], "none"],
    [["active"], "none"],
    [["active", "repaired"], "repaired"],
    [["voided", "repaired", "active"], "voided"],
  ] as const)("%j: %s", (states, mark) => expect(factMarkOf([...states])).toBe(mark));
});
