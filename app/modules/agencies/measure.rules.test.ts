import { describe, expect, it } from "vitest";
import { liftRefusal, measureRefusal, publicStateOf } from "./measure.rules";

const SIGNED = {
  state: "in-force",
  from: "2026-12-01",
  until: "2027-01-31",
  liftedOn: null,
  publicUntil: null,
} as const;

describe("a measure as everyone sees it on a day", () => {
  it.each([
    ["proposed", { state: "proposed" }, "2026-12-15", null],
    ["returned", { state: "returned" }, "2026-12-15", null],
    ["decided, the day before its first", {}, "2026-11-30", "coming"],
    ["on its first day", {}, "2026-12-01", "in-force"],
    ["on its last day", {}, "2027-01-31", "in-force"],
    ["the day after", {}, "2027-02-01", "over"],
    ["without an end", { until: null }, "2036-01-01", "in-force"],
    ["on the last day of its display", { publicUntil: "2027-06-30" }, "2027-06-30", "over"],
    ["the day after its display", { publicUntil: "2027-06-30" }, "2027-07-01", null],
    ["display ended, effect not", { publicUntil: "2026-12-10" }, "2026-12-15", "in-force"],
    ["display ended, no end of effect", { publicUntil: "2026-12-10", until: null }, "2030-01-01", "in-force"],
    ["lifted, still ahead", { state: "lifted", liftedOn: "2026-12-20" }, "2026-12-19", "in-force"],
    ["on the day of lifting", { state: "lifted", liftedOn: "2026-12-20" }, "2026-12-20", "over"],
    [
      "lifted and no longer shown",
      { state: "lifted", liftedOn: "2026-12-20", publicUntil: "2026-12-20" },
      "2026-12-21",
      null,
    ],
    ["lifted before it began", { state: "lifted", liftedOn: "2026-12-01" }, "2026-11-30", "over"],
  ] as const)("%s", (_, over, day, state) => {
    expect(publicStateOf({ ...SIGNED, ...over }, day)).toBe(state);
  });
});

const AGENCY = { filingState: "listed", listedOn: "2021-05-06" };
const PROPOSED = { kind: "suspension", from: "2026-12-01", until: null, publicUntil: null } as const;

describe("what may be proposed and lifted", () => {
  it.each([
    ["a suspension", {}, AGENCY, [], undefined],
    ["not listed", {}, { filingState: "submitted", listedOn: null }, [], "not-listed"],
    ["before the listing", { from: "2021-05-05" }, AGENCY, [], "measure-before-listing"],
    ["an end before the first day", { until: "2026-11-30" }, AGENCY, [], "measure-order"],
    ["a display that ends before it", { publicUntil: "2026-11-30" }, AGENCY, [], "measure-order"],
    ["a removal with an end", { kind: "removal", until: "2027-01-01" }, AGENCY, [], "removal-end"],
    ["while one waits", {}, AGENCY, [{ kind: "suspension", state: "proposed" }], "measure-waiting"],
    ["after a removal", {}, AGENCY, [{ kind: "removal", state: "in-force" }], "already-removed"],
  ] as const)("%s", (_, over, agency, measures, code) => {
    expect(measureRefusal({ ...PROPOSED, ...over }, agency, measures)?.code).toBe(code);
  });

  it.each([
    ["on its first day", {}, "2026-12-01", undefined],
    ["before it", {}, "2026-11-30", "lifting-before"],
    ["on its last day", {}, "2027-01-31", undefined],
    ["after its end", {}, "2027-02-01", "lifting-after"],
    ["not yet signed", { state: "proposed" }, "2026-12-02", "measure-state"],
    ["lifted already", { state: "lifted" }, "2026-12-02", "measure-state"],
  ] as const)("lifted %s", (_, over, on, code) => {
    expect(liftRefusal({ ...SIGNED, ...over }, on)?.code).toBe(code);
  });
});
