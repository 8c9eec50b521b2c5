import { expect, it } from "vitest";
import { isReordered, rowChanges } from "./filed-list.rules";

const before = [
  ["A", "很强", "85"],
  ["B", "一般", "60"],
  ["C", "很弱", "0"],
];

it("a row that stayed tells only the cells that differ", () => {
  const after = [["A", "很强", "80"], before[1]!, before[2]!];
  expect(rowChanges(before, after)).toEqual([{ key: "A", before: before[0], after: after[0], places: [2] }]);
  expect(rowChanges(before, before)).toEqual([]);
});

it("a row that came or went is told whole", () => {
  const after = [before[0]!, ["AB", "较强", "70"], before[2]!];
  expect(rowChanges(before, after)).toEqual([
    { key: "B", before: before[1], after: null, places: [0, 1, 2] },
    { key: "AB", before: null, after: after[1], places: [0, 1, 2] },
  ]);
});

it("rows of one name are told apart, and an order of its own is a change", () => {
  const twice = [
    ["王某", "董事"],
    ["王某", "监事"],
  ];
  expect(rowChanges(twice, [["王某", "董事"]])).toEqual([
    { key: "王某", before: ["王某", "监事"], after: null, places: [0, 1] },
  ]);
  expect(isReordered(before, [before[1]!, before[0]!, before[2]!])).toBe(true);
  expect(isReordered(before, [before[0]!, ["AB", "", ""], before[2]!])).toBe(false);
});
