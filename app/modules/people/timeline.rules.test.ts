import { expect, it } from "vitest";
import { layTimeline } from "./timeline.rules";

const span = (id: string, from: string, until: string | null) => ({ id, from, until });

it("covers whole years from the first thing to the last", () => {
  const line = layTimeline({
    postings: [span("p", "2020-07-01", null)],
    bars: [span("b", "2023-01-01", "2027-06-30")],
    marks: [{ id: "m", on: "2018-05-01" }],
    asOf: "2026-11-24",
  });
  expect([line.from, line.to]).toEqual(["2018-01-01", "2028-01-01"]);
  expect(line.years[0]).toEqual({ year: 2018, left: 0 });
  expect(line.postings[0]).toMatchObject({ isOpen: true, lane: 0 });
  expect(line.postings[0]!.left + line.postings[0]!.width).toBeCloseTo(100, 1);
  expect(line.marks[0]!.left).toBeGreaterThan(0);
});

it("puts effects that overlap into lanes of their own, and reuses a lane once it is free", () => {
  const { bars, lanes } = layTimeline({
    postings: [],
    bars: [
      span("a", "2020-01-01", "2020-12-31"),
      span("b", "2020-06-01", "2021-06-01"),
      span("c", "2021-01-01", "2021-03-01"),
      span("d", "2020-07-01", null),
    ],
    marks: [],
    asOf: "2021-01-01",
  });
  expect(bars.map(({ lane }) => lane)).toEqual([0, 1, 0, 2]);
  expect(lanes).toBe(3);
});

it("shows a day without anything, and never more labels than fit", () => {
  const empty = layTimeline({ postings: [], bars: [], marks: [], asOf: "2026-11-24" });
  expect([empty.from, empty.to, empty.lanes]).toEqual(["2026-01-01", "2027-01-01", 0]);
  expect(empty.asOf).toBeGreaterThan(88);
  const long = layTimeline({ postings: [span("p", "1960-01-01", null)], bars: [], marks: [], asOf: "2026-11-24" });
  expect(long.years.length).toBeLessThanOrEqual(12);
});

it("keeps a single day visible", () => {
  const { bars } = layTimeline({
    postings: [],
    bars: [span("a", "1990-05-01", "1990-05-01")],
    marks: [],
    asOf: "2026-11-24",
  });
  expect(bars[0]!.width).toBeGreaterThan(0);
});
