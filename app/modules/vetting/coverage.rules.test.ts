import { expect, it } from "vitest";
import { freshUntil } from "~/modules/reference/freshness.rules";
import { coverageLine, type SourceState } from "./coverage.rules";

const source = (parts: Partial<SourceState>): SourceState => ({
  item: "321300-party-discipline",
  itemName: { zh: "党纪处分决定", en: "Party disciplinary decisions" },
  contributor: "321300-discipline",
  contributorName: { zh: "清衡监督委员会", en: "Probity Supervision Commission" },
  frequency: "monthly",
  daysAllowed: 10,
  lastDelivery: null,
  refusedRows: 0,
  lastZeroReport: null,
  ...parts,
});

it.each([
  ["daily", 5, "2026-11-01", "2026-11-07"],
  ["monthly", 10, "2026-10-31", "2026-12-10"],
  ["quarterly", 15, "2026-09-30", "2027-01-14"],
  ["yearly", 120, "2026-02-01", "2027-06-01"],
] as const)("%s items stay fresh for their next period and %i days", (frequency, daysAllowed, spokeOn, expected) => {
  expect(freshUntil(spokeOn, { frequency, daysAllowed })).toBe(expected);
});

it.each<[string, Partial<SourceState>, string, string, boolean]>([
  ["never", {}, "2026-11-24", "2026-11-24", true],
  ["delivered this month", { lastDelivery: "2026-11-02" }, "2026-11-24", "2026-11-24", false],
  ["last fresh day", { lastDelivery: "2026-10-14" }, "2026-11-24", "2026-11-24", false],
  ["a day too old", { lastDelivery: "2026-10-13" }, "2026-11-24", "2026-11-24", true],
  [
    "a zero-report speaks as well",
    { lastDelivery: "2026-01-01", lastZeroReport: "2026-10-31" },
    "2026-11-24",
    "2026-11-24",
    false,
  ],
  ["asked of a past day, spoken since", { lastDelivery: "2026-10-13" }, "2026-06-01", "2026-11-24", false],
  ["asked of a day to come: today counts", { lastDelivery: "2026-11-01" }, "2027-06-01", "2026-11-24", false],
])("%s", (_what, parts, asOf, today, stale) => {
  expect(coverageLine("party-discipline", source(parts), { asOf, today }).stale).toBe(stale);
});

it("refused rows that have not come again are told and leave a fresh source fresh", () => {
  const at = { asOf: "2026-11-24", today: "2026-11-24" };
  const line = coverageLine("party-discipline", source({ lastDelivery: "2026-11-02", refusedRows: 3 }), at);
  expect(line).toMatchObject({ refusedRows: 3, stale: false });
});

it("nobody answerable is stale", () => {
  expect(coverageLine("party-discipline", undefined, { asOf: "2026-11-24", today: "2026-11-24" })).toMatchObject({
    item: null,
    stale: true,
  });
});
