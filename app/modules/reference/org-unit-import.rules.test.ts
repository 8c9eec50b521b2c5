import { expect, it } from "vitest";
import { DEEPEST_UNIT, standingBelow, tooDeepRows } from "./org-unit-import.rules";

const tree = (closed: string[]) =>
  new Map(
    [
      ["A", null],
      ["A1", "A"],
      ["A11", "A1"],
      ["B", null],
    ].map(([code, parent]) => [code!, { parent: parent ?? null, isOpen: !closed.includes(code!) }]),
  );

it.each<[string, string[], [string, number][], [string, { units: number; people: number }][]]>([
  ["a whole branch at once", ["A", "A1", "A11"], [], []],
  [
    "an open unit below stands in the way of all above it",
    ["A", "A1"],
    [],
    [
      ["A1", { units: 1, people: 0 }],
      ["A", { units: 1, people: 0 }],
    ],
  ],
  ["people at the unit itself", ["B"], [["B", 3]], [["B", { units: 0, people: 3 }]]],
  [
    "people further down",
    ["A", "A1", "A11"],
    [["A11", 2]],
    [
      ["A11", { units: 0, people: 2 }],
      ["A1", { units: 0, people: 2 }],
      ["A", { units: 0, people: 2 }],
    ],
  ],
  ["people elsewhere", ["B"], [["A", 3]], []],
])("%s", (_, closing, people, standing) => {
  expect([...standingBelow(tree(closing), new Map(people), closing)]).toEqual(standing);
});

it("ends on a tree that runs in a circle", () => {
  const circle = new Map([
    ["A", { parent: "B", isOpen: true }],
    ["B", { parent: "A", isOpen: true }],
  ]);
  expect(standingBelow(circle, new Map(), ["B"]).get("B")).toEqual({ units: 1, people: 0 });
});

it("names the rows by which units would lie deeper than paths reach", () => {
  const chain = (length: number) =>
    new Map(Array.from({ length }, (_, index) => [`D${index}`, index === 0 ? null : `D${index - 1}`]));
  const rowsOf = (codes: readonly string[]) => new Map(codes.map((code, index) => [code, index + 2]));
  const whole = chain(DEEPEST_UNIT + 2);
  expect(tooDeepRows(chain(DEEPEST_UNIT), rowsOf([...whole.keys()]))).toEqual(new Set());
  expect(tooDeepRows(whole, rowsOf([...whole.keys()]))).toEqual(new Set([DEEPEST_UNIT + 2, DEEPEST_UNIT + 3]));
  // A branch that stands is moved by one row: that row is to blame, whatever lies below it.
  expect(tooDeepRows(whole, rowsOf(["D5"]))).toEqual(new Set([2]));
  expect(
    tooDeepRows(
      new Map([
        ["A", "B"],
        ["B", "A"],
      ]),
      rowsOf(["A", "B"]),
    ),
  ).toEqual(new Set());
});
