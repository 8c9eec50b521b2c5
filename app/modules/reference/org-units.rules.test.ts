import { expect, it } from "vitest";
import { closingRefusal, placeAfterMerging } from "./org-units.rules";

const unit = { id: "a", path: "/r/a/", closed_on: null };
const other = { id: "b", path: "/r/b/", closed_on: null };
const nothing = { units: 0, people: 0 };

it.each([
  ["an empty unit", unit, nothing, null, null],
  ["a closed unit", { ...unit, closed_on: "2025-01-01" }, nothing, null, "unit-closed"],
  ["a unit with open units below", unit, { units: 2, people: 0 }, other, "unit-has-units"],
  ["a unit with people, not merged", unit, { units: 0, people: 3 }, null, "unit-has-people"],
  ["a unit with people, merged", unit, { units: 0, people: 3 }, other, null],
  ["merged into itself", unit, nothing, unit, "merge-into-itself"],
  ["merged into a unit below", unit, nothing, { ...other, path: "/r/a/b/" }, "merge-into-itself"],
  ["merged into a closed one", unit, nothing, { ...other, closed_on: "2025-01-01" }, "merge-into-closed"],
])("%s", (_, closing, standing, target, code) => {
  expect(closingRefusal(closing, standing, target)?.code ?? null).toBe(code);
});

it.each([
  ["ended", null, { parentId: "r", path: "/r/a/" }],
  ["merged into a neighbour", { id: "b", path: "/r/b/" }, { parentId: "b", path: "/r/b/a/" }],
  ["merged into the unit above", { id: "r", path: "/r/" }, { parentId: "r", path: "/r/a/" }],
])("a unit %s stands below its successor", (_, target, place) => {
  expect(placeAfterMerging({ id: "a", path: "/r/a/", parent_id: "r" }, target)).toEqual(place);
});
