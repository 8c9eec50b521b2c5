import { expect, it } from "vitest";
import { standingBelow } from "./org-unit-import.rules";

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
