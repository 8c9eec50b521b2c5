import { describe, expect, it } from "vitest";
import { decidedAfter, listedAfter, standingOn } from "./standing.rules";

type Given = Parameters<typeof standingOn>[0][number];

const measure = (id: string, over: Partial<Given> = {}): Given => ({
  id,
  kind: "suspension",
  state: "in-force",
  from: "2026-03-10",
  until: "2026-06-09",
  liftedOn: null,
  basisCode: "SQ-XY",
  documentNo: `宿信监〔2026〕${id}号`,
  ...over,
});

const filing = { listedOn: "2021-05-06" };

describe("standing of an agency on a day", () => {
  it.each([
    ["the day before it is listed", [], "2021-05-05", "not-listed", null, "2021-05-05"],
    ["the day it is listed", [], "2021-05-06", "good", "2021-05-06", null],
    ["before a coming suspension", [measure("1")], "2026-03-09", "good", "2021-05-06", "2026-03-09"],
    ["on its first day", [measure("1")], "2026-03-10", "suspended", "2026-03-10", "2026-06-09"],
    ["on its last day", [measure("1")], "2026-06-09", "suspended", "2026-03-10", "2026-06-09"],
    ["the day after", [measure("1")], "2026-06-10", "good", "2026-06-10", null],
    [
      "on the day of lifting",
      [measure("1", { state: "lifted", liftedOn: "2026-04-01" })],
      "2026-04-01",
      "good",
      "2026-04-01",
      null,
    ],
    [
      "on the day before lifting",
      [measure("1", { state: "lifted", liftedOn: "2026-04-01" })],
      "2026-03-31",
      "suspended",
      "2026-03-10",
      "2026-03-31",
    ],
    [
      "lifted before it began",
      [measure("1", { state: "lifted", liftedOn: "2026-03-10" })],
      "2026-03-10",
      "good",
      "2021-05-06",
      null,
    ],
    ["only proposed", [measure("1", { state: "proposed" })], "2026-03-10", "good", "2021-05-06", null],
    ["returned", [measure("1", { state: "returned" })], "2026-03-10", "good", "2021-05-06", null],
    ["without an end", [measure("1", { until: null })], "2030-01-01", "suspended", "2026-03-10", null],
    [
      "removed while suspended",
      [measure("1"), measure("2", { kind: "removal", from: "2026-05-01", until: null })],
      "2026-05-01",
      "removed",
      "2026-05-01",
      null,
    ],
    [
      "suspended until removed",
      [measure("1"), measure("2", { kind: "removal", from: "2026-05-01", until: null })],
      "2026-04-30",
      "suspended",
      "2026-03-10",
      "2026-04-30",
    ],
    ...(
      [
        ["that comes before the end", "2026-04-01", "2026-12-31", "2026-12-31"],
        ["that follows on the next day", "2026-06-10", "2026-12-31", "2026-12-31"],
        ["that follows, without an end", "2026-06-10", null, null],
        ["that follows a free day later", "2026-06-11", "2026-12-31", "2026-06-09"],
      ] as const
    ).map(
      ([which, from, end, until]) =>
        [
          `suspended, with another one signed ${which}`,
          [measure("1"), measure("2", { from, until: end })],
          "2026-03-20",
          "suspended",
          "2026-03-10",
          until,
        ] as const,
    ),
    [
      "two suspensions: since the one that began first, to the one that ends last",
      [measure("1"), measure("2", { from: "2026-04-01", until: "2026-12-31" })],
      "2026-05-01",
      "suspended",
      "2026-03-10",
      "2026-12-31",
    ],
    [
      "in the second of two suspensions that follow each other",
      [measure("1"), measure("2", { from: "2026-06-10", until: "2026-12-31" })],
      "2026-07-01",
      "suspended",
      "2026-03-10",
      "2026-12-31",
    ],
    [
      "in a suspension a free day after another one",
      [measure("1"), measure("2", { from: "2026-06-11", until: "2026-12-31" })],
      "2026-07-01",
      "suspended",
      "2026-06-11",
      "2026-12-31",
    ],
    [
      "suspended still when a removal beside it was lifted",
      [
        measure("1"),
        measure("2", { kind: "removal", from: "2026-04-01", until: null, state: "lifted", liftedOn: "2026-05-01" }),
      ],
      "2026-05-20",
      "suspended",
      "2026-05-01",
      "2026-06-09",
    ],
  ] as const)("%s", (_name, measures, day, standing, since, until) => {
    expect(standingOn(measures, filing, day)).toMatchObject({ standing, since, until });
  });

  it("names the measure it rests on", () => {
    const basis = { measureId: "1", code: "SQ-XY", documentNo: "宿信监〔2026〕1号" };
    expect(standingOn([measure("1")], filing, "2026-03-10").basis).toEqual(basis);
  });

  it("is not listed where the filing never was", () => {
    expect(standingOn([measure("1")], { listedOn: null }, "2026-03-10")).toEqual({
      standing: "not-listed",
      since: null,
      until: null,
      basis: null,
    });
  });
});

describe("what the register said on a day itself", () => {
  const decided = (decidedOn: string | null, over: Partial<Given> = {}, liftingDecidedOn: string | null = null) => ({
    ...measure("1", over),
    decidedOn,
    liftingDecidedOn,
  });
  const lifted = { state: "lifted", liftedOn: "2026-04-01" } as const;
  it.each([
    ["decided before", [decided("2026-03-01")], "2026-03-20", null],
    ["on the day it was decided", [decided("2026-03-20")], "2026-03-20", null],
    ["the day before", [decided("2026-03-20")], "2026-03-19", "2026-03-20"],
    ["before it had effect", [decided("2026-03-20")], "2026-03-09", null],
    ["a lifting decided afterwards", [decided("2026-03-01", lifted, "2026-05-02")], "2026-05-01", "2026-05-02"],
    ["a lifting known by then", [decided("2026-03-01", lifted, "2026-03-20")], "2026-05-01", null],
    [
      "beside another that was known",
      [decided("2026-03-20"), { ...decided("2026-03-01"), id: "2" }],
      "2026-03-19",
      null,
    ],
    ["proposed only", [decided(null, { state: "proposed" })], "2026-03-19", null],
    ["taken over without a signature", [decided(null)], "2026-03-19", null],
    ["none", [], "2026-03-19", null],
  ])("%s", (_, measures, day, on) => expect(decidedAfter(measures, filing, day)).toBe(on));
});

describe("a listing that came into the register later than it holds", () => {
  it.each([
    ["the day before it holds", "2026-09-30", null],
    ["the day it holds from", "2026-10-01", "2026-11-24"],
    ["the day before it came in", "2026-11-23", "2026-11-24"],
    ["the day it came in", "2026-11-24", null],
  ])("%s", (_, day, expected) => {
    expect(listedAfter({ listedOn: "2026-10-01", enteredOn: "2026-11-24" }, day, null)).toBe(expected);
    expect(listedAfter({ listedOn: null, enteredOn: null }, day, null)).toBeNull();
    expect(listedAfter({ listedOn: "2026-10-01", enteredOn: "2026-11-24" }, day, "2026-11-24")).toBeNull();
    expect(listedAfter({ listedOn: "2026-10-01", enteredOn: "2026-11-24" }, day, day)).toBe(expected);
  });
});
